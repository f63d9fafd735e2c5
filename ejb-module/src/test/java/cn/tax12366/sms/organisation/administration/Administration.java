package cn.tax12366.sms.organisation.administration;

import static cn.tax12366.sms.organisation.DepartmentKind.COLLECTION_SECTION;
import static cn.tax12366.sms.organisation.DepartmentKind.FIELD_ADMINISTRATION;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.INFORMATION_CENTRE;
import static cn.tax12366.sms.organisation.DepartmentKind.SERVICE_CENTRE_12366;
import static cn.tax12366.sms.organisation.OfficerRole.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.FIELD_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.OPERATOR;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.database.TestPersistence;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.mockito.Mockito;

/** The small province with administrators of three tiers, on 10 December 2026. */
final class Administration {

  static final AuthorityCode PROVINCE = OrganisationFixtures.PROVINCE_CODE;
  static final AuthorityCode ZHENGZHOU = OrganisationFixtures.unit("郑州市税务局").getCode();
  static final AuthorityCode JINSHUI = OrganisationFixtures.unit("金水区税务局").getCode();
  static final AuthorityCode ERQI = OrganisationFixtures.unit("二七区税务局").getCode();
  static final AuthorityCode BRANCH = OrganisationFixtures.unit("金水第一税务分局").getCode();

  static final String PROVINCE_ADMINISTRATOR = "14100000001";
  static final String CITY_ADMINISTRATOR = "14101000001";
  static final String JINSHUI_ADMINISTRATOR = "14101050001";
  static final String ERQI_ADMINISTRATOR = "14101030001";
  static final OfficerCode CITY_OPERATOR = OfficerCode.of("14101000002");
  static final OfficerCode JINSHUI_OPERATOR = OfficerCode.of("14101050002");
  static final OfficerCode BRANCH_OFFICER = OfficerCode.of("14101050101");
  static final OfficerCode NEW = OfficerCode.of("14101059999");

  private static final Map<TestDatabase, Administration> FOUNDED =
      new EnumMap<>(TestDatabase.class);

  /** Those that refer to others first. */
  private static final List<String> FILLED_BY_TESTS =
      List.of(
          "suspension",
          "publishing_grant",
          "publishing_exception",
          "officer_role",
          "sign_in_help",
          "sign_in_attempt",
          "sign_in_attempt_from",
          "officer",
          "audit_entry");

  final PlainContainer container;
  private final DataSource dataSource;

  private Administration(TestDatabase database) {
    dataSource = database.migrated();
    container =
        new PlainContainer(dataSource)
            .with(SchemaMigration.class, Mockito.mock(SchemaMigration.class))
            .with("organisation.access.CurrentMandate")
            .with("organisation.suspension.StandingSuspensions");
    OrganisationRegister register = container.as("system").get(OrganisationRegister.class);
    OrganisationFixtures.foundIn(register);
  }

  /** The province on this database with its first staff and nothing else; one at a time. */
  static Administration in(TestDatabase database) {
    Administration there = FOUNDED.computeIfAbsent(database, Administration::new);
    there.begin();
    return there;
  }

  private void begin() {
    FILLED_BY_TESTS.forEach(table -> execute("delete from " + table));
    container.at("2026-12-10T09:00").as("system");
    staff(PROVINCE_ADMINISTRATOR, PROVINCE, INFORMATION_CENTRE, ADMINISTRATOR);
    staff(CITY_ADMINISTRATOR, ZHENGZHOU, GENERAL_OFFICE, ADMINISTRATOR);
    staff(JINSHUI_ADMINISTRATOR, JINSHUI, GENERAL_OFFICE, ADMINISTRATOR);
    staff(ERQI_ADMINISTRATOR, ERQI, GENERAL_OFFICE, ADMINISTRATOR);
    staff(CITY_OPERATOR.digits(), ZHENGZHOU, SERVICE_CENTRE_12366, OPERATOR);
    staff(JINSHUI_OPERATOR.digits(), JINSHUI, COLLECTION_SECTION, OPERATOR);
    staff(BRANCH_OFFICER.digits(), BRANCH, FIELD_ADMINISTRATION, FIELD_ADMINISTRATOR);
  }

  /** Appoints somebody called 张示例, as the platform does, who has a password of his own. */
  void staff(String code, AuthorityCode unit, DepartmentKind department, OfficerRole... roles) {
    container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(new NewOfficer(OfficerCode.of(code), "张示例", unit, department, Set.of(roles)));
    execute("update officer set must_change_password = false where code = '" + code + "'");
  }

  OfficerAdministration officers(String caller) {
    return container.as(caller).get(OfficerAdministration.class);
  }

  OfficerList list(String caller) {
    return container.as(caller).get(OfficerList.class);
  }

  PublishingAdministration publishing(String caller) {
    return container.as(caller).get(PublishingAdministration.class);
  }

  PublishingList publishers(String caller) {
    return container.as(caller).get(PublishingList.class);
  }

  static OfficerPost post(AuthorityCode unit, DepartmentKind department, OfficerRole... roles) {
    return new OfficerPost(unit, department, Set.of(roles));
  }

  /** Another way to the same database, beside the services. */
  TestPersistence persistence() {
    return new TestPersistence(dataSource);
  }

  void execute(String sql) {
    container.inTransaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
          }
        });
  }

  /** Acts, actors and details of the audit trail since the test began, refusals among them. */
  List<String> audited(String act) {
    List<String> found = new ArrayList<>();
    container.inTransaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select actor, subject, outcome, detail from audit_entry where act = ?"
                      + " order by id")) {
            select.setString(1, act);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(
                    String.join(
                        " | ",
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        String.valueOf(row.getString(4))));
              }
            }
          }
        });
    return found;
  }
}
