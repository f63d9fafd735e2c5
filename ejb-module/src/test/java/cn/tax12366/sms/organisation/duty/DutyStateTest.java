package cn.tax12366.sms.organisation.duty;

import static cn.tax12366.sms.Province.COUNTY_APPROVER;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.organisation.duty.DutyProvince.BUSINESS;
import static cn.tax12366.sms.organisation.duty.DutyProvince.CITY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.COUNTY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.LUOYANG_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.SECURITY;
import static cn.tax12366.sms.organisation.duty.DutyProvince.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R10.1a")
@Tag("R10.1b")
class DutyStateTest {

  private DutyProvince there;

  @AfterEach
  void leave() {
    if (there != null) {
      there.leave();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesWhoWatchesOverNobody(TestDatabase database) {
    there = DutyProvince.in(database);

    for (String caller : List.of(COUNTY_OPERATOR, COUNTY_APPROVER, TECHNICAL)) {
      assertThatThrownBy(() -> state(caller).counts()).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> find(caller, DutyLack.FIRST_PASSWORD))
          .isInstanceOf(NotPermitted.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.3b")
  void namesWhoHasKeptTheAssignedPasswordForMoreThanAWeek(TestDatabase database) {
    there = DutyProvince.in(database);
    password(COUNTY_OPERATOR, true, "2026-12-03 00:59:59+00");
    password(COUNTY_APPROVER, true, "2026-12-03 01:00:00+00");
    password(COUNTY_ADMINISTRATOR, false, "2026-11-01 00:00:00+00");

    Page<LackView> lacking = find(CITY_ADMINISTRATOR, DutyLack.FIRST_PASSWORD);
    assertThat(codes(lacking)).containsExactly(COUNTY_OPERATOR);
    assertThat(lacking.rows().get(0).getUnit()).isEqualTo(JINSHUI);
    assertThat(lacking.rows().get(0).getSince()).isEqualTo(Instant.parse("2026-12-03T00:59:59Z"));
    assertThat(counts(BUSINESS)).contains("1 FIRST_PASSWORD");
    assertThat(counts(LUOYANG_ADMINISTRATOR)).contains("0 FIRST_PASSWORD");
    there.execute("update officer set active = false where code = '" + COUNTY_OPERATOR + "'");
    assertThat(counts(SECURITY)).as("who has left lacks nothing").contains("0 FIRST_PASSWORD");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesAccountsThatNobodyHasSignedInToForNinetyDays(TestDatabase database) {
    there = DutyProvince.in(database);
    password(COUNTY_OPERATOR, false, "2026-01-01 00:00:00+00");
    sitting(1, COUNTY_OPERATOR, "2026-03-01 00:00:00+00");
    sitting(2, COUNTY_OPERATOR, "2026-09-11 00:59:59+00");
    password(COUNTY_APPROVER, false, "2026-01-01 00:00:00+00");
    sitting(3, COUNTY_APPROVER, "2026-03-01 00:00:00+00");
    sitting(4, COUNTY_APPROVER, "2026-09-11 01:00:00+00");
    password(COUNTY_ADMINISTRATOR, false, "2026-02-01 00:00:00+00");
    password(CITY_ADMINISTRATOR, false, "2026-12-01 00:00:00+00");

    Page<LackView> lacking = find(CITY_ADMINISTRATOR, DutyLack.UNUSED_ACCOUNT);
    assertThat(codes(lacking)).containsExactly(COUNTY_OPERATOR, COUNTY_ADMINISTRATOR);
    assertThat(lacking.rows())
        .extracting(LackView::getSince)
        .containsExactly(
            Instant.parse("2026-09-11T00:59:59Z"), Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(counts(CITY_ADMINISTRATOR)).contains("2 UNUSED_ACCOUNT");
    Page<LackView> second =
        state(CITY_ADMINISTRATOR).find(new LackCriteria(DutyLack.UNUSED_ACCOUNT, 1, 1));
    assertThat(codes(second)).containsExactly(COUNTY_ADMINISTRATOR);
    assertThat(second.total()).isEqualTo(2);
    assertThat(counts(LUOYANG_ADMINISTRATOR)).contains("0 UNUSED_ACCOUNT");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4b")
  void namesPublishersBeyondTheLastDayOfTheirGrant(TestDatabase database) {
    there = DutyProvince.in(database);
    grant(1, "2026-12-09");
    grant(2, "2026-12-10");

    Page<LackView> lacking = find(COUNTY_ADMINISTRATOR, DutyLack.EXPIRED_GRANT);
    assertThat(codes(lacking)).containsExactly(COUNTY_OPERATOR);
    assertThat(lacking.rows().get(0).getLastDay()).isEqualTo(LocalDate.of(2026, 12, 9));
    assertThat(counts(COUNTY_ADMINISTRATOR)).contains("1 EXPIRED_GRANT");
    there.at("2026-12-11T00:00");
    assertThat(counts(COUNTY_ADMINISTRATOR)).contains("2 EXPIRED_GRANT");
    assertThat(counts(LUOYANG_ADMINISTRATOR)).contains("0 EXPIRED_GRANT");
    there.execute("update publishing_grant set ended_at = current_timestamp");
    assertThat(counts(COUNTY_ADMINISTRATOR)).contains("0 EXPIRED_GRANT");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1d")
  void countsTheBureausThatNobodyAnswersFor(TestDatabase database) {
    there = DutyProvince.in(database);

    assertThat(counts(COUNTY_ADMINISTRATOR)).contains("1 SECURITY_DUTY");
    assertThat(find(COUNTY_ADMINISTRATOR, DutyLack.SECURITY_DUTY).rows())
        .extracting(LackView::getUnit)
        .containsExactly(JINSHUI);
    there
        .as(COUNTY_ADMINISTRATOR, SecurityDutyNaming.class)
        .name(JINSHUI, OfficerCode.of(COUNTY_OPERATOR));
    assertThat(counts(COUNTY_ADMINISTRATOR)).contains("0 SECURITY_DUTY");
  }

  @Test
  void refusesDaysThatSayNothing() {
    assertThatThrownBy(() -> new DutySettings(0, 90)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DutySettings(7, 181)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new DutySettings(7, 180).unusedAccount().toDays()).isEqualTo(180);
  }

  private void password(String officer, boolean assigned, String since) {
    there.execute(
        ("update officer set must_change_password = %b, password_since = timestamp with time zone"
                + " '%s' where code = '%s'")
            .formatted(assigned, since, officer));
  }

  private void sitting(long id, String officer, String last) {
    there.execute(
        ("insert into sitting (id, token_digest, officer_code, began_at, last_used_at, address,"
                + " user_agent) values (%d, 'duty-%d', '%s', timestamp with time zone '%s',"
                + " timestamp with time zone '%s', '127.0.0.1', 'browser')")
            .formatted(id, id, officer, last, last));
  }

  private void grant(long id, String lastDay) {
    there.execute(
        ("insert into publishing_grant (id, authority_code, kind, officer_code, granted_by,"
                + " granted_at, last_day, version) values (%d, '%s', 'EXTERNAL', '%s', '%s',"
                + " timestamp with time zone '2026-12-01 00:00:00+00', date '%s', 0)")
            .formatted(id, JINSHUI, COUNTY_OPERATOR, COUNTY_ADMINISTRATOR, lastDay));
  }

  private Page<LackView> find(String caller, DutyLack lack) {
    return state(caller).find(new LackCriteria(lack, 0, 50));
  }

  private static List<String> codes(Page<LackView> page) {
    return page.rows().stream().map(row -> row.getOfficer().digits()).toList();
  }

  private List<String> counts(String caller) {
    return state(caller).counts().stream().map(LackCount::toString).toList();
  }

  private DutyState state(String caller) {
    return there.as(caller, DutyState.class);
  }
}
