package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.suspension.StandingSuspensions;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.Sealing;
import cn.tax12366.sms.shared.secrets.TestKeys;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.mockito.Mockito;

/**
 * Two nodes on one database of their own, with officers who can sign in; it is nine o'clock on 10
 * December 2026.
 */
final class TwoNodes {

  static final String OFFICER = "14101050006";
  static final String COLLEAGUE = "14101050007";
  static final String IN_LUOYANG = "14103030006";
  static final String ADMINISTRATOR = "14101000001";
  static final String AUDITOR = "14101000010";
  static final String APPROVER = "14101050008";
  static final String COUNTY_ADMINISTRATOR = "14101050001";
  static final String PASSWORD = "k7mq-2xva-hn4d";

  /** Quick ones: how slow the real ones are is tried elsewhere. */
  private static final Passwords PASSWORDS = new Passwords(10);

  static final Origin OFFICE = new Origin("192.0.2.7", "Firefox");
  static final Origin HOME = new Origin("2001:db8::7", "Chrome");

  final PlainContainer here;
  final PlainContainer there;
  final DataSource database;
  private final PasswordMode mode;

  TwoNodes(TestDatabase kind) {
    this(kind, PasswordMode.MODERN);
  }

  TwoNodes(TestDatabase kind, PasswordMode mode) {
    this.mode = mode;
    database = kind.migrated();
    Sealing keys = TestKeys.sealing();
    here = node(keys);
    there = node(keys);
    at("09:00");
    OrganisationRegister register = here.as("system").get(OrganisationRegister.class);
    OrganisationFixtures.foundIn(register);
    appoint(register, OFFICER, "金水区税务局", OfficerRole.OPERATOR);
    appoint(register, COLLEAGUE, "金水区税务局", OfficerRole.OPERATOR);
    appoint(register, APPROVER, "金水区税务局", OfficerRole.APPROVER);
    appoint(register, COUNTY_ADMINISTRATOR, "金水区税务局", OfficerRole.ADMINISTRATOR);
    appoint(register, IN_LUOYANG, "西工区税务局", OfficerRole.OPERATOR);
    appoint(register, ADMINISTRATOR, "郑州市税务局", OfficerRole.ADMINISTRATOR);
    appoint(register, AUDITOR, "郑州市税务局", OfficerRole.AUDITOR);
    execute(
        "update officer set must_change_password = false,"
            + " password_since = timestamp with time zone '2026-12-10 09:00:00+08:00',"
            + " password_hash = '"
            + PASSWORDS.hash(PASSWORD.toCharArray())
            + "'");
  }

  private static void appoint(
      OrganisationRegister register, String code, String unit, OfficerRole role) {
    register.appoint(
        new NewOfficer(
            OfficerCode.of(code),
            "张示例",
            OrganisationFixtures.unit(unit).getCode(),
            DepartmentKind.COLLECTION_SECTION,
            Set.of(role)));
  }

  private PlainContainer node(Sealing keys) {
    PlainContainer node =
        new PlainContainer(database)
            .with("organisation.access.CurrentMandate")
            .with("organisation.suspension.StandingSuspensions")
            .with(Sealing.class, keys)
            .with(SchemaMigration.class, Mockito.mock(SchemaMigration.class))
            .with(SittingSettings.class, new SittingSettings(15, 8, 200))
            .with(PasswordSettings.class, new PasswordSettings(mode))
            .with("organisation.delegation.StandIns");
    return node.with(
        SignIn.class,
        new SignIn(
            PASSWORDS,
            node.get(Credentials.class),
            node.get(SignInAttempts.class),
            node.get(PasswordChange.class),
            node.get(Sittings.class),
            node.get(SittingLimits.class),
            node.get(SignInSteps.class),
            node.get(PasswordSettings.class),
            node.get(OfficerDirectory.class),
            node.get(AuditTrail.class),
            node.get(StandingSuspensions.class)));
  }

  /** As a superior does it. */
  void suspend(String code) {
    execute(
        ("insert into suspension (id, kind, scope, authority_code, officer_code, reason, placed_by,"
                + " placed_for, placed_at, in_force_from, version) select 1, 'SUSPENSION',"
                + " 'OFFICER', o.authority_code, o.code, '违规发送', '%s', o.authority_code,"
                + " current_timestamp, current_timestamp, 0 from officer o where o.code = '%s'")
            .formatted(ADMINISTRATOR, code));
  }

  /** What time it is from now on, on both. */
  void at(String time) {
    here.at("2026-12-10T" + time);
    there.at("2026-12-10T" + time);
  }

  SignedIn signIn(String code, Origin origin) {
    return here.get(SignIn.class).signIn(code, PASSWORD.toCharArray(), origin);
  }

  static boolean goesOn(PlainContainer node, String token) {
    return node.get(SignIn.class).resume(token, true).isPresent();
  }

  /** The number by which a sitting that goes on is known to those who may end it. */
  long id(String token) {
    return here.get(SignIn.class).resume(token, true).orElseThrow().getSitting();
  }

  void execute(String sql) {
    here.inTransaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  /** The first column of all rows, in their order. */
  List<String> texts(String sql) {
    List<String> found = new ArrayList<>();
    here.inTransaction(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
              found.add(row.getString(1));
            }
          }
        });
    return found;
  }

  String text(String sql) {
    return texts(sql).get(0).strip();
  }
}
