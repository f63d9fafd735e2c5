package cn.tax12366.sms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.entrance.planted.KnowsPages;
import cn.tax12366.sms.portal.elsewhere.OtherCapability;
import cn.tax12366.sms.portal.planted.Planted;
import cn.tax12366.sms.util.Homeless;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule of the architecture counts once it has been seen to fail: each meets its violation. */
class PlantedViolationsTest {

  static Stream<Arguments> rules() {
    return Stream.of(
        planted(
            "a class that belongs nowhere",
            WebArchitectureTest.everyClassHasItsPlace,
            Homeless.class),
        planted(
            "a page that reads the database",
            WebArchitectureTest.theWebKnowsNoDatabaseNoBrokerAndNoSmpp,
            Planted.ReadsTheDatabase.class),
        planted(
            "a session bean beside the pages",
            WebArchitectureTest.theWebHasNoSessionBeans,
            Planted.SessionBean.class),
        planted(
            "a capability of the portal that knows another",
            WebArchitectureTest.capabilitiesOfThePortalDoNotKnowEachOther,
            Planted.KnowsAnother.class,
            OtherCapability.class),
        planted(
            "a part of the API that knows another",
            WebArchitectureTest.capabilitiesOfTheApiDoNotKnowEachOther,
            cn.tax12366.sms.api.planted.Planted.KnowsAnother.class,
            cn.tax12366.sms.api.elsewhere.OtherPart.class),
        planted(
            "an API that knows pages",
            WebArchitectureTest.theApiKnowsNoPages,
            cn.tax12366.sms.api.planted.Planted.KnowsPages.class),
        planted(
            "a page that knows the API",
            WebArchitectureTest.thePortalKnowsNoApi,
            Planted.KnowsTheApi.class),
        planted(
            "an entrance that knows pages",
            WebArchitectureTest.theEntranceKnowsNeitherPagesNorApi,
            KnowsPages.class),
        planted(
            "the bean of a page by another name",
            WebArchitectureTest.beansOfPagesAreNamedSo,
            Planted.Disguised.class),
        planted(
            "a page that no view can name",
            WebArchitectureTest.whatIsCalledAPageIsTheBeanOfOne,
            Planted.NamelessPage.class),
        planted(
            "a resource by another name",
            WebArchitectureTest.resourcesAreNamedSo,
            cn.tax12366.sms.api.planted.Planted.Disguised.class),
        planted(
            "time without a clock",
            WebArchitectureTest.timeComesFromAnInjectedClock,
            Planted.LooksAtTheWall.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void everyRuleCatchesTheViolationMeantForIt(
      String violation, ArchRule rule, Class<?>... violating) {
    assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(violating)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Architecture Violation");
  }

  private static Arguments planted(String violation, ArchRule rule, Class<?>... violating) {
    return Arguments.of(violation, rule, violating);
  }
}
