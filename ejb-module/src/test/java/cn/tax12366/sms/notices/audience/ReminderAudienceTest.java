package cn.tax12366.sms.notices.audience;

import static cn.tax12366.sms.Province.BRANCH;
import static cn.tax12366.sms.Province.DEADLINE;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.notices.audience.Addressee.Unfiled;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderAudienceTest {

  private static final AudienceQuestion JINSHUI_NOW =
      new AudienceQuestion(JINSHUI, DEADLINE, "D-3");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5a")
  void reachesExactlyThoseOfTheAreaWhoHaveNotFiledAndHaveTheServiceOpen(TestDatabase database) {
    try (Province province = Province.in(database)) {
      Set<PhoneNumber> expected = new HashSet<>();
      for (AuthorityCode unit : List.of(ERQI, Province.ZHENGZHOU, BRANCH, JINSHUI)) {
        for (boolean filed : new boolean[] {true, false}) {
          for (String service : List.of("never", "cancelled", "open")) {
            for (boolean reachable : new boolean[] {false, true}) {
              for (var due : List.of(DEADLINE.minusDays(1), DEADLINE.plusDays(1), DEADLINE)) {
                var taxpayer = province.taxpayer(unit).due(due);
                taxpayer = filed ? taxpayer.hasFiled() : taxpayer;
                taxpayer = reachable ? taxpayer : taxpayer.unreachable();
                taxpayer =
                    switch (service) {
                      case "never" -> taxpayer.withoutSubscription();
                      case "cancelled" -> taxpayer.cancelled();
                      default -> taxpayer;
                    };
                PhoneNumber phone = taxpayer.known();
                boolean within = unit.equals(JINSHUI) || unit.equals(BRANCH);
                if (within && !filed && reachable && service.equals("open") && due == DEADLINE) {
                  expected.add(phone);
                }
              }
            }
          }
        }
      }

      ReminderAudience audience = province.container.get(ReminderAudience.class);
      List<Addressee> found = all(audience, JINSHUI_NOW);

      assertThat(expected).hasSize(2);
      assertThat(found.stream().map(Addressee::sealedPhone))
          .containsExactlyInAnyOrderElementsOf(expected.stream().map(Province::sealed).toList());
      assertThat(sizeNow(audience).getMessages()).isEqualTo(2);
      assertThat(audience.isEmpty(JINSHUI_NOW)).isFalse();
      assertThat(audience.anythingDueOn(DEADLINE.plusDays(2))).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5a")
  void aTaxpayerOutOfBusinessIsNotReminded(TestDatabase database) {
    try (Province province = Province.in(database)) {
      province.taxpayer(JINSHUI).known();
      province.execute("update taxpayer set active = false");

      assertThat(all(province.container.get(ReminderAudience.class), JINSHUI_NOW)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.2")
  void whoHasNothingToFileByHimselfIsNeitherRemindedNorCounted(TestDatabase database) {
    try (Province province = Province.in(database)) {
      for (String excused :
          List.of(
              "state = 'SUSPENDED_BUSINESS'",
              "state = 'ABNORMAL'",
              "state = 'DEREGISTERED'",
              "simplified_filing = true")) {
        province.taxpayer(JINSHUI).known();
        province.execute(
            "update taxpayer set " + excused + " where id = (select max(id) from taxpayer)");
      }
      ReminderAudience audience = province.container.get(ReminderAudience.class);
      assertThat(all(audience, JINSHUI_NOW)).isEmpty();
      assertThat(audience.isEmpty(JINSHUI_NOW)).isTrue();

      PhoneNumber phone = province.taxpayer(JINSHUI).known();

      assertThat(all(audience, JINSHUI_NOW))
          .extracting(Addressee::sealedPhone)
          .containsExactly(Province.sealed(phone));
      assertThat(sizeNow(audience).getMessages()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.1")
  void whatWasGrantedMoreTimeIsNotRemindedOf(TestDatabase database) {
    try (Province province = Province.in(database)) {
      province.taxpayer(JINSHUI).known();
      province.taxpayer(JINSHUI).owing("增值税", "印花税").known();
      province.execute(
          "insert into tax_deferral (source_key, version, deleted, source, updated_at,"
              + " taxpayer_id, kind, tax_code, period_from, period_to, granted_until, last_day)"
              + " select 'YQ-' || id, 1, false, 'test', current_timestamp, id, 'FILING',"
              + " '10101', date '2026-11-01', date '2026-11-30', date '2026-12-31',"
              + " date '2026-12-31' from taxpayer");
      ReminderAudience audience = province.container.get(ReminderAudience.class);

      assertThat(all(audience, JINSHUI_NOW))
          .extracting(each -> each.unfiled().stream().map(Unfiled::taxName).toList())
          .containsExactly(List.of("印花税"));
      assertThat(sizeNow(audience).getTaxpayers()).isEqualTo(1);

      province.execute("update tax_deferral set deleted = true");
      assertThat(sizeNow(audience).getTaxpayers()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPhoneIsGivenOnceForEachTaxpayerWithAllThatTaxpayersOpenTaxes(TestDatabase database) {
    try (Province province = Province.in(database)) {
      PhoneNumber shared = PhoneNumber.of("15400009999");
      province.taxpayer(JINSHUI).phone(shared).owing("增值税", "印花税").known();
      province.taxpayer(JINSHUI).phone(shared).known();
      ReminderAudience audience = province.container.get(ReminderAudience.class);

      assertThat(all(audience, JINSHUI_NOW))
          .extracting(each -> each.unfiled().stream().map(Unfiled::taxName).toList())
          .containsExactly(List.of("增值税", "印花税"), List.of("增值税"));
      assertThat(sizeNow(audience).getPhones()).isEqualTo(1);
      assertThat(sizeNow(audience).getTaxpayers()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void countsMessagesTaxpayersAndPhonesAndHandsEachAddresseeOver(TestDatabase database) {
    try (Province province = Province.in(database)) {
      PhoneNumber shared = PhoneNumber.of("15400009999");
      province.taxpayer(BRANCH).phone(shared).known();
      province.taxpayer(JINSHUI).phone(shared).known();
      province.taxpayer(JINSHUI).known();
      // The second of them has a phone more, which has the service open too.
      province.execute(
          "insert into taxpayer_phone (id, taxpayer_id, phone, role, reachable, source, updated_at)"
              + " select p.id + 1, (select max(id) from taxpayer where id < p.taxpayer_id), p.phone,"
              + " 'FINANCE', true, 'test', current_timestamp from taxpayer_phone p"
              + " where p.taxpayer_id = (select max(id) from taxpayer)");
      List<Addressee> handedOver = new ArrayList<>();

      ReminderAudience audience = province.container.get(ReminderAudience.class);
      AudienceSize size = audience.size(JINSHUI_NOW, false, handedOver::add);

      assertThat(handedOver).hasSize(4);
      assertThat(size.getMessages()).isEqualTo(4);
      assertThat(size.getTaxpayers()).isEqualTo(3);
      assertThat(size.getPhones()).isEqualTo(2);
      handedOver.clear();
      AudienceSize byPhone = audience.size(JINSHUI_NOW, true, handedOver::add);
      assertThat(handedOver).as("one for each phone").hasSize(2);
      assertThat(byPhone.getMessages()).isEqualTo(2);
      assertThat(byPhone.getTaxpayers()).isEqualTo(3);
    }
  }

  /** On PostgreSQL so few rows say nothing about a plan. */
  @Test
  void anAreaIsAskedForByItsTaxpayersAndNotByWhatIsDueInTheProvince() {
    try (Province province = Province.in(TestDatabase.H2)) {
      province.taxpayer(JINSHUI).hasFiled().known();
      province.taxpayer(ERQI).known();
      for (String rows :
          List.of(
              "taxpayer (id, number, name, authority_code, kind, active, source, updated_at)"
                  + " select id + i, 'N' || i, name, authority_code, kind, active, source,"
                  + " updated_at from taxpayer",
              "filing_obligation (id, taxpayer_id, authority_code, tax_code, tax_name, period_from,"
                  + " period_to, due_date, filed, source, updated_at, as_of) select id + i,"
                  + " taxpayer_id + i, authority_code, tax_code, tax_name, period_from, period_to,"
                  + " due_date, filed, source, updated_at, as_of from filing_obligation")) {
        province.execute(
            "insert into "
                + rows
                + ", (select \"X\" as i from system_range(1, 900)) s where authority_code = '"
                + ERQI
                + "'");
      }
      province.execute("analyze");

      String due = "date '" + DEADLINE + "'";
      assertThat(
              List.of(
                  plan(province, AudienceRows.ANYBODY, due, due, "'D-3'", "0"),
                  plan(province, AudienceRows.REMINDED, due, "'D-3'", due)))
          .allSatisfy(
              plan ->
                  assertThat(plan)
                      .containsSubsequence(
                          "\"taxpayer\" \"t\"", "taxpayer_authority", "\"taxpayer_phone\" \"p\"")
                      .doesNotContain("filing_obligation_due"));
      assertThat(province.container.get(ReminderAudience.class).isEmpty(JINSHUI_NOW)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void knowsTheDeadlinesForWhichSomebodyHasNotFiledNearestFirst(TestDatabase database) {
    try (Province province = Province.in(database)) {
      province.taxpayer(JINSHUI).due(DEADLINE.minusDays(1)).known();
      province.taxpayer(JINSHUI).due(DEADLINE).known();
      province.taxpayer(ERQI).due(DEADLINE).known();
      province.taxpayer(ERQI).due(DEADLINE.plusDays(1)).hasFiled().known();
      for (int day = 14; day >= 2; day--) {
        province.taxpayer(JINSHUI).due(DEADLINE.plusDays(day)).known();
      }

      assertThat(province.container.get(ReminderAudience.class).deadlinesFrom(DEADLINE))
          .hasSize(12)
          .startsWith(DEADLINE, DEADLINE.plusDays(2), DEADLINE.plusDays(3))
          .endsWith(DEADLINE.plusDays(12));
    }
  }

  /** How the statement is carried out for Jinshui, whose code is its last value. */
  private static String plan(Province province, String statement, String... values) {
    String asked = statement;
    for (String value : values) {
      asked = asked.replaceFirst("[?]", value);
    }
    return province.strings("explain " + asked.replaceFirst("[?]", "'" + JINSHUI + "'")).get(0);
  }

  private static AudienceSize sizeNow(ReminderAudience audience) {
    return audience.size(JINSHUI_NOW, true, each -> {});
  }

  private static List<Addressee> all(ReminderAudience audience, AudienceQuestion question) {
    List<Addressee> found = new ArrayList<>();
    Optional<AudienceStep.Position> next = Optional.of(AudienceStep.BEGINNING);
    while (next.isPresent()) {
      AudienceStep step = audience.step(question, next.get());
      found.addAll(step.addressees());
      next = step.next();
    }
    return found;
  }
}
