package cn.tax12366.sms.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.shared.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of the trail can be checked by who has neither the trail nor the platform. */
@Tag("S18")
@Tag("R12.2")
class ExtractReaderTest {

  private static final Predicate<EntryKeys> ALL = keys -> true;

  @TempDir Path folder;

  private static List<ExtractedEntry> taken(
      SmallChain chain, Instant from, Instant to, Predicate<EntryKeys> wanted) {
    List<ExtractedEntry> taken = new ArrayList<>();
    new ExtractReader(chain.database, chain.keeper)
        .each(from, to, Long.MAX_VALUE, wanted, taken::add);
    return taken;
  }

  private static Instant second(int number) {
    return SmallChain.NOON.plusSeconds(number);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void doesNotHideAnEntryThatWasBentOrDeleted(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(30);
    String subject = chain.texts("select subject from audit_seal where position = 7").get(0);
    chain.execute(
        "update audit_entry set subject = 'authority:x' where id = " + chain.entryAt(7),
        "delete from audit_entry where id = " + chain.entryAt(8),
        "update audit_entry set detail = 'bent' where id = " + chain.entryAt(9));

    List<ExtractedEntry> all = taken(chain, second(0), second(100), ALL);
    assertThat(all).hasSize(30);
    assertThat(all.stream().filter(entry -> !entry.isIntact()).map(ExtractedEntry::position))
        .containsExactly(7L, 8L, 9L);
    assertThat(all.get(7).row()).isNull();
    for (String sought : List.of(subject, "authority:x")) {
      assertThat(taken(chain, second(0), second(100), keys -> keys.subject().equals(sought)))
          .as(sought)
          .extracting(ExtractedEntry::position)
          .containsExactly(7L);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void givesWhatEachHashIsMadeOver(TestDatabase database) throws Exception {
    SmallChain chain = new SmallChain(database, folder).with(30);

    List<ExtractedEntry> taken = taken(chain, second(11), second(21), ALL);

    assertThat(taken)
        .extracting(ExtractedEntry::position)
        .containsExactly(11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L);
    String before = chain.texts("select hash from audit_seal where position = 10").get(0);
    for (ExtractedEntry entry : taken) {
      byte[] chained = entry.chained();
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      assertThat(HexFormat.of().formatHex(sha.digest(chained))).isEqualTo(entry.hash());
      assertThat(HexFormat.of().formatHex(chained, 0, 32)).isEqualTo(before.strip());
      assertThat(entry.before()).isEqualTo(before.strip());
      assertThat(entry.isIntact()).isTrue();
      assertThat(new String(chained, StandardCharsets.UTF_8)).contains(entry.row().getSubject());
      before = entry.hash();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void goesThroughMoreThanOnePageAndBeginsBehindWhatRetentionHasCut(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(2100);
    chain.execute(
        "insert into audit_anchor (kind, position, hash, entries, entry_at, signed_at, key_id,"
            + " signature) select 'CUT', position, hash, 2000, happened_at, happened_at, 'k', 's'"
            + " from audit_seal where position = 50",
        "delete from audit_seal where position <= 50");

    List<ExtractedEntry> taken = taken(chain, second(0), second(3000), ALL);

    assertThat(taken).hasSize(2050).allMatch(ExtractedEntry::isIntact);
    assertThat(taken(chain, second(5000), second(6000), ALL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void signsWhereTheChainEnds(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(30);
    chain.sealer.anchorDaily();

    ExtractEnd end = new ExtractReader(chain.database, chain.keeper).end();

    assertThat(end.position()).isEqualTo(30);
    assertThat(end.hash())
        .isEqualTo(chain.texts("select hash from audit_seal where position = 30").get(0).strip());
    assertThat(end.anchors()).hasSize(2);
    AnchorKeys keys = AnchorKeys.trusting(end.publicKeys());
    assertThat(end.anchors()).allMatch(line -> keys.hasSigned(Anchor.parse(line).orElseThrow()));
    assertThat(end.anchors().get(1)).startsWith("HEAD 30 " + end.hash());
  }

  /** An anchor, above all: whoever could have one signed could forge the chain. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sms-audit-anchor-1 HEAD 1 0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000000  a",
        "0000000000000000000000000000000000000000000000000000000000000000  a\nsms-audit-anchor-1\n"
      })
  void signsNothingButAListOfHashes(String other) {
    SmallChain chain = new SmallChain(TestDatabase.H2, folder);

    assertThatThrownBy(
            () ->
                new ExtractReader(chain.database, chain.keeper)
                    .sign(other.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void signsAListOfHashesByTheKeyOfTheAnchors(TestDatabase database) throws Exception {
    SmallChain chain = new SmallChain(database, folder).with(1);
    byte[] sums = ("0".repeat(64) + "  audit/chain.txt\n").getBytes(StandardCharsets.UTF_8);
    ExtractReader reader = new ExtractReader(chain.database, chain.keeper);

    byte[] signed = reader.sign(sums);

    Signature signature = Signature.getInstance("Ed25519");
    List<String> keys = reader.end().publicKeys();
    signature.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(
                new X509EncodedKeySpec(Base64.getDecoder().decode(keys.get(keys.size() - 1)))));
    signature.update(sums);
    assertThat(signature.verify(signed)).isTrue();
  }
}
