package cn.tax12366.sms.integration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListFile;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.integration.list.ListUnreadable;
import cn.tax12366.sms.shared.RefusalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody has thought of: the files of {@link HostileFiles} with bytes changed and cut off. */
class SpoiledFilesTest {

  private static final int TIMES = 15;

  @TempDir private Path folder;

  static Iterable<String> files() {
    return HostileFiles.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("files")
  @Tag("S27")
  void whateverBytesAreChangedItIsReadOrRefusedAndNothingElse(String file) throws IOException {
    byte[] whole = HostileFiles.all().get(file).get();
    SplittableRandom random = new SplittableRandom(file.hashCode());
    Path path = folder.resolve("file");
    for (int i = 0; i < TIMES && whole.length > 0; i++) {
      Files.write(path, spoiled(whole, random));
      read(path);
    }
  }

  private static void read(Path file) throws IOException {
    try (ListFile list = ListFile.open(file, ListContent.TAXPAYERS, HostileFilesTest.LIMITS)) {
      int last = 0;
      while (list.hasNext()) {
        ListRow row = list.next();
        assertThat(row.number()).as("rows come in their order").isGreaterThan(last);
        last = row.number();
      }
    } catch (ListUnreadable refused) {
      assertThat(RefusalText.of(refused, Locale.CHINA))
          .as("a sentence")
          .isNotEqualTo(refused.code());
    }
  }

  private static byte[] spoiled(byte[] whole, SplittableRandom random) {
    byte[] spoiled = whole.clone();
    for (int changes = random.nextInt(1, 20); changes > 0; changes--) {
      spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
    }
    return random.nextInt(4) == 0
        ? Arrays.copyOf(spoiled, random.nextInt(spoiled.length))
        : spoiled;
  }
}
