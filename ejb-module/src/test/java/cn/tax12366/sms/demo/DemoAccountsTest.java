package cn.tax12366.sms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.PlatformSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

class DemoAccountsTest {

  @TempDir private Path home;

  @Test
  void keepsTheFileForItsOwnerAloneAlsoWhenItIsWrittenAgain() throws Exception {
    DemoAccounts accounts = new DemoAccounts(home.resolve("new").resolve("demo-accounts.txt"));
    accounts.write(List.of("14100000001\told-password\t张示例"));

    accounts.write(List.of("14100000001\tk7mq-2xva\t张示例", "tax-collection\tsms_key\t示例"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(accounts.file())))
        .isEqualTo("rw-------");
    assertThat(Files.readString(accounts.file())).startsWith("#").doesNotContain("old-password");
    assertThat(accounts.lines()).hasSize(2);
    assertThat(accounts.line("14100000001")).contains("14100000001\tk7mq-2xva\t张示例");
    try (var files = Files.list(accounts.file().getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void hasNoLinesWhereThereIsNoFile() {
    assertThat(new DemoAccounts(home.resolve("demo-accounts.txt")).lines()).isEmpty();
  }

  @Test
  @Tag("S4")
  void tellsWhatAnAuthenticatorShows_inTheDemoAlone_andOnlyOfWhomTheFileHasASecret() {
    DemoAccounts accounts = new DemoAccounts(home.resolve("demo-accounts.txt"));
    accounts.write(
        List.of(
            "14103000002\tk7mq\t张示例\t洛阳\t操作员",
            "14103000003\tk7mq\t李示例\t洛阳\t审批\tGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    PlatformSettings platform = Mockito.mock(PlatformSettings.class);
    DemoCodes codes =
        new DemoCodes(platform, accounts, Clock.fixed(Instant.ofEpochSecond(59), ZoneOffset.UTC));

    assertThat(codes.codeOf("14103000003")).as("outside the demo").isEmpty();

    Mockito.when(platform.demo()).thenReturn(true);
    assertThat(codes.codeOf("14103000003")).contains("287082");
    assertThat(codes.codeOf("14103000002")).isEmpty();
    assertThat(codes.codeOf("14103000009")).isEmpty();
  }

  @Test
  void givesPasswordsOnlyToOfficersWhoExistAndShowsAboutADozenOnTheConsole() {
    Set<OfficerCode> officers =
        Staff.all().stream().map(NewOfficer::code).collect(Collectors.toSet());

    assertThat(DemoSignIn.all())
        .hasSizeBetween(12, 25)
        .extracting(DemoSignIn::code)
        .doesNotHaveDuplicates()
        .allMatch(officers::contains);
    assertThat(DemoSignIn.all().stream().filter(DemoSignIn::brief)).hasSizeBetween(10, 12);
  }
}
