package cn.tax12366.sms.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.access.EntrustedApproval;
import cn.tax12366.sms.organisation.access.SuspendedUse;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.TestKeys;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInTest {

  private static final String CODE = "14101050001";
  private static final String LEFT = "14101050002";
  private static final String WITHOUT_PASSWORD = "14101050003";
  private static final String PASSWORD = "k7mq-2xva-hn4d";
  private static final String WRONG = "k7mq-2xva-hn4e";

  private static final Origin HERE = new Origin("192.0.2.7", "Test");

  private final AuditTrail audit = mock(AuditTrail.class);
  private final MovableClock clock = new MovableClock();
  private final Passwords passwords = new Passwords(10);
  private DataSource dataSource;
  private SignIn signIn;
  private Sittings sittings;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S3")
  void givesTheSameAnswerWhateverTheReason(TestDatabase database) {
    begin(database);

    refuses("", PASSWORD);
    refuses(null, PASSWORD);
    refuses(PASSWORD, PASSWORD);
    refuses("14109990001", PASSWORD);
    refuses(LEFT, PASSWORD);
    refuses(WITHOUT_PASSWORD, "!");
    refuses(WITHOUT_PASSWORD, "");
    refuses(CODE, WRONG);
    refuses(CODE, "");

    assertThat(signedIn(" " + CODE + " ", PASSWORD).getOfficer().getCode())
        .isEqualTo(OfficerCode.of(CODE));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S3")
  void restsAfterFiveFailuresForAQuarterOfAnHourThenForLongerEvenAfterARestart(
      TestDatabase database) {
    begin(database);
    failFiveTimes();

    restart();
    refuses(CODE, PASSWORD);
    clock.move(Duration.ofMinutes(14));
    refuses(CODE, PASSWORD);
    clock.move(Duration.ofMinutes(2));
    failFiveTimes();
    clock.move(Duration.ofMinutes(29));
    refuses(CODE, PASSWORD);
    clock.move(Duration.ofMinutes(2));

    signedIn(CODE, PASSWORD);
    failFourTimes();
    signedIn(CODE, PASSWORD);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S3")
  void doesNotCountAttemptsMadeWhileTheAccountRestsSoThatNobodyIsLockedOutForEver(
      TestDatabase database) {
    begin(database);
    failFiveTimes();
    for (int i = 0; i < 50; i++) {
      refuses(CODE, WRONG);
    }

    clock.move(Duration.ofMinutes(16));

    signedIn(CODE, PASSWORD);
    assertThat(Credentials.FROM_ONE_ADDRESS.rest(40)).isEqualTo(AttemptCount.LONGEST_REST);
    assertThat(Credentials.FROM_ANYWHERE.rest(40)).isEqualTo(AttemptCount.LONGEST_REST);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S3")
  void looksAtFiveOfAThousandGuessesFromOneAddress_andTheOfficerSignsInAtHisDeskMeanwhile(
      TestDatabase database) throws Exception {
    begin(database);
    Origin elsewhere = new Origin("198.51.100.9", "Guesser");
    for (int i = 0; i < 1000; i++) {
      refuses(CODE, WRONG, elsewhere);
    }

    assertThat(read("select sum(failures) from sign_in_attempt_from")).isEqualTo("5");
    refuses(CODE, PASSWORD, elsewhere);
    signedIn(CODE, PASSWORD);
    refuses(CODE, PASSWORD, elsewhere);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S3")
  void looksAtAHundredOfAThousandGuessesFromAThousandAddresses_andShutsNotTheOfficersOwn(
      TestDatabase database) throws Exception {
    begin(database);
    signedIn(CODE, PASSWORD);
    for (int i = 0; i < 1000; i++) {
      refuses(CODE, WRONG, address(i));
    }

    assertThat(read("select sum(failures) from sign_in_attempt_from")).isEqualTo("100");
    Origin fromHome = new Origin("203.0.113.20", "Test");
    refuses(CODE, PASSWORD, fromHome);
    signedIn(CODE, PASSWORD);
    refuses(CODE, PASSWORD, fromHome);

    clock.move(Duration.ofMinutes(16));
    signIn.signIn(CODE, PASSWORD.toCharArray(), fromHome);
    assertThat(read("select failures from sign_in_attempt")).as("forgiven").isEqualTo("0");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S3")
  void takesAnAddressForTheOfficersOwnForThirtyDays_andForgetsFailuresAfterTwo(
      TestDatabase database) throws Exception {
    begin(database);
    signedIn(CODE, PASSWORD);
    clock.move(Duration.ofDays(31));
    for (int i = 0; i < 99; i++) {
      refuses(CODE, WRONG, address(i));
    }
    refuses(CODE, WRONG);
    refuses(CODE, PASSWORD);

    clock.move(Duration.ofHours(49));
    refuses(CODE, WRONG, address(0));
    assertThat(read("select failures from sign_in_attempt")).isEqualTo("1");
    signedIn(CODE, PASSWORD);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void makesTheHashStrongerAtTheFirstSignInAfterTheParametersHaveGrown(TestDatabase database)
      throws Exception {
    begin(database);
    String before = storedHash();
    signIn = signIn(new Passwords(20));

    signedIn(CODE, PASSWORD);

    assertThat(storedHash()).isNotEqualTo(before).startsWith("pbkdf2-sha256$20$");
    signedIn(CODE, PASSWORD);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.3b")
  void changesThePasswordOnceTheNewOneIsGoodEnough(TestDatabase database) throws Exception {
    begin(database);
    String wanted = "a horse in the rain";

    assertThatThrownBy(() -> change(WRONG, wanted)).isInstanceOf(SignInRefused.class);
    assertThatThrownBy(() -> change(PASSWORD, "short")).isInstanceOf(PasswordOfWrongLength.class);
    assertThatThrownBy(() -> change(PASSWORD, PASSWORD)).isInstanceOf(PasswordUnchanged.class);
    assertThat(mustChange()).isTrue();
    change(PASSWORD, wanted);

    assertThat(mustChange()).isFalse();
    refuses(CODE, PASSWORD);
    signedIn(CODE, wanted);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void auditsSuccessAndFailureButNeverWhatWasTypedInsteadOfACode(TestDatabase database) {
    begin(database);

    refuses(PASSWORD, WRONG);
    refuses(CODE, WRONG);
    signedIn(CODE, PASSWORD);

    verify(audit).recordRefusal(eq("sign-in"), eq("officer:-"), contains("do not match"));
    verify(audit).recordRefusal(eq("sign-in"), eq("officer:" + CODE), anyString());
    verify(audit).record("sign-in", "officer:" + CODE, Outcome.DONE, "from 192.0.2.7");
    assertThat(mockingDetails(audit).printInvocations()).doesNotContain(PASSWORD, WRONG);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void logsNoPasswordHoweverMuchIsLogged(TestDatabase database) {
    Logger root = Logger.getLogger("cn.tax12366.sms");
    List<String> lines = new ArrayList<>();
    Handler handler = collecting(lines);
    root.setLevel(Level.ALL);
    root.addHandler(handler);
    try {
      begin(database);
      Logger.getLogger("cn.tax12366.sms.proof").fine("listening");
      refuses(CODE, WRONG);
      refuses(PASSWORD, PASSWORD);
      signedIn(CODE, PASSWORD);
      change(PASSWORD, "a horse in the rain");
    } finally {
      root.removeHandler(handler);
      root.setLevel(null);
    }
    assertThat(lines).contains("listening");
    assertThat(String.join("\n", lines)).doesNotContain(PASSWORD, WRONG, "a horse in the rain");
  }

  private void failFiveTimes() {
    failFourTimes();
    refuses(CODE, WRONG);
  }

  private void failFourTimes() {
    for (int i = 0; i < 4; i++) {
      refuses(CODE, WRONG);
    }
  }

  private static Origin address(int number) {
    return new Origin("2001:db8::%x".formatted(number + 1), "Guesser");
  }

  private void refuses(String code, String password) {
    refuses(code, password, HERE);
  }

  private void refuses(String code, String password, Origin origin) {
    assertThatThrownBy(() -> signIn.signIn(code, password.toCharArray(), origin))
        .isInstanceOf(SignInRefused.class)
        .hasMessage(new SignInRefused().getMessage());
  }

  private SignedIn signedIn(String code, String password) {
    return signIn.signIn(code, password.toCharArray(), HERE);
  }

  private void change(String present, String wanted) {
    String token = SittingToken.random();
    sittings.open(SittingToken.digest(token), OfficerCode.of(CODE), HERE, clock.instant());
    signIn.changePassword(token, present.toCharArray(), wanted.toCharArray());
  }

  private void begin(TestDatabase database) {
    dataSource = database.migrated();
    execute(
        "insert into authority (code, path, tier, name, short_name, county_functions, valid_from,"
            + " version) values ('14101050000', '/14101050000/', 'COUNTY', '金水', '金水', true,"
            + " date '2026-01-01', 1)");
    appoint(CODE, passwords.hash(PASSWORD.toCharArray()), true);
    appoint(LEFT, passwords.hash(PASSWORD.toCharArray()), false);
    appoint(WITHOUT_PASSWORD, "!", true);
    restart();
  }

  private void restart() {
    signIn = signIn(passwords);
  }

  private SignIn signIn(Passwords parameters) {
    Credentials credentials = new Credentials(dataSource);
    OfficerDirectory officers = mock(OfficerDirectory.class);
    lenient()
        .when(officers.get(any()))
        .thenAnswer(
            call ->
                OrganisationFixtures.officer(
                    call.getArgument(0).toString(),
                    "金水区税务局",
                    DepartmentKind.COLLECTION_SECTION,
                    OfficerRole.OPERATOR));
    sittings = new Sittings(dataSource);
    SecondFactors factors = new SecondFactors(dataSource, TestKeys.sealing());
    PasswordSettings settings = new PasswordSettings(PasswordMode.MODERN);
    SittingLimits limits = new SittingLimits(new SittingSettings(15, 8, 200), clock);
    return new SignIn(
        parameters,
        credentials,
        new SignInAttempts(credentials, factors, sittings, clock),
        new PasswordChange(credentials, sittings, limits, audit),
        sittings,
        limits,
        new SignInSteps(factors, credentials, settings, limits, mock(EntrustedApproval.class)),
        settings,
        officers,
        audit,
        mock(SuspendedUse.class));
  }

  private void appoint(String code, String hash, boolean active) {
    execute(
        "insert into officer (code, real_name, authority_code, department, password_hash,"
            + " must_change_password, active, version) values ('%s', '张示例', '14101050000',"
                .formatted(code)
            + " 'COLLECTION_SECTION', '%s', true, %s, 1)".formatted(hash, active));
  }

  private String storedHash() throws Exception {
    return read("select password_hash from officer where code = '" + CODE + "'");
  }

  private boolean mustChange() throws Exception {
    return read("select case when must_change_password then 'yes' else 'no' end from officer"
            + " where code = '"
            + CODE
            + "'")
        .equals("yes");
  }

  private String read(String sql) throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Handler collecting(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(line.getMessage() + (line.getThrown() == null ? "" : line.getThrown()));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private static final class MovableClock extends Clock {

    private Instant now = Instant.parse("2026-11-24T01:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
