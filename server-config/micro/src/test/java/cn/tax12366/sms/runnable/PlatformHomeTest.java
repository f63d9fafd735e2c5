package cn.tax12366.sms.runnable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformHomeTest {

  @TempDir Path folder;

  @Test
  void refusesAFolderInUse() throws IOException {
    PlatformHome first = open("demo");

    assertThatThrownBy(() -> open("demo"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("in use")
        .hasMessageContaining(folder.toString());

    first.close();
    open("demo").close();
  }

  @Test
  void refusesToResetAFolderThatMayBeSomebodyElses() throws IOException {
    Path letters = Files.writeString(folder.resolve("letters.txt"), "dear");

    assertThatThrownBy(() -> new PlatformHome(folder, "demo").requireOurs())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("deletes nothing");

    assertThat(letters).exists();
  }

  @Test
  void refusesToResetAFolderMadeForProduction() throws IOException {
    open("production").close();
    Path database = Files.writeString(folder.resolve("database"), "rows");

    PlatformHome home = open("demo");
    assertThatThrownBy(home::deleteDemoData)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("production");

    assertThat(database).exists();
    home.close();
  }

  @Test
  void deletesAllDemoDataAndGoesOnBeingOurs() throws IOException {
    open("demo").close();
    Files.createDirectories(folder.resolve("database/sub"));
    Files.writeString(folder.resolve("database/sub/sms.mv.db"), "rows");

    PlatformHome home = open("demo");
    home.deleteDemoData();

    assertThat(folder.resolve("database")).doesNotExist();
    home.close();
    assertThatCode(() -> new PlatformHome(folder, "demo").requireOurs()).doesNotThrowAnyException();
    assertThat(folder.resolve(PlatformHome.MARK)).hasContent("demo");
  }

  @Test
  void emptiesTheTemporaryFolderOfAKilledProcess() throws IOException {
    PlatformHome home = open("demo");
    Files.writeString(home.emptyTemporaryFolder().resolve("unpacked.jar"), "left behind");

    assertThat(home.emptyTemporaryFolder()).isEmptyDirectory();
    home.close();
  }

  private PlatformHome open(String profile) {
    PlatformHome home = new PlatformHome(folder, profile);
    home.open();
    return home;
  }
}
