package cn.tax12366.sms.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.database.TestPersistence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationMappingTest {

  private static final OfficerCode CODE = OfficerCode.of("14101050001");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepsTheTreeAndFindsAnAreaWithoutItsNeighbours(TestDatabase database) {
    try (TestPersistence persistence = new TestPersistence(database.migrated())) {
      persistence.inTransaction(
          entities -> OrganisationFixtures.all().forEach(new Authorities(entities)::add));

      List<String> found =
          persistence.query(
              entities -> {
                Authorities authorities = new Authorities(entities);
                Authority city = authorities.find(AuthorityCode.of("14101000000")).orElseThrow();
                return authorities.within(city).stream()
                    .map(unit -> unit.view().getShortName())
                    .toList();
              });
      assertThat(found).containsExactly("郑州市税务局", "二七区税务局", "金水区税务局", "金水第一税务分局");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepsAnOfficerWithRolesAndLeavesThePasswordColumnsToSignIn(TestDatabase database) {
    try (TestPersistence persistence = new TestPersistence(database.migrated())) {
      persistence.inTransaction(
          entities -> {
            OrganisationFixtures.all().forEach(new Authorities(entities)::add);
            new Officers(entities)
                .add(
                    Officer.appoint(
                        CODE,
                        "张示例",
                        OrganisationFixtures.JINSHUI,
                        DepartmentKind.COLLECTION_SECTION,
                        Set.of(OfficerRole.OPERATOR, OfficerRole.APPROVER)));
          });
      persistence.inTransaction(
          entities ->
              entities
                  .createNativeQuery(
                      "update officer set password_hash = 'x', must_change_password = false")
                  .executeUpdate());
      persistence.inTransaction(
          entities -> new Officers(entities).find(CODE).orElseThrow().readIn("en"));

      OfficerView officer =
          persistence.query(
              entities ->
                  new Officers(entities)
                      .of(AuthorityCode.of("14101050000"))
                      .get(0)
                      .view(OrganisationFixtures.unit("金水区税务局")));
      assertThat(officer.getRoles())
          .containsExactlyInAnyOrder(OfficerRole.OPERATOR, OfficerRole.APPROVER);
      assertThat(officer.getLanguage()).isEqualTo("en");
      assertThat(officer.isMustChangePassword()).isFalse();
    }
  }
}
