package cn.tax12366.sms.shared.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.shared.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S22")
class KeysAtStartTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("keys").resolve("sms.keys");
  }

  private Sealing start(DataSource database) {
    Sealing sealing = new Sealing();
    new KeysAtStart(new SecretsSettings(file), sealing).schemaStands(database);
    return sealing;
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theFirstStartMakesAKeyThatOnlyItsOwnerReadsAndTheNextOneTakesIt(TestDatabase kind)
      throws Exception {
    DataSource database = kind.migrated();

    String sealed = start(database).sealAlike(Purpose.PHONE, "15400000001");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
    assertThat(start(database).openText(Purpose.PHONE, sealed)).isEqualTo("15400000001");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDatabaseWithoutItsKeyFileIsNotStartedAndGetsNoNewKey(TestDatabase kind) throws Exception {
    DataSource database = kind.migrated();
    start(database);
    Files.delete(file);

    assertThatThrownBy(() -> start(database))
        .isInstanceOf(UnusableKeyFile.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("sealed with [k1]")
        .hasMessageContaining("bring the file back");
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theKeyOfAnotherPlatformIsRefused(TestDatabase kind) throws Exception {
    DataSource database = kind.migrated();
    start(database);
    write("k1 " + base64(7));

    assertThatThrownBy(() -> start(database))
        .isInstanceOf(UnusableKeyFile.class)
        .hasMessageContaining("another key k1");

    write("k2 " + base64(7));
    assertThatThrownBy(() -> start(database))
        .isInstanceOf(UnusableKeyFile.class)
        .hasMessageContaining("does not hold key k1");
  }

  @Test
  void aNewKeyIsALineMoreAndTheOldOneStaysNeeded() throws Exception {
    DataSource database = TestDatabase.H2.migrated();
    String old = start(database).sealAlike(Purpose.PHONE, "15400000001");
    Files.writeString(file, Files.readString(file) + "k2 " + base64(2) + "\n");

    Sealing sealing = start(database);

    assertThat(sealing.openText(Purpose.PHONE, old)).isEqualTo("15400000001");
    assertThat(sealing.newestPrefix()).isEqualTo("k2:");
  }

  @Test
  void aFileThatOthersMayReadIsRefusedWithTheCommandThatMendsIt() throws Exception {
    DataSource database = TestDatabase.H2.migrated();
    start(database);
    for (String rights : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

      assertThatThrownBy(() -> start(database))
          .isInstanceOf(UnusableKeyFile.class)
          .hasMessageContaining(rights)
          .hasMessageContaining("chmod 600");
    }
  }

  @Test
  void aFileThatIsNoKeyFileIsRefusedByItsLineAndNeverQuoted() throws Exception {
    DataSource database = TestDatabase.H2.migrated();
    for (String line :
        new String[] {"k1", "k1 short", "K1 " + base64(1), "k1 " + base64(1) + "AAAA", "k1=x y"}) {
      write("# keys\n" + line);

      assertThatThrownBy(() -> start(database))
          .as(line)
          .isInstanceOf(UnusableKeyFile.class)
          .hasMessageContaining("line 2")
          .hasMessageNotContaining(base64(1));
    }
    write("# none\n");
    assertThatThrownBy(() -> start(database)).hasMessageContaining("holds no key");
    write("k1 " + base64(1) + "\nk1 " + base64(2));
    assertThatThrownBy(() -> start(database)).hasMessageContaining("two keys of the same id");
  }

  private void write(String content) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static String base64(int fill) {
    byte[] bytes = new byte[Key.LENGTH];
    java.util.Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
