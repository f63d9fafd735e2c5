package cn.tax12366.sms;

import cn.tax12366.sms.addressbook.PhoneEntry;
import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.TaxpayerEntry;
import cn.tax12366.sms.addressbook.TaxpayerIntake;
import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.approval.ApproversNeeded;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.notices.NoticeHoldCheck;
import cn.tax12366.sms.notices.NoticeRelease;
import cn.tax12366.sms.notices.NoticeSettings;
import cn.tax12366.sms.notices.ReminderPlanning;
import cn.tax12366.sms.notices.RepeatPlanning;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.rule.RuleTerms;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.suspension.SuspensionExpiry;
import cn.tax12366.sms.reporting.cost.CostSettings;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.TestFolder;
import cn.tax12366.sms.shared.database.Leases;
import cn.tax12366.sms.shared.database.PlatformSettings;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.TestKeys;
import cn.tax12366.sms.taxdata.FilingEntry;
import cn.tax12366.sms.taxdata.FilingIntake;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.mockito.Mockito;

/**
 * A small province with staff, taxpayers and rules, made through the real acts. It is Thursday, 10
 * December 2026, three working days before the deadline of Tuesday, 15 December.
 */
public final class Province implements AutoCloseable {

  public static final LocalDate DEADLINE = LocalDate.of(2026, 12, 15);
  public static final AuthorityCode ZHENGZHOU = OrganisationFixtures.unit("郑州市税务局").getCode();
  public static final AuthorityCode JINSHUI = OrganisationFixtures.unit("金水区税务局").getCode();
  public static final AuthorityCode ERQI = OrganisationFixtures.unit("二七区税务局").getCode();
  public static final AuthorityCode BRANCH = OrganisationFixtures.unit("金水第一税务分局").getCode();
  public static final AuthorityCode JIYUAN = OrganisationFixtures.unit("济源市税务局").getCode();
  public static final AuthorityCode XIGONG = OrganisationFixtures.unit("西工区税务局").getCode();

  /** Operator, and approver as well, of Zhengzhou's service centre. */
  public static final String CITY_OPERATOR = "14101000001";

  public static final String CITY_APPROVER = "14101000002";
  public static final String COUNTY_OPERATOR = "14101050001";
  public static final String COUNTY_APPROVER = "14101050002";
  public static final String LUOYANG_OPERATOR = "14103000001";
  public static final String JIYUAN_OPERATOR = "14190010001";
  public static final String JIYUAN_APPROVER = "14190010002";

  public static final String BODY = "{name}：您{month}月应申报的{taxes}尚未申报，申报期至{due}，请按期申报。回复QX取消服务。";

  private static final Map<TestDatabase, Province> FOUNDED = new EnumMap<>(TestDatabase.class);

  /** Those that refer to others first. */
  private static final List<String> FILLED_BY_TESTS =
      List.of(
          "volume_bulletin_line",
          "volume_bulletin",
          "urgent_day_approver",
          "urgent_day_notice",
          "urgent_day",
          "batch_figures",
          "unit_day",
          "refused_attempt",
          "refusal_day",
          "moved_chunk",
          "chunk_tally",
          "outbound_message",
          "dispatch_chunk",
          "outbound_batch",
          "reminded_obligation",
          "notice_further",
          "notice_recipient",
          "notice",
          "notice_list_member",
          "notice_list",
          "reminder_rule",
          "approval_consent",
          "approval",
          "message_template",
          "filing_obligation",
          "invoice",
          "amount_due",
          "tax_payment",
          "tax_deferral",
          "fixed_assessment",
          "invoice_quota",
          "tax_application",
          "calendar_change",
          "deadline_shift",
          "deadline_move",
          "subscription",
          "subscription_past",
          "contact_group_change",
          "contact_group_taxpayer",
          "contact_group_staff",
          "contact_group",
          "taxpayer_phone",
          "void_phone",
          "phone_word",
          "taxpayer_change",
          "taxpayer_by_hand",
          "entrusted_taxpayer",
          "taxpayer_piece",
          "taxpayer_tally",
          "recount_mark",
          "taxpayer",
          "staff_change",
          "staff_contact",
          "phone_reveal",
          "test_send",
          "approver_reminder",
          "suspension",
          "security_duty",
          "approval_delegation",
          "publishing_grant",
          "evidence_package",
          "audit_anchor",
          "audit_seal",
          "audit_entry");

  public final PlainContainer container;
  private final DataSource database;
  private int phones = 1;

  /** The province on this database, with its staff and with nothing else; one at a time. */
  public static Province in(TestDatabase database) {
    Province province = FOUNDED.computeIfAbsent(database, Province::new);
    province.empty();
    return province;
  }

  private static final Map<TestDatabase, Province> FOR_REFORM = new EnumMap<>(TestDatabase.class);

  /** Those that a reform of the tree fills, and what is founded with the province. */
  private static final List<String> THE_PROVINCE_ITSELF =
      List.of(
          "publishing_exception",
          "intake_refusal",
          "row_outcome",
          "intake",
          "tax_data_feed",
          "filing_standing",
          "api_client",
          "authority_change",
          "authority_former_name",
          "sitting",
          "officer_role",
          "sign_in_attempt",
          "officer");

  /**
   * The same province for tests that change its tree, on a database of its own, founded anew each
   * time.
   */
  public static Province toReform(TestDatabase database) {
    Province province = FOR_REFORM.computeIfAbsent(database, Province::new);
    province.empty();
    THE_PROVINCE_ITSELF.forEach(table -> province.execute("delete from " + table));
    province.execute("update authority set parent_code = null, successor_code = null");
    province.execute("delete from authority");
    province.found();
    province.empty();
    return province;
  }

  /** The same province for measuring, on a database on disk. */
  public static Province toMeasure(TestDatabase database) {
    Province province = new Province(database.forMeasuring());
    province.empty();
    return province;
  }

  private Province(TestDatabase kind) {
    this(kind.migrated());
  }

  private Province(DataSource migrated) {
    database = migrated;
    container = new PlainContainer(database);
    container
        .with(Leases.class, Mockito.mock(Leases.class))
        .with(CostSettings.class, Mockito.mock(CostSettings.class))
        .with(ApproversNeeded.class, Mockito.mock(ApproversNeeded.class))
        .with(SchemaMigration.class, Mockito.mock(SchemaMigration.class))
        .with(NoticeSettings.class, Mockito.mock(NoticeSettings.class))
        .with(PlatformSettings.class, settings())
        .with("organisation.access.CurrentMandate")
        .with("organisation.delegation.StandIns")
        .with("organisation.access.AuditReading")
        .with("organisation.access.NamesNow")
        .with("content.TemplateApprovals")
        .with("notices.rule.RuleApprovals")
        .with("notices.NoticeApproval")
        .with("notices.kind.KindApprovals")
        .with("notices.NoticeHolds")
        .with("notices.NoticeDeadlines")
        .with("notices.rule.RuleDeadlines")
        .with("taxdata.StandingsOfMoved")
        .with("taxdata.deadline.NextYearCheck")
        .with("taxdata.deadline.change.CalendarChangeApproval")
        .with("notices.NoticeEffects")
        .with("notices.rule.RuleEffects")
        .with("integration.ClientEffects")
        .with("organisation.signin.SittingEffects")
        .with("organisation.suspension.StandingSuspensions")
        .with("organisation.delegation.DelegationEnding")
        .with("organisation.administration.PublishingKeeping")
        .with("addressbook.TaxpayerKeeping")
        .with("addressbook.ReceiptFlags")
        .with("addressbook.staff.StaffReceiptFlags")
        .with("addressbook.staff.StaffCharge")
        .with("addressbook.staff.UnreachedApproverCheck")
        .with("notices.rule.RuleKeeping")
        .with("organisation.administration.OfficerCharge")
        .with("organisation.administration.AdministratorCharge")
        .with("organisation.administration.PublishingCharge")
        .with("approval.ApprovalCharge")
        .with("content.TemplateCharge")
        .with("addressbook.TaxpayerCharge")
        .with("addressbook.group.GroupCharge")
        .with("taxdata.FilingCharge")
        .with("notices.NoticeCharge")
        .with("notices.rule.RuleCharge")
        .with("integration.ClientCharge")
        .with("integration.IntakeCharge")
        .with("organisation.signin.FirstPasswordCheck")
        .with("organisation.signin.UnusedAccountCheck")
        .with("organisation.administration.ExpiredGrantCheck")
        .with("organisation.duty.SecurityDutyCheck")
        .with("organisation.duty.safeguard.UnreadSafeguardCheck")
        .with("organisation.duty.SecurityDutyCharge")
        .with("organisation.suspension.SuspensionCharge");
    found();
  }

  private void found() {
    container.as("system");
    OrganisationRegister register = container.get(OrganisationRegister.class);
    OrganisationFixtures.foundIn(register);
    DepartmentKind centre = DepartmentKind.SERVICE_CENTRE_12366;
    DepartmentKind section = DepartmentKind.COLLECTION_SECTION;
    appoint(register, CITY_OPERATOR, "王示例", ZHENGZHOU, centre, OfficerRole.OPERATOR);
    appoint(register, CITY_APPROVER, "赵样本", ZHENGZHOU, centre, OfficerRole.APPROVER);
    appoint(register, COUNTY_OPERATOR, "李示例", JINSHUI, section, OfficerRole.OPERATOR);
    appoint(register, COUNTY_APPROVER, "孙样本", JINSHUI, section, OfficerRole.APPROVER);
    appoint(
        register,
        LUOYANG_OPERATOR,
        "周示例",
        OrganisationFixtures.unit("洛阳市税务局").getCode(),
        centre,
        OfficerRole.OPERATOR);
    appoint(register, JIYUAN_OPERATOR, "吴示例", JIYUAN, section, OfficerRole.OPERATOR);
    appoint(register, JIYUAN_APPROVER, "郑样本", JIYUAN, section, OfficerRole.APPROVER);
  }

  /** Keys that somebody asks for are made in a home that goes with the tests. */
  private static PlatformSettings settings() {
    Path home = TestFolder.fresh("province");
    PlatformSettings settings = Mockito.mock(PlatformSettings.class);
    Mockito.when(settings.home()).thenReturn(home);
    return settings;
  }

  private void empty() {
    for (String table : FILLED_BY_TESTS) {
      execute("delete from " + table);
    }
    execute("delete from notice_kind where author is not null");
    execute("update officer set active = true, must_change_password = false");
    phones = 1;
    container.at("2026-12-10T08:00").as("system");
    Leases leases = container.get(Leases.class);
    Mockito.when(leases.tryHold(Mockito.any(), Mockito.any(), Mockito.any())).thenReturn(true);
    needingApprovers(1);
    remindingByFilingsOf(Duration.ZERO);
  }

  /** For this test: whatever is sent has to be approved by so many. */
  public Province needingApprovers(int approvers) {
    ApproversNeeded needed = container.get(ApproversNeeded.class);
    Mockito.when(needed.toSend(Mockito.any(), Mockito.anyInt())).thenReturn(approvers);
    Mockito.when(needed.ofArea(Mockito.any())).thenReturn(approvers);
    return this;
  }

  /** For this test: reminders hold where the list of filings is older; zero for any age. */
  public Province remindingByFilingsOf(Duration maxAge) {
    Mockito.when(container.get(NoticeSettings.class).filingsMaxAge()).thenReturn(maxAge);
    return this;
  }

  /** As if no notice had ever been made. */
  public void forgetNotices() {
    FILLED_BY_TESTS.stream()
        .limit(FILLED_BY_TESTS.indexOf("notice") + 1L)
        .forEach(table -> execute("delete from " + table));
  }

  private static void appoint(
      OrganisationRegister register,
      String code,
      String name,
      AuthorityCode unit,
      DepartmentKind department,
      OfficerRole role) {
    Set<OfficerRole> roles =
        code.equals(CITY_OPERATOR)
            ? Set.of(OfficerRole.OPERATOR, OfficerRole.APPROVER)
            : Set.of(role);
    register.appoint(new NewOfficer(OfficerCode.of(code), name, unit, department, roles));
  }

  /** A taxpayer with one phone who has the service open and owes value added tax on DEADLINE. */
  public TaxpayerBuilder taxpayer(AuthorityCode unit) {
    return new TaxpayerBuilder(unit);
  }

  public final class TaxpayerBuilder {

    private final AuthorityCode unit;
    private Optional<Boolean> subscribed = Optional.of(true);
    private boolean filed;
    private boolean reachable = true;
    private LocalDate due = DEADLINE;
    private List<String> taxes = List.of("增值税");
    private PhoneNumber phone;
    private boolean wantsNotices;

    private TaxpayerBuilder(AuthorityCode unit) {
      this.unit = unit;
    }

    public TaxpayerBuilder withoutSubscription() {
      subscribed = Optional.empty();
      return this;
    }

    public TaxpayerBuilder cancelled() {
      subscribed = Optional.of(false);
      return this;
    }

    public TaxpayerBuilder hasFiled() {
      filed = true;
      return this;
    }

    public TaxpayerBuilder unreachable() {
      reachable = false;
      return this;
    }

    public TaxpayerBuilder due(LocalDate day) {
      due = day;
      return this;
    }

    public TaxpayerBuilder owing(String... names) {
      taxes = List.of(names);
      return this;
    }

    /** The phone has the service of publications open. */
    public TaxpayerBuilder wantsNotices() {
      wantsNotices = true;
      return this;
    }

    public TaxpayerBuilder phone(PhoneNumber shared) {
      phone = shared;
      return this;
    }

    /** Into the books; answers the phone. */
    public PhoneNumber known() {
      int number = phones++;
      PhoneNumber called = phone == null ? PhoneNumber.of(String.format("154%08d", number)) : phone;
      String code = String.format("41%013d", number);
      container
          .get(TaxpayerIntake.class)
          .store(
              "test",
              List.of(
                  new TaxpayerEntry(
                      TaxpayerNumber.of(code),
                      Optional.empty(),
                      "示例商贸" + number,
                      unit,
                      Optional.of(TaxpayerKind.COMPANY),
                      List.of(new PhoneEntry(called, PhoneRole.FINANCE)),
                      subscribed)),
              any -> true);
      long id = number("select id from taxpayer where number = '" + code + "'");
      container.get(FilingIntake.class).store("test", container.now(), entries(id, filed));
      if (wantsNotices) {
        wantNotices(called);
      }
      if (!reachable) {
        execute(
            "update taxpayer_phone set reachable = false where phone = '" + sealed(called) + "'");
      }
      return called;
    }

    private List<FilingEntry> entries(long id, boolean done) {
      List<FilingEntry> entries = new ArrayList<>();
      for (String tax : taxes) {
        entries.add(
            new FilingEntry(
                id,
                unit,
                String.valueOf(10101 + taxes.indexOf(tax)),
                tax,
                due.minusMonths(1).withDayOfMonth(1),
                due.withDayOfMonth(1).minusDays(1),
                due,
                done,
                Optional.empty()));
      }
      return entries;
    }
  }

  /** Everybody files everything. */
  public void everybodyFiles() {
    execute("update filing_obligation set filed = true");
  }

  /** The phone has the service of publications open from now on. */
  public void wantNotices(PhoneNumber phone) {
    execute(
        "insert into subscription (phone, kind, open, source, changed_at) values ('"
            + sealed(phone)
            + "', 'NOTICE', true, 'test', current_timestamp) on conflict do nothing");
  }

  /** Publishing of this kind is assigned to an officer, by himself for want of another. */
  public void mayPublish(String officer, String kind) {
    execute(
        "insert into publishing_grant (id, authority_code, kind, officer_code, granted_by,"
            + " granted_at, version) select nextval('publishing_grant_seq'), authority_code, '"
            + kind
            + "', code, code, current_timestamp, 0 from officer where code = '"
            + officer
            + "'");
  }

  public void closesTheService(PhoneNumber phone) {
    execute("update subscription set open = false where phone = '" + sealed(phone) + "'");
  }

  /** An approved template of Zhengzhou. */
  public long approvedTemplate() {
    return approvedTemplate(CITY_OPERATOR, CITY_APPROVER);
  }

  public long approvedTemplate(String author, String approver) {
    TemplateDrafting drafting = container.as(author).get(TemplateDrafting.class);
    long id = drafting.draft("申报提醒", TemplateKind.FILING_REMINDER, BODY).getId();
    drafting.submit(id);
    approveTheOnlyOneWaiting(approver);
    return id;
  }

  /** A rule in force: three working days before, at 09:00. */
  public long ruleInForce(AuthorityCode area) {
    return ruleInForce(area, CITY_OPERATOR, CITY_APPROVER);
  }

  public long ruleInForce(AuthorityCode area, String owner, String approver) {
    long template = approvedTemplate(owner, approver);
    ReminderRules rules = container.as(owner).get(ReminderRules.class);
    long id = rules.draft(area, new RuleTerms(template, 3, LocalTime.of(9, 0))).getId();
    rules.submit(id);
    approveTheOnlyOneWaiting(approver);
    return id;
  }

  public void approveTheOnlyOneWaiting(String approver) {
    Approvals approvals = container.as(approver).get(Approvals.class);
    List<ApprovalView> waiting = approvals.waitingForMe();
    approvals.approve(waiting.get(0).getId());
    container.as("system");
  }

  /** The timer ticks at this time. */
  public void tick(String localDateTime) {
    container.at(localDateTime).as("system");
    container.get(ReminderPlanning.class).planDue();
    container.get(RepeatPlanning.class).sayAgainWhatIsDue();
    container.get(SuspensionExpiry.class).endWhatHasRunOut();
    container.get(NoticeHoldCheck.class).lookAgain();
    container.get(NoticeRelease.class).releaseDue();
  }

  /** The phones of all messages handed over for sending, in order. */
  public List<String> handedOver() {
    return phones(
        "select m.phone from outbound_message m join outbound_batch b on b.id = m.batch_id"
            + " where b.status = 'RELEASED'");
  }

  /** The texts of all messages, in the order of their phones. */
  public List<String> texts() {
    List<String> numbered = new ArrayList<>();
    for (String row : strings("select phone || ' ' || text from outbound_message")) {
      int end = row.indexOf(' ');
      numbered.add(opened(row.substring(0, end)) + row.substring(end + 1));
    }
    return numbered.stream().sorted().map(row -> row.substring(11)).toList();
  }

  /** All that the province keeps. */
  public DataSource database() {
    return database;
  }

  /** As a phone stands in the database. */
  public static String sealed(PhoneNumber phone) {
    return TestKeys.phones().seal(phone);
  }

  private static String opened(String sealed) {
    return TestKeys.phones().open(sealed).digits();
  }

  /** The phones that a statement answers, in the order of their digits. */
  public List<String> phones(String sql) {
    return strings(sql).stream().map(Province::opened).sorted().toList();
  }

  public List<String> strings(String sql) {
    List<String> found = new ArrayList<>();
    container.inTransaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql);
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              found.add(row.getString(1));
            }
          }
        });
    return found;
  }

  public long number(String sql) {
    return Long.parseLong(strings(sql).get(0));
  }

  public void execute(String sql) {
    container.inTransaction(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.executeUpdate();
          }
        });
  }

  /** Stays for the next test: to found a province anew takes seconds. */
  @Override
  public void close() {
    container.as("system");
  }
}
