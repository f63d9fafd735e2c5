package cn.tax12366.sms.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.integration.list.ListUnreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {

  private static final int LARGEST = 1024 * 1024;
  private static final Instant NOW = Instant.parse("2026-12-10T01:00:00Z");

  @TempDir private Path folder;
  private Uploads uploads;

  @BeforeEach
  void uploads() {
    uploads = new Uploads(folder.resolve("uploads"), LARGEST, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void aFileOfTheLargestSizeIsKeptAsItIsAndNoByteMore() throws IOException {
    byte[] largest = new byte[LARGEST];
    largest[LARGEST - 1] = 7;

    String kept = uploads.keep(new ByteArrayInputStream(largest));

    assertThat(Files.readAllBytes(uploads.path(kept))).isEqualTo(largest);
    assertThatThrownBy(() -> uploads.keep(new ByteArrayInputStream(new byte[LARGEST + 1])))
        .isInstanceOfSatisfying(
            ListUnreadable.class,
            refusal -> {
              assertThat(refusal.fault()).isEqualTo(ListUnreadable.Fault.TOO_LARGE);
              assertThat(refusal.arguments().get(0).toString()).contains("1");
            });
    assertThat(files()).containsExactly(kept);
  }

  @Test
  @Tag("S22")
  void theFolderIsClosedToOthersAlsoWhereAnOlderReleaseHasMadeIt() throws IOException {
    Path made = Files.createDirectories(folder.resolve("uploads"));
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));

    uploads.keep(new ByteArrayInputStream(new byte[1]));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
  }

  @Test
  void ofAnUploadThatBreaksOffNothingIsLeft() throws IOException {
    InputStream broken =
        new InputStream() {
          private int read;

          @Override
          public int read() throws IOException {
            if (++read > 200_000) {
              throw new IOException("connection reset");
            }
            return 'x';
          }
        };

    assertThatThrownBy(() -> uploads.keep(broken)).hasRootCauseMessage("connection reset");

    assertThat(files()).isEmpty();
  }

  @Test
  void ofAllWhoTakeAFileAtOnceOneGetsIt() throws Exception {
    int people = 8;
    ExecutorService executor = Executors.newFixedThreadPool(people);
    try {
      for (int time = 0; time < 50; time++) {
        String checked = uploads.keep(new ByteArrayInputStream(new byte[] {1}));
        CyclicBarrier together = new CyclicBarrier(people);
        Callable<Integer> taking =
            () -> {
              together.await();
              try {
                return uploads.has(uploads.take(checked)) ? 1 : 0;
              } catch (NothingToCarryOut second) {
                return 0;
              }
            };
        int took = 0;
        for (Future<Integer> each : executor.invokeAll(Collections.nCopies(people, taking))) {
          took += each.get();
        }
        assertThat(took).isEqualTo(1);
        assertThat(uploads.has(checked)).isFalse();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void afterADayAFileIsDeletedWhateverBecameOfIt() throws IOException {
    uploads.deleteOld();
    String old = uploads.keep(new ByteArrayInputStream(new byte[] {1}));
    String yesterdays = uploads.keep(new ByteArrayInputStream(new byte[] {1}));
    age(old, Duration.ofDays(1).plusSeconds(1));
    age(yesterdays, Duration.ofDays(1).minusSeconds(1));

    uploads.deleteOld();

    assertThat(files()).containsExactly(yesterdays);
    assertThatThrownBy(() -> uploads.take(old)).isInstanceOf(NothingToCarryOut.class);
  }

  private void age(String file, Duration age) throws IOException {
    Files.setLastModifiedTime(uploads.path(file), FileTime.from(NOW.minus(age)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 257, Integer.MAX_VALUE})
  void aLimitOutsideOfItsRangeIsRefusedAtTheStart(int mib) {
    assertThatThrownBy(() -> new UploadSettings(mib))
        .hasMessageContaining("sms.upload.max-mib")
        .hasMessageContaining("1 to 256");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 256})
  void theLimitIsInMebibytes(int mib) {
    assertThat(new UploadSettings(mib).largestFile()).isEqualTo(mib * 1_048_576L);
    assertThat(new UploadSettings(mib).getMaxMib()).isEqualTo(mib);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("uploads"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
