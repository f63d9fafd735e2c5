package cn.tax12366.sms;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.Path;
import java.time.Clock;

/** The plan of this module as rules. Each has been seen to fail: {@link PlantedViolationsTest}. */
@AnalyzeClasses(
    packages = "cn.tax12366.sms",
    importOptions = {ImportOption.DoNotIncludeTests.class, WebArchitectureTest.OwnClasses.class})
class WebArchitectureTest {

  private static final String ROOT = "cn.tax12366.sms.";

  /** Those of this module, without the jar of the business beside it. */
  static final class OwnClasses implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return location.contains("/web-module/") && !location.isJar();
    }
  }

  @ArchTest
  static final ArchRule everyClassHasItsPlace =
      classes().should().resideInAnyPackage(ROOT + "portal..", ROOT + "api..", ROOT + "entrance..");

  @ArchTest
  static final ArchRule theWebKnowsNoDatabaseNoBrokerAndNoSmpp =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..",
              "jakarta.jms..",
              "jakarta.transaction..",
              "java.sql..",
              "javax.sql..",
              "org.jsmpp..",
              ROOT + "smpp..");

  /** One of its own would make an EJB module of it, and the EAR would no longer deploy. */
  @ArchTest
  static final ArchRule theWebHasNoSessionBeans =
      noClasses()
          .should()
          .beAnnotatedWith(Singleton.class)
          .orShould()
          .beAnnotatedWith(Stateless.class)
          .orShould()
          .beAnnotatedWith(Stateful.class);

  @ArchTest
  static final ArchRule capabilitiesOfThePortalDoNotKnowEachOther =
      slices().matching(ROOT + "portal.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule capabilitiesOfTheApiDoNotKnowEachOther =
      slices().matching(ROOT + "api.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule theApiKnowsNoPages =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "org.primefaces..", ROOT + "portal..");

  @ArchTest
  static final ArchRule thePortalKnowsNoApi =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "portal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", ROOT + "api..");

  @ArchTest
  static final ArchRule theEntranceKnowsNeitherPagesNorApi =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "entrance..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.faces..",
              "jakarta.ws.rs..",
              "org.primefaces..",
              ROOT + "portal..",
              ROOT + "api..");

  @ArchTest
  static final ArchRule beansOfPagesAreNamedSo =
      classes()
          .that()
          .areAnnotatedWith(ViewScoped.class)
          .should()
          .haveSimpleNameEndingWith("Page")
          .andShould()
          .beAnnotatedWith(Named.class);

  @ArchTest
  static final ArchRule whatIsCalledAPageIsTheBeanOfOne =
      classes()
          .that()
          .resideInAPackage(ROOT + "portal..")
          .and()
          .haveSimpleNameEndingWith("Page")
          .should()
          .beAnnotatedWith(Named.class)
          .andShould()
          .resideInAPackage(ROOT + "portal.*");

  @ArchTest
  static final ArchRule resourcesAreNamedSo =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .andShould()
          .resideInAPackage(ROOT + "api.*");

  @ArchTest
  static final ArchRule timeComesFromAnInjectedClock =
      noClasses()
          .should()
          .accessTargetWhere(
              describe("the time without an injected clock", WebArchitectureTest::readsTheTime));

  private static boolean readsTheTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    boolean givenAClock =
        access.getTarget() instanceof CodeUnitAccessTarget unit
            && unit.getRawParameterTypes().size() == 1
            && unit.getRawParameterTypes().get(0).isEquivalentTo(Clock.class);
    return owner.startsWith("java.time.") && access.getName().equals("now") && !givenAClock
        || owner.equals(Clock.class.getName()) && access.getName().startsWith("system")
        || owner.equals(System.class.getName()) && access.getName().equals("currentTimeMillis");
  }
}
