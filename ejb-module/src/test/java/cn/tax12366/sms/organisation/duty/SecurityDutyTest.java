package cn.tax12366.sms.organisation.duty;

import static cn.tax12366.sms.Province.BRANCH;
import static cn.tax12366.sms.Province.COUNTY_APPROVER;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.duty.DutyProvince.BUSINESS;
import static cn.tax12366.sms.organisation.duty.DutyProvince.CITY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.COUNTY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.LUOYANG_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.PROVINCE_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.SECURITY;
import static cn.tax12366.sms.organisation.duty.DutyProvince.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R10.1d")
class SecurityDutyTest {

  private static final OfficerCode OPERATOR = OfficerCode.of(COUNTY_OPERATOR);
  private static final OfficerCode APPROVER = OfficerCode.of(COUNTY_APPROVER);

  private DutyProvince there;

  @AfterEach
  void leave() {
    there.leave();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesWhoAdministersNeitherTheBureauNorTheOneAbove(TestDatabase database) {
    there = DutyProvince.in(database);

    for (String caller :
        List.of(
            LUOYANG_ADMINISTRATOR,
            PROVINCE_ADMINISTRATOR,
            SECURITY,
            BUSINESS,
            TECHNICAL,
            COUNTY_OPERATOR)) {
      assertThatThrownBy(() -> naming(caller).name(JINSHUI, OPERATOR))
          .as(caller)
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> naming(caller).candidates(JINSHUI)).isInstanceOf(NotPermitted.class);
    }
    assertThatThrownBy(() -> naming(COUNTY_ADMINISTRATOR).name(ZHENGZHOU, OPERATOR))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> naming(COUNTY_ADMINISTRATOR).name(BRANCH, OPERATOR))
        .as("a branch follows its county")
        .isInstanceOf(NotPermitted.class);
    assertThat(there.number("select count(*) from security_duty")).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesWhoServesElsewhereOrHasLeftAndTheSameTwice(TestDatabase database) {
    there = DutyProvince.in(database);
    there.execute("update officer set active = false where code = '" + APPROVER + "'");

    for (OfficerCode other : List.of(OfficerCode.of(Province.CITY_OPERATOR), APPROVER)) {
      assertThatThrownBy(() -> naming(COUNTY_ADMINISTRATOR).name(JINSHUI, other))
          .isInstanceOf(ServesElsewhere.class);
    }
    assertThat(naming(COUNTY_ADMINISTRATOR).candidates(JINSHUI))
        .extracting(officer -> officer.getCode().digits())
        .contains(COUNTY_OPERATOR)
        .doesNotContain(COUNTY_APPROVER, Province.CITY_OPERATOR);
    naming(COUNTY_ADMINISTRATOR).name(JINSHUI, OPERATOR);
    assertThatThrownBy(() -> naming(CITY_ADMINISTRATOR).name(JINSHUI, OPERATOR))
        .isInstanceOf(AnswersForSecurityAlready.class);
    assertThat(there.number("select count(*) from security_duty")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesAnotherInPlaceOfTheFormerAndKeepsWhoItWas(TestDatabase database) {
    there = DutyProvince.in(database);

    naming(COUNTY_ADMINISTRATOR).name(JINSHUI, OPERATOR);
    there.at("2026-12-11T09:00");
    naming(CITY_ADMINISTRATOR).name(JINSHUI, APPROVER);

    SecurityDutyView now = list(COUNTY_ADMINISTRATOR).get(JINSHUI);
    assertThat(now.getOfficer()).isEqualTo(APPROVER);
    assertThat(now.getGap()).isNull();
    assertThat(now.getSince()).isEqualTo(Instant.parse("2026-12-11T01:00:00Z"));
    assertThat(list(SECURITY).history(JINSHUI))
        .extracting(NamedForSecurity::getOfficer, NamedForSecurity::getUntil)
        .containsExactly(
            tuple(APPROVER, null), tuple(OPERATOR, Instant.parse("2026-12-11T01:00:00Z")));
    assertThat(there.audited("security-duty.named"))
        .containsExactly(
            COUNTY_ADMINISTRATOR + " | security-duty:14101050000 | DONE | - -> " + OPERATOR,
            CITY_ADMINISTRATOR
                + " | security-duty:14101050000 | DONE | "
                + OPERATOR
                + " -> "
                + APPROVER);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void showsAsAGapWhoWasNeverNamedWhoHasLeftAndWhoServesElsewhereByNow(TestDatabase database) {
    there = DutyProvince.in(database);

    assertThat(gap(JINSHUI)).isEqualTo(SecurityGap.NOBODY);
    naming(COUNTY_ADMINISTRATOR).name(JINSHUI, OPERATOR);
    assertThat(gap(JINSHUI)).isNull();
    there.execute("update officer set active = false where code = '" + OPERATOR + "'");
    assertThat(gap(JINSHUI)).isEqualTo(SecurityGap.LEFT);
    there.execute(
        "update officer set active = true, authority_code = '%s' where code = '%s'"
            .formatted(ZHENGZHOU, OPERATOR));
    assertThat(gap(JINSHUI)).isEqualTo(SecurityGap.MOVED);
    there.execute(
        "update officer set authority_code = '%s' where code = '%s'".formatted(JINSHUI, OPERATOR));
    assertThat(gap(JINSHUI)).isNull();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void listsTheBureausOfTheOwnAreaWithoutBranchesPageByPage(TestDatabase database) {
    there = DutyProvince.in(database);
    naming(COUNTY_ADMINISTRATOR).name(JINSHUI, OPERATOR);

    Page<SecurityDutyView> all = list(CITY_ADMINISTRATOR).find(criteria(false, 0, 200));
    assertThat(all.rows())
        .extracting(SecurityDutyView::getUnit)
        .contains(ZHENGZHOU, JINSHUI, Province.ERQI)
        .doesNotContain(BRANCH, DutyProvince.LUOYANG, OrganisationFixtures.PROVINCE_CODE)
        .hasSize((int) all.total());
    Page<SecurityDutyView> gaps = list(CITY_ADMINISTRATOR).find(criteria(true, 0, 200));
    assertThat(gaps.total()).isEqualTo(all.total() - 1);
    assertThat(gaps.rows()).extracting(SecurityDutyView::getUnit).doesNotContain(JINSHUI);
    assertThat(list(CITY_ADMINISTRATOR).find(criteria(false, 1, 1)).rows())
        .extracting(SecurityDutyView::getUnit)
        .containsExactly(all.rows().get(1).getUnit());
    assertThatThrownBy(() -> list(COUNTY_OPERATOR).find(criteria(false, 0, 10)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> list(LUOYANG_ADMINISTRATOR).history(JINSHUI))
        .isInstanceOf(NotPermitted.class);
  }

  private static SecurityDutyCriteria criteria(boolean gapsOnly, int first, int size) {
    return new SecurityDutyCriteria(gapsOnly, first, size);
  }

  private SecurityGap gap(AuthorityCode unit) {
    return list(BUSINESS).get(unit).getGap();
  }

  private SecurityDutyNaming naming(String caller) {
    return there.as(caller, SecurityDutyNaming.class);
  }

  private SecurityDutyList list(String caller) {
    return there.as(caller, SecurityDutyList.class);
  }
}
