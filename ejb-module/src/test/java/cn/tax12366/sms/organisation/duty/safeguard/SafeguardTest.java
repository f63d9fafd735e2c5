package cn.tax12366.sms.organisation.duty.safeguard;

import static cn.tax12366.sms.Province.COUNTY_APPROVER;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.BUSINESS;
import static cn.tax12366.sms.organisation.duty.DutyProvince.CITY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.LUOYANG_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.PROVINCE_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.SECURITY;
import static cn.tax12366.sms.organisation.duty.DutyProvince.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.duty.DutyLack;
import cn.tax12366.sms.organisation.duty.DutyProvince;
import cn.tax12366.sms.organisation.duty.DutyState;
import cn.tax12366.sms.organisation.duty.LackCriteria;
import cn.tax12366.sms.organisation.duty.LackView;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R10.1a")
@Tag("R10.1b")
class SafeguardTest {

  private DutyProvince there;

  @AfterEach
  void leave() {
    there.execute("delete from safeguard_reading");
    there.execute("delete from safeguard");
    there.leave();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void letsNobodyButTheSecurityAdministratorDraftAndPutInForce(TestDatabase database) {
    there = DutyProvince.in(database);
    long draft = drafted();

    for (String caller :
        List.of(BUSINESS, TECHNICAL, PROVINCE_ADMINISTRATOR, CITY_ADMINISTRATOR, COUNTY_OPERATOR)) {
      assertThatThrownBy(() -> drafting(caller).draft(SafeguardKind.OTHER, "标题", "正文"))
          .as(caller)
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> drafting(caller).revise(draft, "标题", "正文"))
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> drafting(caller).putInForce(draft)).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> reading(caller).get(draft))
          .as("a draft is nobody else's to see")
          .isInstanceOf(NoSuchSafeguard.class);
      assertThat(reading(caller).all()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesWithoutTitleOrTextAndToReadOrPutInForceWhatIsNot(TestDatabase database) {
    there = DutyProvince.in(database);
    long draft = drafted();

    assertThatThrownBy(() -> drafting(SECURITY).draft(SafeguardKind.OTHER, " ", "正文"))
        .isInstanceOf(SafeguardIncomplete.class);
    assertThatThrownBy(() -> drafting(SECURITY).revise(draft, "标题", "文".repeat(20_001)))
        .isInstanceOf(SafeguardIncomplete.class);
    assertThatThrownBy(() -> reading(SECURITY).confirm(draft)).isInstanceOf(NoSuchSafeguard.class);
    drafting(SECURITY).putInForce(draft);
    assertThatThrownBy(() -> drafting(SECURITY).putInForce(draft))
        .isInstanceOf(NoSuchSafeguard.class);
    assertThatThrownBy(() -> reading(BUSINESS).confirm(draft + 1))
        .isInstanceOf(NoSuchSafeguard.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void changesAVersionInForceByTheNextAlone(TestDatabase database) {
    there = DutyProvince.in(database);
    long first = drafted();
    assertThat(drafting(SECURITY).revise(first, "信息保密制度", "第一条。"))
        .as("a draft is rewritten")
        .isEqualTo(first);
    drafting(SECURITY).putInForce(first);

    long second = drafting(SECURITY).revise(first, "信息保密制度", "第一条。第二条。");
    assertThat(second).isNotEqualTo(first);
    assertThat(drafting(SECURITY).revise(first, "信息保密制度", "第一条。第三条。")).isEqualTo(second);
    assertThat(reading(COUNTY_OPERATOR).get(first).getText()).isEqualTo("第一条。");
    drafting(SECURITY).putInForce(second);

    assertThat(reading(COUNTY_OPERATOR).all())
        .extracting(SafeguardView::getId)
        .containsExactly(second);
    assertThat(reading(COUNTY_OPERATOR).get(second).getNumber()).isEqualTo(2);
    assertThat(reading(COUNTY_OPERATOR).get(first).getState()).isEqualTo(SafeguardState.REPLACED);
    assertThatThrownBy(() -> drafting(SECURITY).revise(first, "信息保密制度", "旧"))
        .isInstanceOf(NoSuchSafeguard.class);
    assertThat(there.audited("safeguard.in-force")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void knowsWhoHasNotReadTheVersionInForce(TestDatabase database) {
    there = DutyProvince.in(database);
    there.execute(
        ("update officer set password_since = timestamp with time zone '2026-12-01 00:00:00+00'"
                + " where code in ('%s', '%s')")
            .formatted(COUNTY_OPERATOR, COUNTY_APPROVER));
    long first = drafted();
    assertThat(unread(CITY_ADMINISTRATOR).total()).as("a draft binds nobody").isZero();
    drafting(SECURITY).putInForce(first);

    assertThat(codes(unread(CITY_ADMINISTRATOR))).containsExactly(COUNTY_OPERATOR, COUNTY_APPROVER);
    reading(COUNTY_OPERATOR).confirm(first);
    reading(COUNTY_OPERATOR).confirm(first);
    assertThat(reading(COUNTY_OPERATOR).get(first).isRead()).isTrue();
    assertThat(reading(COUNTY_APPROVER).get(first).isRead()).isFalse();
    assertThat(codes(unread(CITY_ADMINISTRATOR))).containsExactly(COUNTY_APPROVER);
    assertThat(unread(CITY_ADMINISTRATOR).rows().get(0).getSince())
        .isEqualTo(Instant.parse("2026-12-10T01:00:00Z"));
    assertThat(unread(LUOYANG_ADMINISTRATOR).total()).isZero();
    assertThat(there.audited("safeguard.read")).hasSize(1);

    drafting(SECURITY).putInForce(drafting(SECURITY).revise(first, "信息保密制度", "新的正文"));
    assertThat(codes(unread(SECURITY)))
        .as("the next version is to be read anew")
        .containsExactly(COUNTY_OPERATOR, COUNTY_APPROVER);
    assertThatThrownBy(() -> reading(COUNTY_APPROVER).confirm(first))
        .isInstanceOf(NoSuchSafeguard.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void endsWithoutANextVersionForAReasonThatStaysWithIt(TestDatabase database) {
    there = DutyProvince.in(database);
    long rule = drafted();
    drafting(SECURITY).putInForce(rule);
    long next = drafting(SECURITY).revise(rule, "信息保密制度", "下一版");

    assertThatThrownBy(() -> drafting(SECURITY).repeal(rule, " "))
        .isInstanceOf(SafeguardNeedsReason.class);
    assertThatThrownBy(() -> drafting(SECURITY).repeal(rule, "因".repeat(501)))
        .isInstanceOf(SafeguardNeedsReason.class);
    assertThatThrownBy(() -> drafting(BUSINESS).repeal(rule, "并入新制度"))
        .isInstanceOf(NotPermitted.class);
    drafting(SECURITY).repeal(rule, "并入新制度");
    drafting(SECURITY).repeal(next, "不再需要");

    assertThat(unread(SECURITY).total()).isZero();
    assertThat(reading(SECURITY).all()).isEmpty();
    assertThat(reading(COUNTY_OPERATOR).get(rule))
        .returns(SafeguardState.REPEALED, SafeguardView::getState)
        .returns("并入新制度", SafeguardView::getRepealReason);
    assertThatThrownBy(() -> reading(COUNTY_OPERATOR).get(next))
        .as("a draft that was given up is nobody else's to see")
        .isInstanceOf(NoSuchSafeguard.class);
    for (long ended : new long[] {rule, next}) {
      assertThatThrownBy(() -> drafting(SECURITY).repeal(ended, "再次"))
          .isInstanceOf(NoSuchSafeguard.class);
      assertThatThrownBy(() -> drafting(SECURITY).putInForce(ended))
          .isInstanceOf(NoSuchSafeguard.class);
      assertThatThrownBy(() -> reading(COUNTY_OPERATOR).confirm(ended))
          .isInstanceOf(NoSuchSafeguard.class);
    }
    assertThat(there.audited("safeguard.repealed")).hasSize(2);
  }

  private long drafted() {
    return drafting(SECURITY).draft(SafeguardKind.INFORMATION_SECRECY, "信息保密制度", "不得泄露。");
  }

  private Page<LackView> unread(String caller) {
    return there
        .as(caller, DutyState.class)
        .find(new LackCriteria(DutyLack.UNREAD_SAFEGUARD, 0, 50));
  }

  private static List<String> codes(Page<LackView> page) {
    return page.rows().stream().map(row -> row.getOfficer().digits()).toList();
  }

  private SafeguardDrafting drafting(String caller) {
    return there.as(caller, SafeguardDrafting.class);
  }

  private SafeguardReading reading(String caller) {
    return there.as(caller, SafeguardReading.class);
  }
}
