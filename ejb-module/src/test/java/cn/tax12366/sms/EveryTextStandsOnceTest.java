package cn.tax12366.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A key that stands twice in a file of texts is taken silently by the later line: a refusal would
 * say what another one means.
 */
class EveryTextStandsOnceTest {

  @Test
  void noFileOfTextsHasAKeyTwice() throws IOException {
    List<Path> files = filesOfTexts();

    assertThat(files).hasSizeGreaterThan(20);
    assertThat(files).allSatisfy(file -> assertThat(repeated(read(file))).as("%s", file).isEmpty());
  }

  @Test
  void aKeyThatStandsTwiceIsFound() {
    assertThat(repeated("a=1\nb=2\na=3\n")).containsExactly("a");
  }

  private static List<Path> filesOfTexts() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : List.of("ejb-module", "web-module")) {
      try (Stream<Path> all = Files.walk(Path.of("..", module, "src/main/resources"))) {
        all.filter(file -> file.toString().endsWith(".properties")).forEach(files::add);
      }
    }
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> repeated(String texts) {
    List<String> repeated = new ArrayList<>();
    Properties watched =
        new Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Object put(Object key, Object value) {
            Object earlier = super.put(key, value);
            if (earlier != null) {
              repeated.add((String) key);
            }
            return earlier;
          }
        };
    try (Reader reader = new StringReader(texts)) {
      watched.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return repeated;
  }
}
