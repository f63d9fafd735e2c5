package cn.tax12366.sms.organisation.administration;

import static cn.tax12366.sms.organisation.DepartmentKind.COLLECTION_SECTION;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.OfficerRole.APPROVER;
import static cn.tax12366.sms.organisation.OfficerRole.OPERATOR;
import static cn.tax12366.sms.organisation.administration.Administration.BRANCH_OFFICER;
import static cn.tax12366.sms.organisation.administration.Administration.CITY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.administration.Administration.CITY_OPERATOR;
import static cn.tax12366.sms.organisation.administration.Administration.ERQI;
import static cn.tax12366.sms.organisation.administration.Administration.ERQI_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.administration.Administration.JINSHUI;
import static cn.tax12366.sms.organisation.administration.Administration.JINSHUI_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.administration.Administration.JINSHUI_OPERATOR;
import static cn.tax12366.sms.organisation.administration.Administration.PROVINCE;
import static cn.tax12366.sms.organisation.administration.Administration.PROVINCE_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.administration.Administration.ZHENGZHOU;
import static cn.tax12366.sms.organisation.administration.Administration.post;
import static cn.tax12366.sms.organisation.administration.PublishingKind.EXTERNAL;
import static cn.tax12366.sms.organisation.administration.PublishingKind.INTERNAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.RefusalText;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.database.TestPersistence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishingAdministrationTest {

  private static final OfficerCode SECOND = OfficerCode.of("14101050003");
  private static final OfficerCode OFFICE = OfficerCode.of("14101050004");
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final LocalDate FRIDAY_NEXT = LocalDate.of(2026, 12, 18);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4b")
  @Tag("A10")
  void assignsEachKindToOnePersonOfTheDepartmentThatPublishesIt(TestDatabase database) {
    Administration there = county(database);
    PublishingAdministration publishing = there.publishing(JINSHUI_ADMINISTRATOR);

    publishing.grant(JINSHUI_OPERATOR, EXTERNAL);
    publishing.grant(OFFICE, INTERNAL);

    assertThat(inForce(there)).containsExactly("14101050002 EXTERNAL", "14101050004 INTERNAL");
    assertThat(there.audited("publishing.granted"))
        .containsExactly(
            "14101050001 | publishing:14101050000:EXTERNAL | DONE | to officer:14101050002",
            "14101050001 | publishing:14101050000:INTERNAL | DONE | to officer:14101050004");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4g")
  @Tag("R7.4h")
  void refusesWhoseDepartmentDoesNotPublishThis(TestDatabase database) {
    Administration there = county(database);
    PublishingAdministration publishing = there.publishing(JINSHUI_ADMINISTRATOR);

    assertThatThrownBy(() -> publishing.grant(JINSHUI_OPERATOR, INTERNAL))
        .isInstanceOf(PublisherOutOfPlace.class)
        .hasMessageContainingAll("张示例", "internal information", "collection section", "7(4)");
    assertThatThrownBy(() -> publishing.grant(OFFICE, EXTERNAL))
        .isInstanceOf(PublisherOutOfPlace.class);
    assertThatThrownBy(() -> publishing.grant(OfficerCode.of(JINSHUI_ADMINISTRATOR), INTERNAL))
        .as("an administrator sends nothing, and not by his own grant")
        .isInstanceOf(PublisherOutOfPlace.class);
    there.officers(JINSHUI_ADMINISTRATOR).end(SECOND);
    assertThatThrownBy(() -> there.publishing(JINSHUI_ADMINISTRATOR).grant(SECOND, EXTERNAL))
        .isInstanceOf(PublisherOutOfPlace.class);
    assertThat(inForce(there)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4b")
  void assignsInTheOwnUnitOnly(TestDatabase database) {
    Administration there = county(database);

    for (String other :
        List.of(
            PROVINCE_ADMINISTRATOR,
            CITY_ADMINISTRATOR,
            ERQI_ADMINISTRATOR,
            JINSHUI_OPERATOR.digits())) {
      assertThatThrownBy(() -> there.publishing(other).grant(JINSHUI_OPERATOR, EXTERNAL))
          .as(other)
          .isInstanceOf(NotPermitted.class);
    }
    assertThatThrownBy(
            () -> there.publishing(JINSHUI_ADMINISTRATOR).grant(BRANCH_OFFICER, EXTERNAL))
        .as("a branch publishes nothing (R7.4a)")
        .isInstanceOf(NotPermitted.class);

    there.publishing(JINSHUI_ADMINISTRATOR).grant(JINSHUI_OPERATOR, EXTERNAL);
    long id = grants(there, false).get(0).getId();
    assertThatThrownBy(() -> there.publishing(ERQI_ADMINISTRATOR).end(id))
        .isInstanceOf(NotPermitted.class);
    there.publishing(CITY_ADMINISTRATOR).grant(CITY_OPERATOR, EXTERNAL);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4c")
  @Tag("A9")
  void refusesASecondPublisherAndNamesTheFirstAndTheArticle(TestDatabase database) {
    Administration there = county(database);
    PublishingAdministration publishing = there.publishing(JINSHUI_ADMINISTRATOR);
    publishing.grant(JINSHUI_OPERATOR, EXTERNAL);

    assertThatThrownBy(() -> publishing.grant(SECOND, EXTERNAL))
        .isInstanceOfSatisfying(
            OnePublisherOnly.class,
            refusal -> {
              assertThat(refusal.getMessage())
                  .contains("金水区税务局", "external publishing", "张示例", "14101050002", "7(4)");
              assertThat(RefusalText.of(refusal, Locale.SIMPLIFIED_CHINESE))
                  .contains("金水区税务局", "对外发布", "14101050002", "第七条第四项");
            });
    assertThatThrownBy(() -> publishing.grant(JINSHUI_OPERATOR, EXTERNAL))
        .as("and once more to the same one")
        .isInstanceOf(OnePublisherOnly.class);
    assertThat(inForce(there)).containsExactly("14101050002 EXTERNAL");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4c")
  void assignsToAnotherOnceTheFirstIsEndedAndKeepsTheHistory(TestDatabase database) {
    Administration there = county(database);
    PublishingAdministration publishing = there.publishing(JINSHUI_ADMINISTRATOR);
    publishing.grant(JINSHUI_OPERATOR, EXTERNAL);
    long first = grants(there, false).get(0).getId();

    publishing.end(first);
    publishing.grant(SECOND, EXTERNAL);

    assertThat(inForce(there)).containsExactly("14101050003 EXTERNAL");
    assertThat(grants(there, true))
        .singleElement()
        .satisfies(
            past -> {
              assertThat(past.getOfficer().getCode()).isEqualTo(JINSHUI_OPERATOR);
              assertThat(past.getEndedAt()).isNotNull();
              assertThat(past.isEndable()).isFalse();
            });
    assertThatThrownBy(() -> publishing.end(first)).isInstanceOf(NoSuchGrant.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A9")
  void allowsAFurtherPublisherForTheDaysThatTheTierAboveNames(TestDatabase database) {
    Administration there = county(database);
    there.publishing(JINSHUI_ADMINISTRATOR).grant(JINSHUI_OPERATOR, EXTERNAL);
    there.publishing(CITY_ADMINISTRATOR).except(JINSHUI, EXTERNAL, TODAY, FRIDAY_NEXT, "征期支援");

    there.publishing(JINSHUI_ADMINISTRATOR).grant(SECOND, EXTERNAL);

    assertThat(inForce(there)).containsExactly("14101050002 EXTERNAL", "14101050003 EXTERNAL");
    assertThat(grants(there, false).get(1).getLastDay()).isEqualTo(FRIDAY_NEXT);
    there.staff("14101050005", JINSHUI, COLLECTION_SECTION, OPERATOR);
    assertThatThrownBy(
            () ->
                there
                    .publishing(JINSHUI_ADMINISTRATOR)
                    .grant(OfficerCode.of("14101050005"), EXTERNAL))
        .as("one exception, one further publisher")
        .isInstanceOf(OnePublisherOnly.class);

    there.container.at("2026-12-19T09:00");
    assertThat(inForce(there)).containsExactly("14101050002 EXTERNAL");
    assertThatThrownBy(() -> there.publishing(JINSHUI_ADMINISTRATOR).grant(SECOND, EXTERNAL))
        .as("the exception is over")
        .isInstanceOf(OnePublisherOnly.class);
    assertThat(there.audited("publishing.excepted"))
        .containsExactly(
            "14101000001 | publishing:14101050000:EXTERNAL | DONE"
                + " | 2026-12-10 to 2026-12-18: 征期支援");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A9")
  void refusesExceptionsOfAnybodyButTheTierAboveAndWithoutEndOrReason(TestDatabase database) {
    Administration there = county(database);

    for (String other :
        List.of(PROVINCE_ADMINISTRATOR, JINSHUI_ADMINISTRATOR, ERQI_ADMINISTRATOR)) {
      assertThatThrownBy(() -> except(there, other, JINSHUI, TODAY, FRIDAY_NEXT, "支援"))
          .as(other)
          .isInstanceOf(NotPermitted.class);
    }
    assertThatThrownBy(() -> except(there, CITY_ADMINISTRATOR, JINSHUI, TODAY, null, "支援"))
        .isInstanceOf(ImpossibleAllowance.class);
    assertThatThrownBy(() -> except(there, CITY_ADMINISTRATOR, JINSHUI, FRIDAY_NEXT, TODAY, "支援"))
        .isInstanceOf(ImpossibleAllowance.class);
    LocalDate past = TODAY.minusDays(1);
    assertThatThrownBy(() -> except(there, CITY_ADMINISTRATOR, JINSHUI, past, past, "支援"))
        .isInstanceOf(ImpossibleAllowance.class);
    assertThatThrownBy(() -> except(there, CITY_ADMINISTRATOR, JINSHUI, TODAY, FRIDAY_NEXT, " "))
        .isInstanceOf(ImpossibleAllowance.class);
    assertThat(there.publishers(CITY_ADMINISTRATOR).allowances()).isEmpty();
  }

  private static void except(
      Administration there,
      String caller,
      AuthorityCode unit,
      LocalDate first,
      LocalDate last,
      String reason) {
    there.publishing(caller).except(unit, EXTERNAL, first, last, reason);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4b")
  void endsWithThePostInWhichItWasAssigned(TestDatabase database) {
    Administration there = county(database);
    there.publishing(JINSHUI_ADMINISTRATOR).grant(JINSHUI_OPERATOR, EXTERNAL);
    OfficerAdministration officers = there.officers(JINSHUI_ADMINISTRATOR);

    officers.place(JINSHUI_OPERATOR, post(JINSHUI, COLLECTION_SECTION, OPERATOR, APPROVER));
    assertThat(inForce(there)).as("the same post and more").hasSize(1);
    there
        .officers(JINSHUI_ADMINISTRATOR)
        .place(JINSHUI_OPERATOR, post(JINSHUI, GENERAL_OFFICE, OPERATOR));
    assertThat(inForce(there)).as("another department").isEmpty();

    there.publishing(JINSHUI_ADMINISTRATOR).grant(SECOND, EXTERNAL);
    there.officers(JINSHUI_ADMINISTRATOR).end(SECOND);
    assertThat(inForce(there)).as("he has left").isEmpty();
    assertThat(grants(there, true)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4c")
  void theDatabaseRefusesTheSecondOfTwoWhoGrantAtTheSameMoment(TestDatabase database) {
    Administration there = county(database);
    there.publishing(JINSHUI_ADMINISTRATOR).grant(JINSHUI_OPERATOR, EXTERNAL);
    OfficerCode by = OfficerCode.of(JINSHUI_ADMINISTRATOR);
    PublishingGrant late =
        PublishingGrant.regular(
            JINSHUI, EXTERNAL, SECOND, by, Instant.parse("2026-12-10T01:00:00Z"));

    // What a service does that has looked before the first one was there.
    try (TestPersistence persistence = there.persistence()) {
      assertThatThrownBy(
              () ->
                  persistence.inTransaction(entities -> new PublishingRecords(entities).add(late)))
          .isInstanceOf(PublisherGrantedMeanwhile.class);
    }

    assertThat(inForce(there)).containsExactly("14101050002 EXTERNAL");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4b")
  void showsTheOwnAreaOnlyAndOffersWhoCouldPublish(TestDatabase database) {
    Administration there = county(database);
    there.publishing(JINSHUI_ADMINISTRATOR).grant(JINSHUI_OPERATOR, EXTERNAL);
    PublishingList list = there.publishers(JINSHUI_ADMINISTRATOR);

    assertThat(list.candidates(EXTERNAL))
        .extracting(OfficerView::getCode)
        .containsExactly(JINSHUI_OPERATOR, SECOND);
    assertThat(list.candidates(INTERNAL)).extracting(OfficerView::getCode).containsExactly(OFFICE);
    assertThatThrownBy(() -> list.find(new PublishingCriteria(ZHENGZHOU, null, false, 0, 9)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () ->
                there
                    .publishers(ERQI_ADMINISTRATOR)
                    .find(new PublishingCriteria(JINSHUI, null, false, 0, 9)))
        .isInstanceOf(NotPermitted.class);
    assertThat(
            there
                .publishers(ERQI_ADMINISTRATOR)
                .find(new PublishingCriteria(ERQI, null, false, 0, 9))
                .total())
        .isZero();
    assertThat(
            there
                .publishers(PROVINCE_ADMINISTRATOR)
                .find(new PublishingCriteria(PROVINCE, INTERNAL, false, 0, 9))
                .total())
        .isZero();
    assertThat(there.publishers(CITY_ADMINISTRATOR).exceptableUnits())
        .extracting(unit -> unit.getCode())
        .containsExactly(ERQI, JINSHUI);
    assertThat(there.publishers(JINSHUI_ADMINISTRATOR).exceptableUnits()).isEmpty();
  }

  /** Jinshui with a second operator of the collection section and one of the general office. */
  private static Administration county(TestDatabase database) {
    Administration there = Administration.in(database);
    there.staff(SECOND.digits(), JINSHUI, COLLECTION_SECTION, OPERATOR);
    there.staff(OFFICE.digits(), JINSHUI, GENERAL_OFFICE, OPERATOR);
    return there;
  }

  private static List<PublishingView> grants(Administration there, boolean past) {
    return there
        .publishers(JINSHUI_ADMINISTRATOR)
        .find(new PublishingCriteria(JINSHUI, null, past, 0, 9))
        .rows();
  }

  private static List<String> inForce(Administration there) {
    return grants(there, false).stream()
        .map(grant -> grant.getOfficer().getCode() + " " + grant.getKind())
        .sorted()
        .toList();
  }
}
