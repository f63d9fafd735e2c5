package cn.tax12366.sms.reporting.tally;

import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.LUOYANG_OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R5.2")
class SupervisionTallyTest {

  private Province province;
  private SentBatches batches;

  private void in(TestDatabase database) {
    province = Province.in(database);
    batches = new SentBatches(province);
    province.execute("delete from audit_seal");
    province.execute("update refusal_position set position = 0");
  }

  @AfterEach
  void leave() {
    province.execute("delete from batch_figures");
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void sumsUpAUnitsDayAnewWhenABatchOfItHasMoved(TestDatabase database) {
    in(database);
    batches.opened(1, JINSHUI, "case:1", "2026-12-10T23:59:59", 10);
    batches.opened(2, JINSHUI, "case:2", "2026-12-10T09:00:00", 5);
    batches.opened(3, JINSHUI, "case:3", "2026-12-11T00:00:00", 7);
    batches.opened(4, ERQI, "reply", "2026-12-10T09:00:00", 1);
    batches.stand(1, 40, Map.of("READY", 4, "ACCEPTED", 3, "IN_DOUBT", 2, "EXPIRED_UNSENT", 1));
    batches.stand(2, 40, Map.of("DELIVERED", 3, "NO_RECEIPT", 1, "UNDELIVERED", 1));
    batches.stand(3, 40, Map.of("CANCELLED", 7));
    batches.stand(4, 40, Map.of("FAILED", 1));

    CountedNow.in(province);

    assertThat(days())
        .containsExactly(
            "2026-12-10 14101030000 REPLY 1 0 0 0 1 0",
            "2026-12-10 14101050000 CASE 15 8 16 3 2 2",
            "2026-12-11 14101050000 CASE 7 0 0 0 0 0");

    batches.stand(1, 0, Map.of("DELIVERED", 10));
    CountedNow.in(province);
    CountedNow.in(province);

    assertThat(days()).contains("2026-12-10 14101050000 CASE 15 15 30 13 1 0");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void missesNoBatchWhoseCountWasCommittedLate(TestDatabase database) {
    in(database);
    batches.opened(1, JINSHUI, "case:1", "2026-12-10T09:00:00", 1);
    batches.opened(2, JINSHUI, "case:2", "2026-12-10T09:00:00", 1);
    batches.stand(1, 0, Map.of("DELIVERED", 1));
    CountedNow.in(province);

    batches.stand(2, 50, Map.of("DELIVERED", 1));
    CountedNow.in(province);

    assertThat(days()).containsExactly("2026-12-10 14101050000 CASE 2 2 4 2 0 0");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void goesOnWhereManyWereCountedAtTheSameMoment(TestDatabase database) {
    in(database);
    for (int id = 1; id <= 450; id++) {
      batches.opened(id, JINSHUI, "case:" + id, "2026-12-10T09:00:00", 1);
    }
    province.execute("update outbound_batch set tallied_at = current_timestamp");

    CountedNow.in(province);

    assertThat(days()).containsExactly("2026-12-10 14101050000 CASE 450 0 0 0 0 0");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void countsRefusalsByDayUnitPersonAndActAndNoneTwice(TestDatabase database) {
    in(database);
    refused(COUNTY_OPERATOR, Act.SUSPEND);
    refused(COUNTY_OPERATOR, Act.SUSPEND);
    refused(LUOYANG_OPERATOR, Act.SEE_AUDIT);
    AuditTrail trail = province.container.as("ANONYMOUS").get(AuditTrail.class);
    trail.recordRefusal("sign-in", "officer:" + COUNTY_OPERATOR, "code and password do not match");
    trail.recordRefusal("sign-in", "officer:" + COUNTY_OPERATOR, "the use is suspended");
    trail.recordRefusal("sign-in", "officer:-", "code and password do not match");
    province.container.as(COUNTY_OPERATOR);
    trail.recordRefusal("phone.revealed", "taxpayer:1", "more than 60 within an hour");

    CountedNow.in(province);
    CountedNow.in(province);

    assertThat(
            province.strings(
                "select on_day || ' ' || trim(unit_code) || ' ' || person || ' ' || act || ' ' || kind"
                    + " || ' ' || attempts from refusal_day order by unit_code, act, kind, person"))
        .containsExactlyInAnyOrder(
            "2026-12-10 14101050000 14101050001 access.suspend NOT_PERMITTED 2",
            "2026-12-10 14103000000 14103000001 access.see_audit NOT_PERMITTED 1",
            "2026-12-10 14101050000 14101050001 sign-in SIGN_IN 1",
            "2026-12-10 14101050000 14101050001 sign-in SUSPENDED 1",
            "2026-12-10 - ANONYMOUS sign-in SIGN_IN 1",
            "2026-12-10 14101050000 14101050001 phone.revealed RULE 1");
    assertThat(province.number("select count(*) from refused_attempt")).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void forgetsWhatRetentionHasCutOffTheTrail(TestDatabase database) {
    in(database);
    refused(COUNTY_OPERATOR, Act.SUSPEND);
    CountedNow.in(province);
    province.container.at("2026-12-12T09:00");
    refused(COUNTY_OPERATOR, Act.SUSPEND);
    CountedNow.in(province);
    assertThat(province.number("select count(*) from refused_attempt")).isEqualTo(2);

    province.execute(
        "delete from audit_entry where id < (select max(entry_id) from refused_attempt)");
    province.execute(
        "delete from audit_seal where position < (select max(position) from refused_attempt)");
    CountedNow.in(province);

    assertThat(province.number("select count(*) from refused_attempt")).isEqualTo(1);
    assertThat(province.strings("select on_day || '' from refusal_day"))
        .containsExactly("2026-12-12");
  }

  private void refused(String caller, Act act) {
    AccessDecision access = province.container.as(caller).get(AccessDecision.class);
    assertThatThrownBy(() -> access.require(act)).isInstanceOf(NotPermitted.class);
  }

  private List<String> days() {
    return province.strings(
        "select on_day || ' ' || issuer_code || ' ' || kind || ' ' || meant || ' ' || sent || ' ' ||"
            + " segments || ' ' || delivered || ' ' || failed || ' ' || in_doubt from unit_day"
            + " order by on_day, issuer_code, kind");
  }
}
