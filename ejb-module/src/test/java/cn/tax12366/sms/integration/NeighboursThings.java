package cn.tax12366.sms.integration;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.ConsentWay;
import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.addressbook.group.GroupCriteria;
import cn.tax12366.sms.addressbook.group.GroupFilling;
import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.group.GroupMaintenance;
import cn.tax12366.sms.addressbook.group.MemberCriteria;
import cn.tax12366.sms.addressbook.group.MemberFilter;
import cn.tax12366.sms.addressbook.group.NewGroup;
import cn.tax12366.sms.addressbook.group.SeenGroup;
import cn.tax12366.sms.addressbook.maintenance.Consent;
import cn.tax12366.sms.addressbook.maintenance.NewTaxpayer;
import cn.tax12366.sms.addressbook.search.TaxpayerCriteria;
import cn.tax12366.sms.addressbook.staff.NewStaff;
import cn.tax12366.sms.addressbook.staff.StaffCriteria;
import cn.tax12366.sms.addressbook.staff.StaffMaintenance;
import cn.tax12366.sms.addressbook.staff.StaffTerms;
import cn.tax12366.sms.audit.AuditCriteria;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.notices.NoticeCriteria;
import cn.tax12366.sms.notices.NoticeDrafting;
import cn.tax12366.sms.notices.PublicationDraft;
import cn.tax12366.sms.notices.PublicationDrafting;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.notices.kind.KindTerms;
import cn.tax12366.sms.notices.kind.NoticeNature;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.rule.RuleTerms;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.organisation.administration.OfficerCriteria;
import cn.tax12366.sms.organisation.administration.OfficerPost;
import cn.tax12366.sms.organisation.administration.PublishingCriteria;
import cn.tax12366.sms.organisation.administration.PublishingKind;
import cn.tax12366.sms.organisation.duty.DutyLack;
import cn.tax12366.sms.organisation.duty.LackCriteria;
import cn.tax12366.sms.organisation.duty.SecurityDutyCriteria;
import cn.tax12366.sms.organisation.duty.change.ChangeRequestCriteria;
import cn.tax12366.sms.organisation.duty.safeguard.SafeguardKind;
import cn.tax12366.sms.organisation.signin.SittingCriteria;
import cn.tax12366.sms.organisation.structure.NewUnit;
import cn.tax12366.sms.organisation.structure.SeenUnit;
import cn.tax12366.sms.organisation.structure.UnitTerms;
import cn.tax12366.sms.organisation.suspension.SuspensionCriteria;
import cn.tax12366.sms.outbound.MessageCriteria;
import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkState;
import cn.tax12366.sms.outbound.route.LinkStates;
import cn.tax12366.sms.reporting.evidence.EvidenceOrder;
import cn.tax12366.sms.reporting.evidence.EvidenceSubject;
import cn.tax12366.sms.reporting.supervision.AttemptSearch;
import cn.tax12366.sms.reporting.supervision.NoticeSearch;
import cn.tax12366.sms.reporting.supervision.SupervisionCriteria;
import cn.tax12366.sms.reporting.supervision.SupervisionOrder;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.FeedCompletion;
import cn.tax12366.sms.taxdata.FeedKind;
import cn.tax12366.sms.taxdata.FilingTally;
import cn.tax12366.sms.taxdata.deadline.DeadlineKind;
import cn.tax12366.sms.taxdata.deadline.change.CalendarProposal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A county with one of everything: taxpayers, templates, rules, notices with their messages, a list
 * brought in, a request that waits, and a system with a key. And the arguments by which any
 * operation asks for those very things.
 */
final class NeighboursThings {

  /** What no call of a stranger may have changed. */
  private static final List<String> TABLES =
      List.of(
          "taxpayer",
          "taxpayer_phone",
          "taxpayer_change",
          "taxpayer_by_hand",
          "staff_contact",
          "staff_change",
          "contact_group",
          "contact_group_taxpayer",
          "contact_group_staff",
          "contact_group_change",
          "subscription",
          "subscription_past",
          "filing_obligation",
          "message_template",
          "reminder_rule",
          "notice",
          "notice_recipient",
          "approval",
          "approval_consent",
          "outbound_batch",
          "outbound_message",
          "intake",
          "api_client",
          "sitting",
          "publishing_grant",
          "security_duty",
          "approval_delegation",
          "safeguard",
          "change_request",
          "change_step",
          "evidence_package",
          "test_send",
          "approver_reminder",
          "calendar_change",
          "volume_bulletin",
          "volume_bulletin_line",
          "urgent_day",
          "urgent_day_notice",
          "urgent_day_approver",
          "suspension");

  private static final SupervisionCriteria YEAR =
      new SupervisionCriteria(
          Province.JINSHUI, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

  private static final long GRANT = 1;
  private static final long CONFLICT = 1;
  private static final long CHANGE = 1;
  private static final long CALENDAR_CHANGE = 1;
  private static final long SAFEGUARD = 1;
  private static final String BEFORE = "timestamp with time zone '2026-12-01 00:00:00+00'";

  private final UploadParts parts;
  private final Province province;
  private final long approvedTemplate;
  private final long nextTemplate;
  private final long rule;
  private final long approval;
  private final long message;
  private final long suspension = 1;
  private final long hold = 2;
  private final long emergency = 3;
  private static final String EVIDENCE = "1b4e28ba-2fa1-11d2-883f-0016d3cca427";

  private final long sitting = 1;
  private final String sent;
  private final String origin;
  private final String draft;
  private final String publication;
  private final String intake;

  NeighboursThings(TestDatabase database) {
    parts = UploadParts.in(database);
    province = parts.province;
    province.execute("delete from api_client");
    province.execute("delete from sitting");
    province.execute("delete from publishing_grant");
    province.execute(
        ("insert into publishing_grant (id, authority_code, kind, officer_code, granted_by,"
                + " granted_at, version) values (%d, '%s', 'EXTERNAL', '%s', '%s',"
                + " timestamp with time zone '2026-12-01 00:00:00+00', 0)")
            .formatted(
                GRANT, Province.JINSHUI, Province.COUNTY_OPERATOR, Province.COUNTY_OPERATOR));
    province.execute(
        ("insert into sitting (id, token_digest, officer_code, began_at, last_used_at,"
                + " address, user_agent) values (%d, 'x', '%s',"
                + " timestamp with time zone '2026-12-10 00:55:00+00',"
                + " timestamp with time zone '2026-12-10 00:59:00+00', '127.0.0.1', 'browser')")
            .formatted(sitting, Province.COUNTY_OPERATOR));
    province.execute("delete from security_duty");
    province.execute(
        ("insert into security_duty (id, authority_code, officer_code, named_by, named_at, place,"
                + " version) values (1, '%s', '%s', '%s',"
                + " timestamp with time zone '2026-12-01 00:00:00+00', '%s', 0)")
            .formatted(
                Province.JINSHUI,
                Province.COUNTY_APPROVER,
                Province.COUNTY_OPERATOR,
                Province.JINSHUI));
    province.execute("delete from volume_bulletin");
    province.execute(
        ("insert into volume_bulletin (on_month, authority_code, name, path, written_at, meant, sent,"
                + " segments, delivered, failed, in_doubt, package_segments) select"
                + " date '2026-12-01', code, name, path, %s, 9, 9, 9, 9, 0, 0, 0 from authority"
                + " where code = '%s'")
            .formatted(BEFORE, Province.JINSHUI));
    for (String table : List.of("urgent_day_approver", "urgent_day_notice", "urgent_day")) {
      province.execute("delete from " + table);
    }
    province.execute(
        ("insert into urgent_day (on_day, written_at, window_open, window_close)"
                + " values (date '%s', %s, time '08:00:00', time '18:00:00')")
            .formatted(Province.DEADLINE, BEFORE));
    province.execute(
        ("insert into urgent_day_notice (on_day, notice_id, public_id, issuer_code, issuer_name,"
                + " authority_name, title, kind, kind_zh, kind_en, reason, author, author_name,"
                + " messages, first_at, last_at) values (date '%s', 1, 'x', '%s', '金水区', '金水区',"
                + " '停电', 'INTERNAL_NOTICE', '内部通知', 'Internal notice', '今晚停电', '%s', '郑样本', 1,"
                + " %s, %s)")
            .formatted(
                Province.DEADLINE, Province.JINSHUI, Province.COUNTY_OPERATOR, BEFORE, BEFORE));
    province.execute("delete from safeguard_reading");
    province.execute("delete from safeguard");
    province.execute(
        ("insert into safeguard (id, document_id, number, kind, title, text, drafted_by, drafted_at,"
                + " in_force_since, place, version) values (%d, 1, 1, 'OTHER', '标题', '正文', '%s', %s,"
                + " %s, 'IN_FORCE:1', 0)")
            .formatted(SAFEGUARD, Province.COUNTY_OPERATOR, BEFORE, BEFORE));
    province.execute("delete from calendar_change");
    province.execute(
        ("insert into calendar_change (id, kind, change_year, deadline_kind, change_month, deadline,"
                + " valid_from, document, reason, effects, base_revision, state, proposed_by, proposed_at,"
                + " version) values (%d, 'SHIFT', 2026, 'PERIODIC', 12, date '2026-12-17',"
                + " date '2026-12-10', '文件', '理由', '', 0, 'WAITING', '%s', %s, 0)")
            .formatted(CALENDAR_CHANGE, Province.COUNTY_OPERATOR, BEFORE));
    province.execute("delete from change_step");
    province.execute("delete from change_request");
    province.execute(
        ("insert into change_request (id, title, need, reason, state, state_since, raised_by,"
                + " raised_at, version) values (%d, '标题', '需求', '理由', 'RAISED', %s, '%s', %s, 0)")
            .formatted(CHANGE, BEFORE, Province.COUNTY_OPERATOR, BEFORE));
    province.execute(
        ("insert into change_step (id, request_id, state, taken_by, taken_at)"
                + " values (1, %d, 'RAISED', '%s', %s)")
            .formatted(CHANGE, Province.COUNTY_OPERATOR, BEFORE));
    restoreSuspensions();
    province.execute(
        ("insert into evidence_package (id, public_id, subject_kind, subject, subject_name,"
                + " subject_unit, from_day, to_day, reason, file_reference, language, ordered_by,"
                + " ordered_for, ordered_at, status, attempt, written, expected) values (1, '%s',"
                + " 'UNIT', '%s', '金水区', '%s', date '2026-12-10', date '2026-12-10', '违规发送', '1号',"
                + " 'zh-CN', '%s', '%s', %s, 'ORDERED', 0, 0, 0)")
            .formatted(
                EVIDENCE,
                Province.JINSHUI,
                Province.JINSHUI,
                Province.COUNTY_OPERATOR,
                Province.JINSHUI,
                BEFORE));
    LinkState link =
        new LinkState(
            LinkDefinition.of("north", "127.0.0.1", 2775, "sms", "secret"),
            LinkState.Phase.UP,
            0,
            null,
            Instant.EPOCH,
            0,
            OptionalInt.empty(),
            false,
            List.of());
    province.container.with(LinkStates.class, () -> List.of(link));
    province.taxpayer(Province.JINSHUI).known();
    province.taxpayer(Province.JINSHUI).known();
    province.ruleInForce(Province.JINSHUI, Province.COUNTY_OPERATOR, Province.COUNTY_APPROVER);
    approvedTemplate = province.number("select min(id) from message_template");
    province.tick("2026-12-10T09:00");
    sent = province.strings("select public_id from notice").get(0);
    origin = province.strings("select origin from outbound_batch").get(0);
    message = province.number("select min(id) from outbound_message");
    province.taxpayer(Province.JINSHUI).known();
    get(FeedCompletion.class)
        .complete(
            FeedKind.FILINGS, Province.JINSHUI, "test", Instant.parse("2026-12-10T00:00:00Z"));
    get(FilingTally.class).recount();
    as(Province.COUNTY_OPERATOR);
    long group =
        get(GroupMaintenance.class)
            .found(new NewGroup(Province.JINSHUI, GroupKind.TAXPAYERS, "高新技术企业", "政策辅导"));
    get(GroupFilling.class).addFound(group, TaxpayerCriteria.of(Province.JINSHUI, 0, 10));
    get(GroupMaintenance.class)
        .found(new NewGroup(Province.JINSHUI, GroupKind.STAFF, "征管科人员", "业务通知"));
    draft =
        get(NoticeDrafting.class).prepare(Province.JINSHUI, Province.DEADLINE, approvedTemplate);
    province.taxpayer(Province.JINSHUI).wantsNotices().known();
    publication = get(PublicationDrafting.class).prepare(publication());
    TemplateDrafting drafting = get(TemplateDrafting.class);
    long waiting = drafting.draft("另一模板", TemplateKind.FILING_REMINDER, Province.BODY).getId();
    drafting.submit(waiting);
    approval = province.number("select max(id) from approval");
    nextTemplate = drafting.revise(approvedTemplate, Province.BODY + "谢谢。").getId();
    rule =
        get(ReminderRules.class)
            .draft(Province.JINSHUI, new RuleTerms(approvedTemplate, 2, LocalTime.of(9, 0)))
            .getId();
    intake =
        parts.check(
            ListContent.TAXPAYERS, UploadParts.TAXPAYERS + UploadParts.taxpayer(1) + "坏行,,,,\n");
    restoreTheConflict();
    as(Province.COUNTY_OPERATOR);
    get(StaffMaintenance.class)
        .add(new NewStaff(nextCode(), staff(), PhoneNumber.of("15400000077"), false));
    as("system");
  }

  /**
   * A suspension and a hold of the county whose time is just over, so that they stop nobody here,
   * and an emergency stop that waits for its second person: as they were before anybody acted.
   */
  void restoreSuspensions() {
    province.execute("delete from suspension");
    suspension(suspension, "SUSPENSION", true);
    suspension(hold, "TECHNICAL_HOLD", true);
    suspension(emergency, "EMERGENCY_STOP", false);
    restoreTheConflict();
  }

  /** A name changed by hand, and a list that says otherwise. */
  private void restoreTheConflict() {
    province.execute("delete from taxpayer_by_hand");
    province.execute(
        ("insert into taxpayer_by_hand (id, taxpayer_id, act, changed_by, changed_at, list_says,"
                + " list_source, list_at, undecided) select %d, min(id), 'RENAMED', '%s', %s,"
                + " '示例商行', 'client:ctais', timestamp with time zone '2026-12-11 00:00:00+00',"
                + " true from taxpayer having count(*) > 0")
            .formatted(CONFLICT, Province.COUNTY_OPERATOR, BEFORE));
    province.execute("update taxpayer set active = true");
    province.execute(
        "update taxpayer set active = false where id = (select max(m.id) from taxpayer m)");
    province.execute(
        ("insert into taxpayer_by_hand (id, taxpayer_id, act, changed_by, changed_at, undecided)"
                + " select %d, id, 'DELETED', '%s', %s, false from taxpayer where not active")
            .formatted(CONFLICT + 1, Province.COUNTY_OPERATOR, BEFORE));
  }

  private void suspension(long id, String kind, boolean ofTheCounty) {
    String then = "timestamp with time zone '2026-12-10 00:00:00+00'";
    province.execute(
        ("insert into suspension (id, kind, scope, authority_code, reason, placed_by, placed_for,"
                + " placed_at, in_force_from, until_at, place, version)"
                + " values (%d, '%s', '%s', %s, '违规发送', '%s', '%s', %s, %s, %s, '%s', 0)")
            .formatted(
                id,
                kind,
                ofTheCounty ? "UNIT" : "PROVINCE",
                ofTheCounty ? "'" + Province.JINSHUI + "'" : "null",
                Province.COUNTY_APPROVER,
                Province.ZHENGZHOU,
                then,
                ofTheCounty ? then : "null",
                ofTheCounty ? then : "null",
                ofTheCounty ? kind + ":" + Province.JINSHUI : kind));
  }

  /** Gives a system of the county its key; by somebody who may. */
  void registerAClient(String technical) {
    as(technical);
    get(ApiClients.class)
        .register(
            "collection",
            "征管系统",
            Province.JINSHUI,
            OfficerCode.of(technical),
            EnumSet.of(ApiScope.FILINGS_WRITE),
            Province.DEADLINE);
  }

  PlainContainer container() {
    return province.container;
  }

  Province province() {
    return province;
  }

  void as(String caller) {
    province.container.as(caller);
  }

  private <T> T get(Class<T> type) {
    return province.container.get(type);
  }

  /** All taxpayers, to an officer who keeps them. */
  void entrustTheTaxpayer(String officer) {
    province.execute("delete from entrusted_taxpayer");
    province.execute(
        "insert into entrusted_taxpayer (taxpayer_id, officer_code, entrusted_at) select id, '%s', %s from taxpayer"
            .formatted(officer, BEFORE));
  }

  void forgetGroups() {
    for (String table :
        List.of(
            "contact_group_change",
            "contact_group_taxpayer",
            "contact_group_staff",
            "contact_group")) {
      province.execute("delete from " + table);
    }
  }

  /** All rows there are of the county's things, as text. */
  List<String> rows() {
    return TABLES.stream()
        .flatMap(table -> province.strings(everythingOf(table)).stream().map(row -> table + row))
        .toList();
  }

  private String everythingOf(String table) {
    List<String> columns =
        province.strings(
            "select column_name from information_schema.columns where lower(table_name) = '"
                + table
                + "' and lower(table_schema) = 'public' order by column_name");
    return "select concat_ws('|', "
        + String.join(", ", columns.stream().map(String::toLowerCase).toList())
        + ") as all_of_it from "
        + table
        + " order by all_of_it";
  }

  /** Arguments that name the county's things. */
  Object[] argumentsOf(Method operation) {
    return Arrays.stream(operation.getParameters())
        .map(parameter -> argument(operation.getDeclaringClass().getSimpleName(), parameter))
        .toArray();
  }

  private Object argument(String bean, Parameter parameter) {
    Class<?> type = parameter.getType();
    if (type == String.class) {
      return text(bean, parameter.getName());
    }
    if (type == long.class) {
      return switch (parameter.getName()) {
        case "phoneId" -> province.number("select min(id) from taxpayer_phone");
        case "groupId" -> province.number("select min(id) from contact_group");
        case "staffGroupId" ->
            province.number("select min(id) from contact_group where kind = 'STAFF'");
        case "deletedId" -> province.number("select max(id) from taxpayer where not active");
        default -> number(bean);
      };
    }
    if (type == int.class && parameter.getName().equals("version")) {
      return (int) province.number("select version from staff_contact order by id");
    }
    if (type == int.class) {
      return List.of("from", "first").contains(parameter.getName()) ? 0 : 10;
    }
    return switch (type.getSimpleName()) {
      case "AuthorityCode" -> Province.JINSHUI;
      case "OfficerCode" -> OfficerCode.of(Province.COUNTY_OPERATOR);
      case "PhoneRole" -> PhoneRole.FINANCE;
      case "TaxpayerState" -> TaxpayerState.DEREGISTERED;
      case "NewTaxpayer" ->
          new NewTaxpayer(
              nextNumber(), null, "示例商行", Province.JINSHUI, TaxpayerKind.COMPANY, null, null);
      case "NewStaff" -> new NewStaff(nextCode(), staff(), null, true);
      case "StaffTerms" -> new StaffTerms("钱示例", Province.JINSHUI, null, "科长");
      case "StaffCriteria" -> StaffCriteria.of(Province.JINSHUI, 0, 10);
      case "GroupKind" -> GroupKind.TAXPAYERS;
      case "NewGroup" -> new NewGroup(Province.JINSHUI, GroupKind.TAXPAYERS, "个体工商户联系群", null);
      case "SeenGroup" -> new SeenGroup(province.number("select min(id) from contact_group"), 0);
      case "GroupCriteria" -> new GroupCriteria(Province.JINSHUI, null, false, 0, 10);
      case "MemberCriteria" -> new MemberCriteria(MemberFilter.PRESENT, null, 0, 10);
      case "PhoneNumber" -> PhoneNumber.of("15400000001");
      case "SubscriptionKind" -> SubscriptionKind.NOTICE;
      case "Consent" -> new Consent(ConsentWay.PAPER_FORM, "2026第1号", null);
      case "LocalDate" -> Province.DEADLINE;
      case "RuleTerms" -> new RuleTerms(approvedTemplate, 3, LocalTime.of(9, 0));
      case "TemplateKind" -> TemplateKind.FILING_REMINDER;
      case "ListContent" -> ListContent.TAXPAYERS;
      case "AuditCriteria" ->
          new AuditCriteria(null, null, null, null, null, null, null, null, null);
      case "AuditPlace" -> null;
      case "Iterator" -> Collections.emptyIterator();
      case "RowReceiver" -> RowReceiver.NONE;
      case "InputStream" ->
          new ByteArrayInputStream(
              (UploadParts.TAXPAYERS + UploadParts.taxpayer(2)).getBytes(StandardCharsets.UTF_8));
      case "OutputStream" -> new ByteArrayOutputStream();
      case "Locale" -> Locale.SIMPLIFIED_CHINESE;
      // Of a state that the county never had: whoever may change it is refused for that.
      case "SeenUnit" -> new SeenUnit(Province.JINSHUI, -1);
      case "UnitPlan" -> null;
      case "UnitTerms" -> new UnitTerms("金水区税务局", "金水区局", true);
      case "NewUnit" ->
          new NewUnit(
              Province.JINSHUI,
              Province.ZHENGZHOU,
              Tier.COUNTY,
              new UnitTerms("金水区税务局", "金水区局", true));
      case "OfficerCriteria" ->
          new OfficerCriteria(
              Province.JINSHUI, "", null, null, false, OfficerCriteria.Order.values()[0], 0, 10);
      case "SittingCriteria" ->
          new SittingCriteria(
              Province.JINSHUI, null, null, false, SittingCriteria.Order.USED, 0, 10);
      case "PublishingCriteria" -> new PublishingCriteria(Province.JINSHUI, null, false, 0, 10);
      case "SupervisionCriteria" -> YEAR;
      case "YearMonth" -> YearMonth.of(2026, 12);
      case "SupervisionOrder" -> SupervisionOrder.TREE;
      case "NoticeSearch" -> new NoticeSearch(YEAR, null, null, 0, 10);
      case "AttemptSearch" -> new AttemptSearch(YEAR, null, null, null, null, 0, 10);
      case "PublishingKind" -> PublishingKind.EXTERNAL;
      case "DepartmentKind" -> DepartmentKind.COLLECTION_SECTION;
      case "OfficerPost" ->
          new OfficerPost(
              Province.JINSHUI, DepartmentKind.COLLECTION_SECTION, Set.of(OfficerRole.OPERATOR));
      case "Optional" -> Optional.empty();
      case "List" -> List.of();
      case "Set" -> EnumSet.of(ApiScope.FILINGS_WRITE);
      case "SuspensionCriteria" -> new SuspensionCriteria(null, false, 0, 10);
      case "EvidenceSubject" -> EvidenceSubject.of(Province.JINSHUI);
      case "EvidenceOrder" ->
          new EvidenceOrder(
              EvidenceSubject.of(Province.JINSHUI),
              LocalDate.of(2026, 12, 10),
              LocalDate.of(2026, 12, 10),
              "违规发送",
              "1号",
              null,
              Locale.SIMPLIFIED_CHINESE);
      case "SecurityDutyCriteria" -> new SecurityDutyCriteria(false, 0, 10);
      case "ChangeRequestCriteria" -> new ChangeRequestCriteria(null, 0, 10);
      case "CalendarProposal" ->
          CalendarProposal.shift(
              DeadlineKind.PERIODIC,
              YearMonth.of(2026, 12),
              LocalDate.of(2026, 12, 18),
              null,
              "豫税函〔2026〕1号",
              "特殊情况");
      case "Year" -> Year.of(2026);
      case "SafeguardKind" -> SafeguardKind.OTHER;
      case "LackCriteria" -> new LackCriteria(DutyLack.UNUSED_ACCOUNT, 0, 10);
      case "Instant" -> Instant.parse("2026-12-11T00:00:00Z");
      case "Duration" -> Duration.ofHours(1);
      case "AudienceTerms" -> AudienceTerms.everybody(Province.JINSHUI);
      case "PublicationDraft" -> publication();
      case "NoticeNature" -> NoticeNature.EXTERNAL;
      case "KindTerms" -> kindTerms();
      case "NoticeCriteria" -> new NoticeCriteria(Province.JINSHUI, null, null, null, null, 0, 10);
      case "TaxpayerCriteria" ->
          new TaxpayerCriteria(Province.JINSHUI, "4100", null, null, null, null, 0, 10);
      case "MessageCriteria" -> MessageCriteria.ofOrigin(Province.JINSHUI, origin, 0, 10);
      default -> throw new IllegalStateException("No example of " + parameter + " of " + bean);
    };
  }

  private long number(String bean) {
    return switch (bean) {
      case "Approvals" -> approval;
      case "TemplateDrafting", "TemplateList" -> nextTemplate;
      case "NoticeDrafting", "TestSending" -> approvedTemplate;
      case "ReminderRules" -> rule;
      case "KindDrafting" -> province.number("select max(id) from notice_kind");
      case "ListConflicts" -> CONFLICT;
      case "TaxpayerSearch",
          "GroupList",
          "TaxpayerMaintenance",
          "TaxpayerRegistration",
          "TaxpayerTaxData",
          "TaxpayerTimeline",
          "NoticeProof" ->
          province.number("select min(id) from taxpayer");
      case "StaffBook", "StaffMaintenance" -> province.number("select min(id) from staff_contact");
      case "MessageLife", "MessagePhone" -> message;
      case "SignInControl" -> sitting;
      case "PublishingAdministration" -> GRANT;
      case "SuspensionControl", "SuspensionList" -> suspension;
      case "TechnicalHold" -> hold;
      case "SafeguardDrafting", "SafeguardReading" -> SAFEGUARD;
      case "CalendarChanging" -> CALENDAR_CHANGE;
      case "ChangeRaising", "ChangeRealising", "ChangeRequestList" -> CHANGE;
      case "EmergencyStop" -> emergency;
      case "AuditSearch" -> Long.MAX_VALUE;
      default -> throw new IllegalStateException("No number for " + bean);
    };
  }

  private static PublicationDraft publication() {
    return new PublicationDraft(
        "POLICY",
        "政策延续",
        "政策延续执行。",
        AudienceTerms.everybody(Province.JINSHUI),
        null,
        LocalDate.of(2026, 12, 12));
  }

  private static KindTerms kindTerms() {
    return new KindTerms(
        "服务时间", "Service hours", Optional.empty(), true, 2, 7, true, LocalDate.of(2026, 12, 20));
  }

  private static StaffTerms staff() {
    return new StaffTerms("钱示例", Province.JINSHUI, null, "科员");
  }

  /** Of a person whom the phone book does not have yet, however many have been added. */
  private OfficerCode nextCode() {
    return OfficerCode.of(
        "1419905%04d".formatted(province.number("select count(*) from staff_contact")));
  }

  /** One that nobody has yet, however many have been added. */
  private String nextNumber() {
    return FictitiousNumbers.taxpayer(700 + (int) province.number("select count(*) from taxpayer"))
        .value();
  }

  private String text(String bean, String name) {
    return switch (bean + "." + name) {
      case "EvidenceList.publicId", "EvidenceDownload.publicId" -> EVIDENCE;
      case "EvidenceDownload.purpose" -> "移送纪检组";
      case "NoticeDrafting.publicId", "NoticeSubmission.publicId" -> draft;
      case "PublicationDrafting.publicId" -> publication;
      case "PublicationDrafting.kind", "TestSending.kind" -> "POLICY";
      case "PublicationDrafting.body", "TestSending.body" -> "政策延续执行。";
      case "PublicationDrafting.pasted" -> "410100000000000";
      case "KindDrafting.code" -> "KIND_" + province.number("select count(*) from notice_kind");
      case "NoticeControl.publicId",
          "NoticeList.publicId",
          "NoticeProgress.publicId",
          "NoticeRepeats.publicId" ->
          sent;
      case "IntakeReceipts.publicId", "ListUpload.checkedPublicId" -> intake;
      case "ListUpload.fileName" -> "名单.csv";
      case "ListIntake.source" -> "test";
      case "ListIntake.asOf", "ListUpload.asOf" -> "2026-12-10T00:00:00Z";
      case "Disclosure.subject" -> "message:" + message;
      case "MessagePhone.reason",
          "Disclosure.reason",
          "StaffBook.reason",
          "StaffMaintenance.reason",
          "TaxpayerMaintenance.reason",
          "TaxpayerRegistration.reason" ->
          "纳税人来电核对";
      case "TaxpayerRegistration.name" -> "示例新商行";
      case "GroupMaintenance.name", "GroupMaintenance.purpose" -> "重点联系";
      case "GroupFilling.pasted" -> "410100000000000";
      case "OfficerAdministration.realName" -> "褚示例";
      case "SuspensionControl.reason", "TechnicalHold.reason", "EmergencyStop.reason" -> "违规发送";
      case "PublishingAdministration.reason" -> "年度轮休";
      case "ChangeRaising.title" -> "另一标题";
      case "ChangeRaising.need", "ChangeRaising.reason" -> "提醒写明日期";
      case "ChangeRaising.words", "ChangeRealising.words" -> "不符";
      case "ChangeRealising.release" -> "1.1";
      case "SafeguardDrafting.title" -> "另一标题";
      case "SafeguardDrafting.text" -> "新的正文";
      case "SafeguardDrafting.reason" -> "并入新制度";
      case "Approvals.reason" -> "请修改";
      case "Delegating.reason" -> "出差";
      case "TemplateDrafting.name" -> "第三模板";
      case "TemplateDrafting.body" -> Province.BODY;
      case "ApiClients.name" -> "collection";
      case "ApiClients.title" -> "征管系统";
      default -> throw new IllegalStateException("No text for " + name + " of " + bean);
    };
  }
}
