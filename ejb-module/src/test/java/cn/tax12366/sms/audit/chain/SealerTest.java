package cn.tax12366.sms.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.audit.WrittenActs;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S18")
class SealerTest {

  @TempDir Path folder;

  /** So that another program can check the chain: worked out by hand from the description. */
  @Test
  void hashesTheDocumentedBytes() {
    String[] texts = new String[CanonicalRow.TEXTS.size()];
    texts[0] = "system";
    texts[8] = "a";
    texts[9] = "局";
    texts[11] = "";
    CanonicalRow row = new CanonicalRow(258, Instant.ofEpochSecond(1, 2000), Arrays.asList(texts));

    assertThat(java.util.HexFormat.of().formatHex(row.bytes(3, 258)))
        .isEqualTo(
            "01"
                + "0000000000000003"
                + "0000000000000102"
                + "00000000000f4242"
                + "00000006"
                + "73797374656d"
                + "ffffffff".repeat(7)
                + "0000000161"
                + "00000003e5b180"
                + "ffffffff"
                + "00000000"
                + "ffffffff".repeat(4));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void sealsWhatALongTransactionCommitsBehindOthersWithHigherIds(TestDatabase database)
      throws Exception {
    SmallChain chain = new SmallChain(database, folder).with(3);
    try (Connection late = chain.database.getConnection()) {
      late.setAutoCommit(false);
      new WrittenActs(SmallChain.only(late)).rename(chain.clock.now, "14101059999");
      // Far more than a quarter of a minute and of an hour's look back.
      for (int round = 0; round < 3; round++) {
        chain.clock.pass(Duration.ofMinutes(50));
        chain.with(3);
        chain.sealer.seal();
      }
      assertThat(chain.number("select count(*) from audit_seal")).isEqualTo(12);
      late.commit();
    }

    chain.clock.pass(Duration.ofMinutes(61));
    chain.sealer.seal();

    assertThat(chain.number("select max(position) from audit_seal")).isEqualTo(13);
    assertThat(chain.entryAt(13)).isEqualTo(chain.entryAt(3) + 1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void sealsALateOneOfTheLastSecondsWithTheNextPass(TestDatabase database) throws Exception {
    SmallChain chain = new SmallChain(database, folder).with(3);
    try (Connection late = chain.database.getConnection()) {
      late.setAutoCommit(false);
      new WrittenActs(SmallChain.only(late)).rename(chain.clock.now, "14101059999");
      chain.with(3);
      late.commit();
    }

    chain.clock.pass(Duration.ofSeconds(5));

    assertThat(chain.sealer.seal()).isEqualTo(1);
    assertThat(chain.verified().isSound()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void twoSealersMakeOneChainThoughNeitherHoldsAnything(TestDatabase database) throws Exception {
    SmallChain chain = new SmallChain(database, folder);
    try (Connection connection = chain.database.getConnection()) {
      WrittenActs acts = new WrittenActs(SmallChain.only(connection));
      IntStream.range(0, 3000).forEach(i -> acts.platform(chain.clock.now, "notice.paused"));
    }
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    Callable<Integer> node =
        () -> {
          Sealer sealer = new Sealer(chain.database, chain.keeper, chain.clock);
          for (int attempt = 0; attempt < 5; attempt++) {
            try {
              sealer.seal();
              return attempt;
            } catch (IllegalStateException theOtherWasFaster) {
              sealer.forget();
            }
          }
          throw new IllegalStateException("Not even once");
        };

    nodes.invokeAll(List.of(node, node)).forEach(SealerTest::done);
    nodes.shutdown();

    assertThat(chain.number("select count(*) from audit_seal")).isEqualTo(3000);
    assertThat(chain.number("select max(position) from audit_seal")).isEqualTo(3000);
    assertThat(chain.verified().found())
        .extracting(Finding::kind)
        .doesNotContain(Finding.Kind.CHANGED, Finding.Kind.SEALS_DELETED);
  }

  private static void done(java.util.concurrent.Future<Integer> node) {
    try {
      node.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepsTheHeadOutsideAtEachSealingAndAnAnchorOnceADay(TestDatabase database) throws Exception {
    SmallChain chain = new SmallChain(database, folder).with(5);
    assertThat(chain.sealer.anchorDaily()).isPresent();
    chain.with(1);
    assertThat(SmallChain.read(chain.head())).startsWith("HEAD 6 ");
    chain.clock.pass(Duration.ofHours(23));
    assertThat(chain.sealer.anchorDaily()).isEmpty();
    chain.clock.pass(Duration.ofHours(1));
    assertThat(chain.sealer.anchorDaily()).isPresent();

    assertThat(Files.readAllLines(chain.anchors()))
        .extracting(line -> line.substring(0, 8))
        .containsExactly("DAILY 5 ", "DAILY 6 ");
    assertThat(Files.getPosixFilePermissions(folder.resolve("keys").resolve("audit-anchor.key")))
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S19")
  void retentionCutsUpToAnAnchorOfItsOwnAndTheRestStaysAChain(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(50);
    chain.clock.pass(Duration.ofDays(300));
    chain.with(50);
    Retention retention = retentionOf(chain);
    chain.clock.pass(Duration.ofDays(200));
    assertThat(retention.cut()).hasValue(0L);
    chain.clock.pass(Duration.ofDays(240));

    assertThat(retention.cut()).hasValue(50L);

    assertThat(chain.number("select min(position) from audit_seal")).isEqualTo(51);
    assertThat(chain.number("select count(*) from audit_entry")).isEqualTo(50);
    assertThat(chain.verified().found()).isEmpty();
    chain.clock.pass(Duration.ofDays(1000));
    assertThat(retention.cut()).hasValue(49L);
    assertThat(chain.with(2).verified().found()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S19")
  void retentionTidiesNothingAwayInAChainThatWasBent(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(50);
    chain.clock.pass(Duration.ofDays(800));
    chain.with(5);
    chain.execute("update audit_entry set detail = '' where id = " + chain.entryAt(30));

    assertThat(retentionOf(chain).cut()).isEmpty();
    assertThat(chain.number("select count(*) from audit_entry")).isEqualTo(55);
  }

  private static Retention retentionOf(SmallChain chain) {
    return new Retention(
        chain.settings,
        chain.keeper,
        new AuditOwner(chain.database, new cn.tax12366.sms.shared.database.DatabaseRights()),
        chain.clock);
  }
}
