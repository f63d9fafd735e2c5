package cn.tax12366.sms.taxdata;

import java.util.Arrays;
import java.util.Optional;

/**
 * The levy projects (征收项目) that lists most often name by code or by word only. Not the whole table
 * of the collection system: a list may name others with both code and name.
 */
public enum LevyProject {
  VALUE_ADDED_TAX("10101", "增值税"),
  CONSUMPTION_TAX("10102", "消费税"),
  BUSINESS_TAX("10103", "营业税"),
  ENTERPRISE_INCOME_TAX("10104", "企业所得税"),
  INDIVIDUAL_INCOME_TAX("10106", "个人所得税"),
  RESOURCE_TAX("10107", "资源税"),
  URBAN_MAINTENANCE_TAX("10109", "城市维护建设税"),
  HOUSE_PROPERTY_TAX("10110", "房产税"),
  STAMP_TAX("10111", "印花税"),
  URBAN_LAND_USE_TAX("10112", "城镇土地使用税"),
  LAND_APPRECIATION_TAX("10113", "土地增值税"),
  VEHICLE_AND_VESSEL_TAX("10114", "车船税");

  private final String code;
  private final String label;

  LevyProject(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  /** The name in Chinese, as texts use it. */
  public String label() {
    return label;
  }

  public static Optional<LevyProject> ofCode(String code) {
    return Arrays.stream(values()).filter(project -> project.code.equals(code)).findFirst();
  }

  public static Optional<LevyProject> ofLabel(String label) {
    return Arrays.stream(values()).filter(project -> project.label.equals(label)).findFirst();
  }
}
