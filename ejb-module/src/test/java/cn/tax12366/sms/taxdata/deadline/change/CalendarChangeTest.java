package cn.tax12366.sms.taxdata.deadline.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.calendar.CalendarNotLoaded;
import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.duty.DutyLack;
import cn.tax12366.sms.organisation.duty.DutyState;
import cn.tax12366.sms.organisation.duty.LackCriteria;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.Leases;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.deadline.Deadline;
import cn.tax12366.sms.taxdata.deadline.DeadlineBasis;
import cn.tax12366.sms.taxdata.deadline.DeadlineKind;
import cn.tax12366.sms.taxdata.deadline.FilingDeadlines;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

/** It is 10 December 2026; December is filed until the 15th. */
class CalendarChangeTest {

  private static final String BUSINESS = "14100000008";
  private static final String APPROVER = "14100000003";
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
  private static final LocalDate LATER = LocalDate.of(2026, 12, 22);
  private static final String HOLIDAYS_2027 =
      """
      2027年1月1日至3日 元旦 休
      2027年2月5日至11日 春节 休
      2027-02-13 春节 班
      """;

  private Province province;

  private Province in(TestDatabase database) {
    province = Province.in(database);
    OrganisationRegister register = province.container.get(OrganisationRegister.class);
    for (var who :
        List.of(
            List.of(BUSINESS, "冯示例", OfficerRole.BUSINESS_OPERATION),
            List.of(APPROVER, "陈样本", OfficerRole.APPROVER))) {
      register.appoint(
          new NewOfficer(
              OfficerCode.of((String) who.get(0)),
              (String) who.get(1),
              OrganisationFixtures.PROVINCE_CODE,
              DepartmentKind.TAX_SERVICE_OFFICE,
              Set.of((OfficerRole) who.get(2))));
    }
    province.execute("update officer set must_change_password = false");
    return province;
  }

  @AfterEach
  void asItWas() {
    for (String table :
        List.of(
            "calendar_change", "deadline_shift", "deadline_move", "approval_consent", "approval")) {
      province.execute("delete from " + table);
    }
    province.execute("delete from published_deadline where list_id >= 5000");
    province.execute("delete from deadline_list where id >= 5000");
    province.execute("update deadline_list set replaced_at = null");
    province.execute("delete from holiday where schedule_id >= 5000");
    province.execute("delete from holiday_schedule where id >= 5000");
    for (String table : List.of("officer_role where officer_code", "officer where code")) {
      province.execute("delete from %s in ('%s', '%s')".formatted(table, BUSINESS, APPROVER));
    }
    province.container.as("system");
  }

  private CalendarChanging changing() {
    return province.container.as(BUSINESS).get(CalendarChanging.class);
  }

  private static CalendarProposal shift(LocalDate to) {
    return CalendarProposal.shift(
        DeadlineKind.PERIODIC, DECEMBER, to, null, "豫税函〔2026〕112号", "暴雪，部分地区断电");
  }

  private Deadline december() {
    return province.container.as("system").get(FilingDeadlines.class).periodic(DECEMBER);
  }

  private void approve() {
    province.approveTheOnlyOneWaiting(APPROVER);
  }

  private void follow() {
    province.container.as("system").get(DeadlineFollowing.class).followWhatHasMoved();
  }

  private static List<LocalDate> due(Province province) {
    return province.container.as("system").get(FilingDeadlines.class).standingMoves().stream()
        .map(move -> move.deadline())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R5.1")
  @Tag("R10.1e")
  void aShiftCountsOnceASecondPersonHasApprovedItAndObligationsFollow(TestDatabase database) {
    in(database).taxpayer(Province.JINSHUI).known();
    province.taxpayer(Province.JIYUAN).known();

    ChangePreview preview = changing().preview(shift(LATER));
    long id = changing().propose(shift(LATER));

    assertThat(preview.getDifferences())
        .containsExactly(new DayDifference("2026-12", "2026-12-15", "2026-12-22", ""));
    assertThat(preview.getMoves()).hasSize(1);
    assertThat(preview.getMoves().get(0).getCounts())
        .filteredOn(count -> count.getKind().equals("obligations"))
        .extracting(DeadlineEffect.Count::getNumber)
        .containsExactly(2L);
    assertThat(december().getDay()).isEqualTo(Province.DEADLINE);
    assertThat(number("due_date = date '2026-12-15'")).isEqualTo(2);

    approve();

    assertThat(december())
        .returns(LATER, Deadline::getDay)
        .returns(DeadlineBasis.SHIFTED, Deadline::getBasis)
        .returns("豫税函〔2026〕112号", Deadline::getDocument);
    follow();
    follow();
    assertThat(number("due_date = date '2026-12-22'")).isEqualTo(2);
    assertThat(number("due_date = date '2026-12-15'")).isZero();
    assertThat(audited("calendar.in-force")).isEqualTo(1);
    assertThat(
            province.number(
                "select count(*) from audit_entry where act = 'calendar.in-force'"
                    + " and before_state = '{\"2026-12\":\"2026-12-15\"}'"
                    + " and after_state = '{\"2026-12\":\"2026-12-22\"}'"))
        .isEqualTo(1);
    assertThat(audited("calendar.followed")).isEqualTo(1);
    assertThat(
            province
                .container
                .as(Province.COUNTY_OPERATOR)
                .get(CalendarChangeList.class)
                .of(Year.of(2026)))
        .singleElement()
        .returns(id, CalendarChangeView::getId)
        .returns("冯示例", CalendarChangeView::getProposedBy)
        .returns("陈样本", CalendarChangeView::getDecidedBy)
        .returns(CalendarChangeState.IN_FORCE, CalendarChangeView::getState);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.1")
  void aListThatStillNamesTheFormerDayIsReadAsTheNewOne(TestDatabase database) {
    in(database);
    changing().propose(shift(LATER));
    approve();

    province.taxpayer(Province.JINSHUI).known();
    province.taxpayer(Province.JINSHUI).due(LocalDate.of(2026, 11, 16)).known();

    assertThat(number("due_date = date '2026-12-22'")).isEqualTo(1);
    assertThat(number("due_date = date '2026-11-16'")).isEqualTo(1);
    assertThat(due(province)).containsExactly(LATER);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.1")
  @Tag("R7.5b")
  void remindersOfTheFormerDayEndAndTheRuleRemindsOfTheNewOne(TestDatabase database) {
    in(database).taxpayer(Province.JINSHUI).known();
    province.ruleInForce(Province.JINSHUI);
    province.tick("2026-12-10T09:00");
    assertThat(province.number("select count(*) from notice where due_date = date '2026-12-15'"))
        .isEqualTo(1);

    List<DeadlineEffect.Count> counts =
        changing().preview(shift(LATER)).getMoves().get(0).getCounts();
    changing().propose(shift(LATER));
    approve();
    follow();
    follow();

    assertThat(counts)
        .extracting(DeadlineEffect.Count::getKind, DeadlineEffect.Count::getNumber)
        .contains(tuple("notices-ended", 1L), tuple("rules", 1L), tuple("obligations", 1L));
    assertThat(
            province.number(
                "select count(*) from notice where due_date = date '2026-12-15'"
                    + " and status = 'STOPPED'"))
        .isEqualTo(1);
    assertThat(audited("notice.overtaken")).isEqualTo(1);

    // Three working days before the new day.
    province.tick("2026-12-17T09:00");
    assertThat(province.number("select count(*) from notice where due_date = date '2026-12-22'"))
        .isEqualTo(1);
    assertThat(province.number("select count(*) from reminded_obligation where stage = 'D-3'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-12-20 | shift-onto-rest-day",
        "2026-12-14 | shift-before-published",
        "2026-12-09 | shift-into-the-past",
        "2026-12-15 | nothing-shifted",
        "2027-01-05 | calendar-not-loaded"
      })
  @Tag("A19")
  void refusesADayThatCannotBeADeadline(LocalDate to, String code) {
    in(TestDatabase.H2);

    assertThatThrownBy(() -> changing().propose(shift(to)))
        .satisfies(refusal -> assertThat(((BusinessRuleViolation) refusal).code()).isEqualTo(code));
    assertThat(province.number("select count(*) from calendar_change")).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R5.1")
  void nobodyElseChangesTheCalendarAndNobodyHisOwn(TestDatabase database) {
    in(database);
    long id = changing().propose(shift(LATER));

    for (String other : List.of(Province.CITY_OPERATOR, Province.COUNTY_OPERATOR, APPROVER)) {
      CalendarChanging theirs = province.container.as(other).get(CalendarChanging.class);
      assertThatThrownBy(() -> theirs.propose(shift(LATER))).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> theirs.withdraw(id)).isInstanceOf(NotPermitted.class);
    }
    long request = waiting().get(0).getId();
    assertThatThrownBy(() -> province.container.as(BUSINESS).get(Approvals.class).approve(request))
        .isInstanceOf(NotPermitted.class);
    assertThat(december().getDay()).isEqualTo(Province.DEADLINE);
  }

  private List<ApprovalView> waiting() {
    return province.container.as(APPROVER).get(Approvals.class).waitingForMe();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1e")
  void whatAnotherChangeHasOvertakenIsNotPutInForce(TestDatabase database) {
    in(database);
    changing().propose(shift(LATER));
    changing().propose(shift(LocalDate.of(2026, 12, 25)));
    List<ApprovalView> waiting = waiting();
    province.container.as(APPROVER).get(Approvals.class).approve(waiting.get(1).getId());

    assertThatThrownBy(
            () ->
                province
                    .container
                    .as(APPROVER)
                    .get(Approvals.class)
                    .approve(waiting.get(0).getId()))
        .isInstanceOf(CalendarChangedMeanwhile.class);

    assertThat(december().getDay()).isEqualTo(LocalDate.of(2026, 12, 25));
    assertThat(province.number("select count(*) from calendar_change where state = 'WAITING'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aChangeSentBackOrTakenBackIsOver(TestDatabase database) {
    in(database);
    long id = changing().propose(shift(LATER));
    changing().withdraw(id);
    assertThat(waiting()).isEmpty();
    assertThatThrownBy(() -> changing().withdraw(id)).isInstanceOf(CalendarChangeDecided.class);

    changing().propose(shift(LATER));
    province
        .container
        .as(APPROVER)
        .get(Approvals.class)
        .returnWith(waiting().get(0).getId(), "没有文件");

    assertThat(province.container.get(CalendarChangeList.class).of(Year.of(2026)))
        .extracting(CalendarChangeView::getState)
        .containsExactly(CalendarChangeState.RETURNED, CalendarChangeState.WITHDRAWN);
    assertThat(december().getDay()).isEqualTo(Province.DEADLINE);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aShiftFromALaterDayOnLetsNothingFollowBefore(TestDatabase database) {
    in(database).taxpayer(Province.JINSHUI).known();
    changing()
        .propose(
            CalendarProposal.shift(
                DeadlineKind.PERIODIC,
                DECEMBER,
                LATER,
                LocalDate.of(2026, 12, 14),
                "豫税函〔2026〕112号",
                "暴雪"));
    approve();
    follow();
    assertThat(december().getDay()).isEqualTo(Province.DEADLINE);
    assertThat(number("due_date = date '2026-12-15'")).isEqualTo(1);

    province.container.at("2026-12-14T00:01");
    follow();

    assertThat(december().getDay()).isEqualTo(LATER);
    assertThat(number("due_date = date '2026-12-22'")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void brokenOffInTheMiddleOfManyObligationsItGoesOnWhereItWas(TestDatabase database) {
    in(database).taxpayer(Province.JINSHUI).known();
    for (int n = 1; n < 8_192; n *= 2) {
      province.execute(
          ("insert into filing_obligation (id, taxpayer_id, authority_code, tax_code, tax_name,"
                  + " period_from, period_to, due_date, filed, filed_on, source, updated_at,"
                  + " as_of)"
                  + " select id + %1$d, taxpayer_id + %1$d, authority_code, tax_code, tax_name,"
                  + " period_from, period_to, due_date, filed, filed_on, source, updated_at,"
                  + " as_of"
                  + " from filing_obligation")
              .formatted(n));
    }
    changing().propose(shift(LATER));
    approve();
    Leases leases = province.container.get(Leases.class);
    Mockito.when(leases.tryHold(Mockito.any(), Mockito.any(), Mockito.any()))
        .thenReturn(true, false);

    follow();

    assertThat(number("due_date = date '2026-12-22'")).isEqualTo(5_000);
    assertThat(audited("calendar.followed")).isZero();

    Mockito.when(leases.tryHold(Mockito.any(), Mockito.any(), Mockito.any())).thenReturn(true);
    follow();

    assertThat(number("due_date = date '2026-12-22'")).isEqualTo(8_192);
    assertThat(
            province.number(
                "select count(*) from audit_entry where act = 'calendar.followed'"
                    + " and facts like '%\"obligations\":\"8192\"%'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A19")
  void nextYearIsLoadedAsAWholeAndThenProposedAndCrossChecked(TestDatabase database) {
    in(database);
    assertThat(lacks()).isEqualTo(1);
    assertThat(changing().computed(Year.of(2027))).isEmpty();

    changing()
        .propose(
            CalendarProposal.list(
                CalendarChangeKind.HOLIDAYS, Year.of(2027), "国办发明电", "年度安排", HOLIDAYS_2027));
    assertThatThrownBy(
            () ->
                province
                    .container
                    .as("system")
                    .get(WorkingCalendar.class)
                    .isWorkingDay(LocalDate.of(2027, 1, 4)))
        .isInstanceOf(CalendarNotLoaded.class);
    approve();

    assertThat(changing().computed(Year.of(2027)))
        .hasSize(12)
        .containsEntry(1, LocalDate.of(2027, 1, 20))
        .containsEntry(2, LocalDate.of(2027, 2, 24))
        .containsEntry(3, LocalDate.of(2027, 3, 15));
    String published =
        IntStream.rangeClosed(1, 12)
            .mapToObj(
                month ->
                    month == 5
                        ? "2027-05-19"
                        : changing().computed(Year.of(2027)).get(month).toString())
            .collect(Collectors.joining("\n"));
    CalendarProposal list =
        CalendarProposal.list(
            CalendarChangeKind.DEADLINES, Year.of(2027), "税总办征科函", "年度期限", published);
    ChangePreview preview = changing().preview(list);
    assertThat(preview.isChecked()).isTrue();
    assertThat(preview.getDifferences()).hasSize(12);
    assertThat(preview.getDifferences())
        .filteredOn(DayDifference::isAgainstRule)
        .extracting(DayDifference::getOf)
        .containsExactly("2027-05");
    changing().propose(list);
    approve();

    assertThat(lacks()).isZero();
    assertThat(
            province
                .container
                .as("system")
                .get(FilingDeadlines.class)
                .periodic(YearMonth.of(2027, 5)))
        .returns(LocalDate.of(2027, 5, 19), Deadline::getDay)
        .returns(DeadlineBasis.PUBLISHED, Deadline::getBasis);
  }

  private long lacks() {
    return province
        .container
        .as(BUSINESS)
        .get(DutyState.class)
        .find(new LackCriteria(DutyLack.NEXT_YEAR_CALENDAR, 0, 10))
        .total();
  }

  private long number(String where) {
    return province.number("select count(*) from filing_obligation where " + where);
  }

  private long audited(String act) {
    return province.number("select count(*) from audit_entry where act = '" + act + "'");
  }
}
