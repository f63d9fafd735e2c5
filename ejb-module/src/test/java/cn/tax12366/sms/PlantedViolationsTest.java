package cn.tax12366.sms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.outbound.planted.Planted;
import cn.tax12366.sms.shared.planted.KnowsOutbound;
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
            "a lower layer that knows a higher one",
            ArchitectureTest.capabilitiesDependDownwardsOnly,
            KnowsOutbound.class,
            Planted.Outbound.class),
        planted(
            "two capabilities that know each other",
            ArchitectureTest.capabilitiesFormNoCycle,
            KnowsOutbound.class,
            Planted.Outbound.class),
        planted(
            "a class in a package that is no capability",
            ArchitectureTest.everyClassBelongsToACapability,
            Homeless.class),
        planted(
            "jSMPP outside of smpp", ArchitectureTest.onlySmppKnowsJsmpp, Planted.KnowsJsmpp.class),
        planted(
            "a public class with an entity manager",
            ArchitectureTest.repositoriesStayInsideTheirPackage,
            Planted.HoldsAnEntityManager.class),
        planted(
            "a public class with a data source",
            ArchitectureTest.repositoriesStayInsideTheirPackage,
            Planted.HoldsADataSource.class),
        planted(
            "an entity with a public setter",
            ArchitectureTest.entitiesAreChangedByNamedActsNotSetters,
            Planted.Settable.class),
        planted(
            "a listener that writes to the database",
            ArchitectureTest.listenersOnlyUnwrapAndDelegate,
            Planted.Consumer.class),
        planted(
            "a listener by another name",
            ArchitectureTest.listenersAreNamedSo,
            Planted.Consumer.class),
        planted(
            "a persistent timer",
            ArchitectureTest.schedulesLiveInTimers,
            Planted.ForgetfulTimer.class),
        planted(
            "a schedule outside of a timer",
            ArchitectureTest.schedulesLiveInTimers,
            Planted.Clockwork.class),
        planted(
            "time without a clock",
            ArchitectureTest.timeComesFromAnInjectedClock,
            Planted.LooksAtTheWall.class),
        planted(
            "configuration read anywhere",
            ArchitectureTest.configurationIsReadInSettingsOnly,
            Planted.ReadsConfiguration.class),
        planted(
            "a mandate taken by a capability that has no standing orders",
            ArchitectureTest.onlyStandingOrdersAndTheDemoActInAnothersName,
            Planted.ActsForOthers.class),
        planted(
            "a service open to nobody knows whom",
            ArchitectureTest.everyServiceSaysWhoMayCallIt,
            Planted.OpenService.class),
        planted(
            "a session bean that the container cannot make",
            ArchitectureTest.sessionBeansHaveThePublicConstructorTheContainerCalls,
            Planted.OutOfReach.class),
        planted(
            "a session bean with an answer that its caller may not see",
            ArchitectureTest.sessionBeansAnswerWithPublicTypes,
            Planted.Secretive.class),
        planted(
            "a file for spreadsheets with formulas in it",
            ArchitectureTest.whatSpreadsheetsOpenHasNoFormulas,
            Planted.WritesFormulas.class));
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
