package cn.tax12366.sms;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.shared.SpreadsheetCell;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The plan of the house as rules. Each has been seen to fail: {@link PlantedViolationsTest}. */
@AnalyzeClasses(packages = "cn.tax12366.sms", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  static final String ROOT = "cn.tax12366.sms.";

  private static final String[] CAPABILITIES = {
    "shared", "calendar", "audit", "organisation", "approval", "content", "addressbook", "taxdata",
    "outbound", "notices", "cases", "inbound", "integration", "smpp", "reporting", "demo"
  };

  @ArchTest
  static final ArchRule capabilitiesDependDownwardsOnly =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("shared")
          .definedBy(ROOT + "shared..")
          .layer("calendar")
          .definedBy(ROOT + "calendar..")
          .layer("audit")
          .definedBy(ROOT + "audit..")
          .layer("organisation")
          .definedBy(ROOT + "organisation..")
          .layer("approval")
          .definedBy(ROOT + "approval..")
          .layer("content")
          .definedBy(ROOT + "content..")
          .layer("addressbook")
          .definedBy(ROOT + "addressbook..")
          .layer("taxdata")
          .definedBy(ROOT + "taxdata..")
          .layer("outbound")
          .definedBy(ROOT + "outbound..")
          .layer("notices")
          .definedBy(ROOT + "notices..")
          .layer("cases")
          .definedBy(ROOT + "cases..")
          .layer("inbound")
          .definedBy(ROOT + "inbound..")
          .layer("integration")
          .definedBy(ROOT + "integration..")
          .layer("smpp")
          .definedBy(ROOT + "smpp..")
          .layer("reporting")
          .definedBy(ROOT + "reporting..")
          .layer("demo")
          .definedBy(ROOT + "demo..")
          .whereLayer("shared")
          .mayNotAccessAnyLayer()
          .whereLayer("calendar")
          .mayOnlyAccessLayers("shared")
          .whereLayer("audit")
          .mayOnlyAccessLayers("shared")
          .whereLayer("organisation")
          .mayOnlyAccessLayers("audit", "calendar", "shared")
          .whereLayer("approval")
          .mayOnlyAccessLayers("organisation", "audit", "calendar", "shared")
          .whereLayer("content")
          .mayOnlyAccessLayers("approval", "organisation", "audit", "calendar", "shared")
          .whereLayer("addressbook")
          .mayOnlyBeAccessedByLayers(
              "notices", "cases", "inbound", "integration", "reporting", "demo")
          .whereLayer("taxdata")
          .mayOnlyBeAccessedByLayers("notices", "inbound", "integration", "reporting", "demo")
          .whereLayer("outbound")
          .mayOnlyBeAccessedByLayers(
              "notices", "cases", "inbound", "integration", "smpp", "reporting", "demo")
          .whereLayer("notices")
          .mayOnlyBeAccessedByLayers("integration", "reporting", "demo")
          .whereLayer("cases")
          .mayOnlyBeAccessedByLayers("inbound", "integration", "reporting", "demo")
          .whereLayer("inbound")
          .mayOnlyBeAccessedByLayers("smpp", "integration", "reporting", "demo")
          .whereLayer("integration")
          .mayOnlyBeAccessedByLayers("reporting", "demo")
          .whereLayer("smpp")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("reporting")
          .mayOnlyBeAccessedByLayers("demo")
          .whereLayer("demo")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule capabilitiesFormNoCycle =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule everyClassBelongsToACapability =
      classes()
          .should()
          .resideInAnyPackage(
              Stream.of(CAPABILITIES).map(name -> ROOT + name + "..").toArray(String[]::new));

  @ArchTest
  static final ArchRule onlySmppKnowsJsmpp =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "smpp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsmpp..");

  /** What leads to the database for everybody (pool, migration, leases) is shared.database's. */
  @ArchTest
  static final ArchRule repositoriesStayInsideTheirPackage =
      noClasses()
          .that()
          .arePublic()
          .and()
          .resideOutsideOfPackage(ROOT + "shared.database..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(DataSource.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..");

  @ArchTest
  static final ArchRule entitiesAreChangedByNamedActsNotSetters =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .and()
          .arePublic()
          .should()
          .haveNameMatching("set[A-Z].*");

  @ArchTest
  static final ArchRule listenersOnlyUnwrapAndDelegate =
      noClasses()
          .that()
          .areAnnotatedWith(MessageDriven.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule listenersAreNamedSo =
      classes()
          .that()
          .areAnnotatedWith(MessageDriven.class)
          .should()
          .haveSimpleNameEndingWith("Listener");

  @ArchTest
  static final ArchRule schedulesLiveInTimers =
      methods()
          .that()
          .areAnnotatedWith(Schedule.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Timer")
          .andShould()
          .beAnnotatedWith(
              describe(
                  "@Schedule(persistent = false)",
                  annotation ->
                      annotation.getRawType().isEquivalentTo(Schedule.class)
                          && annotation
                              .get("persistent")
                              .map(Boolean.FALSE::equals)
                              .orElse(false)));

  /** Every {@code now(..)} but {@code now(Clock)}, every {@code Clock.system…}, the old ways. */
  @ArchTest
  static final ArchRule timeComesFromAnInjectedClock =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("ClockProducer")
          .should()
          .accessTargetWhere(
              describe("the time without an injected clock", ArchitectureTest::readsTheTime));

  @ArchTest
  static final ArchRule configurationIsReadInSettingsOnly =
      fields()
          .that()
          .areAnnotatedWith(ConfigProperty.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Settings");

  /**
   * Timers that carry out an officer's standing order, and the demo; the container wants SYSTEM.
   */
  @ArchTest
  static final ArchRule onlyStandingOrdersAndTheDemoActInAnothersName =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + "organisation.access..", ROOT + "notices..", ROOT + "demo..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ActingOfficer.class);

  @ArchTest
  static final ArchRule everyServiceSaysWhoMayCallIt =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class);

  /**
   * The container makes session beans by it and fails only at the first call, where there is none.
   */
  @ArchTest
  static final ArchRule sessionBeansHaveThePublicConstructorTheContainerCalls =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .or()
          .areAnnotatedWith(Singleton.class)
          .should(
              ArchCondition.from(
                  describe(
                      "have a public constructor without parameters",
                      type ->
                          type.tryGetConstructor()
                              .map(made -> made.getModifiers().contains(JavaModifier.PUBLIC))
                              .orElse(false))));

  /**
   * The container's stand-in for a session bean casts the answer to its type, and is no member of
   * the package: it fails at the first call, where it may not see that type.
   */
  @ArchTest
  static final ArchRule sessionBeansAnswerWithPublicTypes =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .or()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Singleton.class)
          .and()
          .arePublic()
          .should()
          .haveRawReturnType(
              describe("public", type -> type.getModifiers().contains(JavaModifier.PUBLIC)));

  /** Whoever opens a file of ours in a spreadsheet runs what stands in it (S28). */
  @ArchTest
  static final ArchRule whatSpreadsheetsOpenHasNoFormulas =
      noClasses()
          .that(
              describe(
                  "do not make cells harmless",
                  type ->
                      type.getDirectDependenciesFromSelf().stream()
                          .noneMatch(
                              each -> each.getTargetClass().isEquivalentTo(SpreadsheetCell.class))))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(CSVPrinter.class);

  private static boolean readsTheTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    boolean givenAClock =
        access.getTarget() instanceof CodeUnitAccessTarget unit
            && unit.getRawParameterTypes().size() == 1
            && unit.getRawParameterTypes().get(0).isEquivalentTo(Clock.class);
    return owner.startsWith("java.time.") && name.equals("now") && !givenAClock
        || owner.equals(Clock.class.getName()) && name.startsWith("system")
        || owner.equals(System.class.getName()) && name.equals("currentTimeMillis")
        || owner.equals(Date.class.getName())
            && name.equals("<init>")
            && access.getTarget() instanceof CodeUnitAccessTarget unit
            && unit.getRawParameterTypes().isEmpty();
  }
}
