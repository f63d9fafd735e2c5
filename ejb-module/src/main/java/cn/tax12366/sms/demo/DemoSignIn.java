package cn.tax12366.sms.demo;

import cn.tax12366.sms.shared.OfficerCode;
import java.util.List;

/**
 * An officer of the demo province who can sign in, and what for.
 *
 * @param brief whether the console shows it; the file shows all
 * @param chinese what the officer may do, in Chinese
 * @param english the same in English
 */
record DemoSignIn(OfficerCode code, boolean brief, String chinese, String english) {

  private static final Region PROVINCE = Regions.byCode().get(Regions.PROVINCE);
  private static final Region ZHENGZHOU = Regions.byCode().get(Regions.ZHENGZHOU);
  private static final Region JINSHUI = Regions.byCode().get(Regions.JINSHUI);
  private static final Region LUOYANG = Regions.byCode().get(Regions.LUOYANG);
  private static final Region XIGONG = Regions.byCode().get(Regions.XIGONG);
  private static final Region JIYUAN = Regions.byCode().get(Regions.JIYUAN);

  /** Author of the province's templates; brings the lists in. */
  static final OfficerCode PROVINCE_OPERATOR = code(PROVINCE, Staff.SERVICE_OPERATOR);

  static final OfficerCode PROVINCE_APPROVER = code(PROVINCE, Staff.SERVICE_APPROVER);

  /** Answers for the systems that have a key. */
  static final OfficerCode PROVINCE_TECHNICAL = code(PROVINCE, Staff.TECHNICAL);

  /** Writes the security rules. */
  static final OfficerCode SECURITY = code(PROVINCE, Staff.SECURITY);

  static final OfficerCode PROVINCE_ADMINISTRATOR = code(PROVINCE, Staff.ADMINISTRATION);
  static final OfficerCode ZHENGZHOU_ADMINISTRATOR = code(ZHENGZHOU, Staff.ADMINISTRATION);

  static final OfficerCode JINSHUI_ADMINISTRATOR = code(JINSHUI, Staff.ADMINISTRATION);

  /** Of Jinshui's first branch. */
  static final OfficerCode FIELD_ADMINISTRATOR = code(JINSHUI, Staff.BRANCH + 1);

  /** Raises what the business office wants changed. */
  static final OfficerCode BUSINESS = code(PROVINCE, Staff.BUSINESS);

  /** Owns the reminder rule that is in force. */
  static final OfficerCode RULE_OWNER = code(ZHENGZHOU, Staff.SERVICE_OPERATOR);

  static final OfficerCode RULE_APPROVER = code(ZHENGZHOU, Staff.SERVICE_APPROVER);

  /** May publish to the staff of Zhengzhou. */
  static final OfficerCode ZHENGZHOU_OFFICE = code(ZHENGZHOU, Staff.OFFICE_OPERATOR);

  static final OfficerCode LUOYANG_ADMINISTRATOR = code(LUOYANG, Staff.ADMINISTRATION);

  /** May publish to the taxpayers of Luoyang. */
  static final OfficerCode LUOYANG_OPERATOR = code(LUOYANG, Staff.SERVICE_OPERATOR);

  static final OfficerCode XIGONG_ADMINISTRATOR = code(XIGONG, Staff.ADMINISTRATION);

  /** May publish to the taxpayers of Xigong. */
  static final OfficerCode XIGONG_OPERATOR = code(XIGONG, Staff.COLLECTION_OPERATOR);

  /** Keeps a group of taxpayers, and may publish to those of Jinshui. */
  static final OfficerCode JINSHUI_OPERATOR = code(JINSHUI, Staff.COLLECTION_OPERATOR);

  static List<DemoSignIn> all() {
    return List.of(
        of(LUOYANG, Staff.SERVICE_OPERATOR, true, "手工准备纳税提醒并送审", "prepares a reminder by hand"),
        of(LUOYANG, Staff.SERVICE_APPROVER, true, "审批洛阳市的提醒", "approves Luoyang's reminders"),
        of(
            LUOYANG,
            Staff.SECOND_SERVICE_APPROVER,
            false,
            "洛阳市的第二位审批人",
            "second approver of Luoyang"),
        of(ZHENGZHOU, Staff.SERVICE_OPERATOR, true, "自动提醒规则的所有人", "owns the rule in force"),
        of(ZHENGZHOU, Staff.SERVICE_APPROVER, true, "审批郑州市的规则", "approves Zhengzhou's rules"),
        of(ZHENGZHOU, Staff.OFFICE_OPERATOR, true, "办公室，发布内部信息", "internal notices"),
        of(ZHENGZHOU, Staff.OFFICE_APPROVER, false, "审批郑州市的内部信息", "approves internal notices"),
        of(JINSHUI, Staff.COLLECTION_OPERATOR, true, "县区征管科操作员", "county operator"),
        of(JINSHUI, Staff.COLLECTION_APPROVER, true, "县区征管科审批人", "county operator, approver"),
        of(XIGONG, Staff.COLLECTION_OPERATOR, false, "县区征管科操作员", "county operator"),
        of(XIGONG, Staff.COLLECTION_APPROVER, false, "县区征管科审批人", "county operator, approver"),
        of(JIYUAN, Staff.COLLECTION_OPERATOR, true, "济源市征管科操作员", "operator, city without counties"),
        of(PROVINCE, Staff.SERVICE_OPERATOR, true, "导入名单、撰写模板", "imports lists, writes templates"),
        of(PROVINCE, Staff.SERVICE_APPROVER, true, "审批省局模板", "approves the province's templates"),
        of(PROVINCE, Staff.BUSINESS, true, "日常运维与监督", "business operation, supervision"),
        of(PROVINCE, Staff.TECHNICAL, true, "查看和控制链路", "links and health, no messages"),
        of(PROVINCE, Staff.ADMINISTRATION, false, "省局管理员", "administrator of the province"),
        of(ZHENGZHOU, Staff.ADMINISTRATION, false, "郑州市管理员", "administrator of Zhengzhou"),
        of(JINSHUI, Staff.ADMINISTRATION, false, "金水区管理员", "administrator of Jinshui"),
        of(PROVINCE, Staff.AUDIT, false, "查看审计记录", "reads the audit trail"),
        of(PROVINCE, Staff.SECURITY, false, "安全保密制度、登录管理", "security rules, sign-ins"),
        of(JINSHUI, Staff.BRANCH + 1, false, "基层税收管理员", "field administrator of a branch"));
  }

  private static DemoSignIn of(
      Region region, int number, boolean brief, String chinese, String english) {
    return new DemoSignIn(code(region, number), brief, chinese, english);
  }

  private static OfficerCode code(Region region, int number) {
    return OfficerCode.of(region.officer(number));
  }
}
