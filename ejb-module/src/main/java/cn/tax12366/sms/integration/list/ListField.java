package cn.tax12366.sms.integration.list;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a list. Each has a name for programs (the key in NDJSON, also accepted as a heading),
 * a heading in Chinese, and other headings under which it is known.
 */
public enum ListField {
  /** Eleven digits: a tax official, by the code in the collection system. */
  OFFICER_CODE("officerCode", "人员代码", "税务人员代码", "工号"),
  STAFF_NAME("staffName", "姓名", "人员姓名", "full name"),
  TAXPAYER_NUMBER("taxpayerNumber", "纳税人识别号", "统一社会信用代码", "社会信用代码", "税号", "tax id", "tax number"),
  /** The number before 三证合一. */
  LEGACY_NUMBER("legacyNumber", "原纳税人识别号", "曾用纳税人识别号", "旧税号", "former number"),
  NAME("name", "纳税人名称", "名称", "单位名称", "taxpayer name"),
  /** 单位/企业 or 个体; {@code COMPANY} or {@code HOUSEHOLD}. */
  KIND("kind", "纳税人类型", "类型", "taxpayer type", "type"),
  /** Eleven digits: the unit in charge. */
  AUTHORITY_CODE("authorityCode", "主管税务机关代码", "税务机关代码", "主管税务机关", "authority"),
  /** 正常, 停业, 非正常户 or 注销; {@code NORMAL}, {@code SUSPENDED_BUSINESS} and so on. */
  TAXPAYER_STATE("taxpayerState", "纳税人状态", "登记状态"),
  /** 普通申报, or 简易申报 and 定期定额; {@code ORDINARY} or {@code SIMPLIFIED}. */
  FILING_METHOD("filingMethod", "申报方式"),
  LEGAL_REPRESENTATIVE_PHONE("legalRepresentativePhone", "法定代表人手机", "法人手机", "法定代表人电话", "业主手机"),
  FINANCE_PHONE("financePhone", "财务负责人手机", "财务手机", "财务负责人电话"),
  FILING_AGENT_PHONE("filingAgentPhone", "办税人员手机", "办税员手机", "办税人手机", "办税人员电话"),
  /** A phone whose capacity stands in {@link #PHONE_ROLE}; without one, the filing agent's. */
  PHONE("phone", "手机号码", "手机号", "手机", "联系电话", "mobile"),
  PHONE_ROLE("phoneRole", "联系人身份", "身份", "role"),
  /** Whether the phones of the row want filing reminders; empty leaves it as it is. */
  SUBSCRIBED("subscribed", "是否开通短信服务", "是否开通", "开通服务", "短信服务", "subscription"),
  /** Whether the phones of the row want what the bureaus publish; empty leaves it as it is. */
  ANNOUNCEMENTS("announcements", "是否接收信息发布", "接收信息发布", "信息发布"),
  /** Levy project (征收项目) by code, such as {@code 10101}. */
  TAX_CODE("taxCode", "征收项目代码", "税种代码"),
  TAX_NAME("taxName", "征收项目", "税种", "税种名称", "tax"),
  /**
   * A month, a quarter or two days: {@code 202611}, {@code 2026Q4}, {@code 2026-10-01/2026-12-31}.
   */
  PERIOD("period", "税款所属期", "所属期", "tax period"),
  PERIOD_FROM("periodFrom", "税款所属期起", "所属期起", "period start"),
  PERIOD_TO("periodTo", "税款所属期止", "所属期止", "period end"),
  DUE_DATE("dueDate", "申报期限", "申报截止日期", "截止日期", "due"),
  /** 是 or 否, 已申报 or 未申报, true or false, Y or N. */
  FILED("filed", "是否已申报", "是否申报", "申报状态", "filing status"),
  FILED_ON("filedOn", "申报日期", "filing date"),
  /**
   * The collection system's own key of a record; at most 64 characters, the same in each version.
   */
  SOURCE_KEY("sourceKey", "来源编号", "记录编号", "record key"),
  /** Which version of the record the row is: whole, from 1; the greatest one stands. */
  VERSION("version", "版本", "版本号"),
  /** Whether the record was recalled: 作废 or 冲正, 是 or 否; empty is no. */
  CANCELLED("cancelled", "作废标志", "是否作废", "冲正标志", "是否冲正"),
  /** 延期申报 or 延期缴纳税款; {@code FILING} or {@code PAYMENT}. */
  DEFERRAL_KIND("deferralKind", "延期类型", "延期种类", "deferral of"),
  GRANTED_UNTIL("grantedUntil", "核准延期至", "延期至", "延期截止日期", "until"),
  PAYABLE_BY("payableBy", "缴款期限", "缴纳期限", "限缴日期", "pay by"),
  /** Yuan with at most two digits. */
  AMOUNT_DUE("amountDue", "应缴税额", "应征税额", "应补税额", "amount to pay"),
  /** Yuan with at most two digits. */
  AMOUNT_PAID("amountPaid", "实缴税额", "实缴金额", "入库金额", "paid"),
  PAID_ON("paidOn", "缴款日期", "缴税日期", "入库日期", "payment date"),
  /** Eleven digits: a unit of the tree itself. */
  UNIT_CODE("unitCode", "机构代码", "税务机构代码", "单位代码", "所在单位代码"),
  /** The unit directly above it. */
  PARENT_CODE("parentCode", "上级机构代码", "上级代码", "上级机构", "unit above"),
  /** 省局, 市局, 县局 or 分局; {@code PROVINCE}, {@code CITY}, {@code COUNTY} or {@code BRANCH}. */
  TIER("tier", "层级", "机构层级", "级别"),
  UNIT_NAME("unitName", "机构名称", "机构全称"),
  SHORT_NAME("shortName", "机构简称", "简称"),
  COUNTY_FUNCTIONS("countyFunctions", "县局职能", "行使县局职能"),
  VALID_FROM("validFrom", "设立日期", "启用日期", "有效期起", "since"),
  VALID_TO("validTo", "撤销日期", "停用日期", "有效期止", "last day"),
  SUCCESSOR_CODE("successorCode", "承接机构代码", "承接机构", "继任机构代码", "successor"),
  /** Whether the record is no more, as of this version; empty is no. */
  DELETED("deleted", "是否删除", "已删除", "删除标志"),
  /** Ten or twelve digits; empty for a fully digital invoice. */
  INVOICE_CODE("invoiceCode", "发票代码"),
  /** Eight digits; twenty for a fully digital invoice. */
  INVOICE_NUMBER("invoiceNumber", "发票号码", "数电票号码", "数电发票号码"),
  INVOICE_KIND("invoiceKind", "发票种类", "票种"),
  /** 正常, 作废, 红冲 or 失控; {@code NORMAL}, {@code VOID}, {@code RED} or {@code LOST}. */
  INVOICE_STATE("invoiceState", "发票状态", "票面状态"),
  /** The day on which the taxpayer got the blank from the authority. */
  OBTAINED_ON("obtainedOn", "领购日期", "领用日期", "发售日期"),
  OBTAINED_BATCH("obtainedBatch", "领购批次", "领用批次", "发售批次"),
  ISSUED_ON("issuedOn", "开票日期", "开具日期"),
  /** In yuan, with tax; at most two decimals. */
  INVOICE_AMOUNT("invoiceAmount", "价税合计", "开票金额"),
  BUYER_NUMBER("buyerNumber", "购方识别号", "购方税号", "购买方纳税人识别号"),
  BUYER_NAME("buyerName", "购方名称", "购买方名称"),
  /** First and last day on which an assessment or a quota holds. */
  EFFECTIVE_FROM("effectiveFrom", "执行期起", "核定有效期起"),
  EFFECTIVE_TO("effectiveTo", "执行期止", "核定有效期止"),
  /** The last day of an assessment that was ended before. */
  ENDED_ON("endedOn", "实际终止日期", "终止日期"),
  /** Of a month, in yuan. */
  TURNOVER("turnover", "月应纳税经营额", "应纳税经营额"),
  /** In percent: {@code 3} or {@code 3%}. */
  RATE("rate", "税率", "征收率"),
  /** Of a month, in yuan. */
  ASSESSED_TAX("assessedTax", "月核定税额", "核定税额"),
  BELOW_THRESHOLD("belowThreshold", "未达起征点", "未达起征点标志"),
  /** In yuan. */
  SINGLE_LIMIT("singleLimit", "单份最高开票限额", "最高开票限额"),
  MONTHLY_QUOTA("monthlyQuota", "每月最高领用数量", "每月最高购票数量"),
  QUOTA_AT_ONCE("quotaAtOnce", "每次最高领用数量", "每次最高购票数量"),
  QUOTA_HELD("quotaHeld", "持票最高数量", "最高持票数量"),
  OBTAINING_METHOD("obtainingMethod", "领用方式", "购票方式"),
  APPLICATION_NUMBER("applicationNumber", "受理编号", "受理号"),
  MATTER("matter", "申请事项", "事项名称"),
  /**
   * 已提交, 受理中, 待补正, 审核中, 已办结, 不予受理, 已退回 or 已撤销; {@code SUBMITTED}, {@code IN_ACCEPTANCE}, {@code
   * TO_COMPLETE}, {@code UNDER_REVIEW}, {@code DONE}, {@code NOT_ACCEPTED}, {@code RETURNED} or
   * {@code WITHDRAWN}.
   */
  APPLICATION_STATE("applicationState", "办理状态", "办理进度"),
  APPLIED_ON("appliedOn", "申请日期", "受理日期"),
  STATE_SINCE("stateSince", "状态日期"),
  TO_BE_DONE_ON("toBeDoneOn", "办结期限", "应办结日期"),
  HANDLED_BY("handledBy", "办理部门", "经办部门"),
  /**
   * 办公室, 征管科 and so on; {@code GENERAL_OFFICE}, {@code COLLECTION_SECTION} and so on. What the
   * regulation does not name is 其他部门; {@code OTHER}.
   */
  DEPARTMENT("department", "部门", "所在部门", "科室", "section"),
  POST("post", "职务", "岗位", "position");

  private static final Map<String, ListField> BY_HEADING =
      Arrays.stream(values())
          .flatMap(
              field ->
                  Stream.concat(Stream.of(field.key, field.heading), field.others.stream())
                      .map(word -> Map.entry(Headings.plain(word), field)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, ListField> BY_KEY =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(f -> f.key, Function.identity()));

  private final String key;
  private final String heading;
  private final List<String> others;

  ListField(String key, String heading, String... others) {
    this.key = key;
    this.heading = heading;
    this.others = List.of(others);
  }

  /** The name for programs, such as {@code taxpayerNumber}. Once published it does not change. */
  public String key() {
    return key;
  }

  /** The heading of the column in Chinese. */
  public String heading() {
    return heading;
  }

  /** The field that a heading means, whatever its case, spacing, width and script. */
  static Optional<ListField> byHeading(String heading) {
    return Optional.ofNullable(BY_HEADING.get(Headings.plain(heading)));
  }

  public static Optional<ListField> byKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
