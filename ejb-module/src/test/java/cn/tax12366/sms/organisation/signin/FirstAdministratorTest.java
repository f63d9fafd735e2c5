package cn.tax12366.sms.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.organisation.NoRealName;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.signin.FirstAdministrator.Bureau;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.PlatformSettings;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S5")
class FirstAdministratorTest {

  private static final OfficerCode CODE = OfficerCode.of("14100000001");
  private static final Bureau BUREAU =
      new Bureau(OrganisationFixtures.PROVINCE_CODE, "河南省税务局", "河南省局");

  @TempDir private Path home;

  private FirstAdministratorToken token;
  private FirstAdministrator first;
  private PlainContainer container;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isAppointedOnceByTheTokenOfTheInstallation(TestDatabase kind) throws Exception {
    begin(kind, false);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token.file())))
        .isEqualTo("rw-------");
    String written = Files.readString(token.file()).strip();

    refuses("");
    refuses(null);
    refuses(RandomWords.of(6));
    assertThatThrownBy(() -> first.appoint(written, BUREAU, CODE, "管理员"))
        .isInstanceOf(NoRealName.class);
    String password = first.appoint(" " + written, BUREAU, CODE, "张示例");

    assertThat(container.get(OfficerDirectory.class).get(CODE).getRoles())
        .containsExactly(OfficerRole.ADMINISTRATOR);
    assertThat(container.get(OfficerDirectory.class).get(CODE).isMustChangePassword()).isTrue();
    assertThat(password).hasSize(19);
    assertThat(StoredPassword.opens(container, CODE, password)).isTrue();
    assertThat(token.file()).doesNotExist();
    assertThat(first.isWanted()).isFalse();
    refuses(written);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNotAppointedByATokenThatSomebodyLaysThereLater(TestDatabase kind) throws Exception {
    begin(kind, false);
    first.appoint(Files.readString(token.file()), BUREAU, CODE, "张示例");

    token.offer();

    refuses(Files.readString(token.file()));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNotWantedInTheDemo(TestDatabase kind) {
    begin(kind, true);

    assertThat(token.file()).doesNotExist();
    refuses("");
  }

  private void begin(TestDatabase kind, boolean demo) {
    DataSource database = kind.migrated();
    PlatformSettings platform = mock(PlatformSettings.class);
    when(platform.demo()).thenReturn(demo);
    token = new FirstAdministratorToken(home.resolve("fresh").resolve("token.txt"));
    new FirstAdministratorAtStart(platform, token).schemaStands(database);
    container =
        new PlainContainer(database)
            .with(FirstAdministratorToken.class, token)
            .with(SittingSettings.class, new SittingSettings(15, 8, 200))
            .at("2026-12-10T09:00");
    first = container.get(FirstAdministrator.class);
  }

  private void refuses(String typed) {
    assertThatThrownBy(() -> first.appoint(typed, BUREAU, CODE, "张示例"))
        .isInstanceOf(FirstTokenRefused.class);
  }
}
