package cn.tax12366.sms.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.audit.chain.Finding.Kind;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is done to the trail is found, named, and not taken for more than it is. */
@Tag("S18")
@Tag("R12.2")
class ChainVerifierTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesTheOneEntryThatWasChanged(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(40);
    long entry = chain.entryAt(7);

    for (String change :
        List.of(
            "detail = 'OPERATOR -> OPERATOR'",
            "actor = '14101050002'",
            "address = null",
            "outcome = 'REFUSED'",
            "after_state = null",
            "happened_at = happened_at + interval '1' second",
            "in_the_name_of = ''")) {
      SmallChain fresh = new SmallChain(database, folder.resolve(change.substring(0, 5))).with(40);
      fresh.execute("update audit_entry set " + change + " where id = " + fresh.entryAt(7));
      found(fresh).as(change).containsExactly(tuple(Kind.CHANGED, 7L, fresh.entryAt(7), null));
    }
    chain.execute(
        "update audit_entry set detail = 'x' where id in ("
            + entry
            + ", "
            + chain.entryAt(8)
            + ", "
            + chain.entryAt(40)
            + ")");

    found(chain)
        .containsExactly(
            tuple(Kind.CHANGED, 7L, entry, null),
            tuple(Kind.CHANGED, 8L, chain.entryAt(8), null),
            tuple(Kind.CHANGED, 40L, chain.entryAt(40), null));
    assertThat(chain.verified().found().get(0).at()).isEqualTo(SmallChain.NOON.plusSeconds(7));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesWhatWasDeletedWithItsSealOrWithout(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(40);
    long entry = chain.entryAt(7);
    long both = chain.entryAt(20);
    chain.execute(
        "delete from audit_entry where id in (" + entry + ", " + both + ")",
        "delete from audit_seal where position = 20");

    found(chain)
        .containsExactly(
            tuple(Kind.DELETED, 7L, entry, null), tuple(Kind.SEALS_DELETED, 20L, null, 20L));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesWhatChangedPlacesAndWhatExchangedItsText(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(40);
    long fifth = chain.entryAt(5);
    long thirtieth = chain.entryAt(30);
    String hash = chain.texts("select hash from audit_seal where position = 5").get(0);
    chain.execute(
        "delete from audit_seal where position = 5",
        "update audit_seal set position = 5 where position = 30",
        "insert into audit_seal (position, entry_id, hash, happened_at, actor, act, subject)"
            + " select 30, "
            + fifth
            + ", '"
            + hash
            + "', happened_at, actor, act, subject from audit_entry where id = "
            + fifth);

    found(chain)
        .containsExactly(
            tuple(Kind.REORDERED, 30L, fifth, 5L), tuple(Kind.REORDERED, 5L, thirtieth, 30L));

    SmallChain texts = new SmallChain(database, folder.resolve("texts")).with(40);
    exchange(texts, texts.entryAt(11), texts.entryAt(12));
    found(texts)
        .containsExactly(
            tuple(Kind.EXCHANGED, 11L, texts.entryAt(11), texts.entryAt(12)),
            tuple(Kind.EXCHANGED, 12L, texts.entryAt(12), texts.entryAt(11)));
  }

  private static void exchange(SmallChain chain, long one, long other) {
    chain.execute(
        "update audit_entry set id = -1 where id = " + one,
        "update audit_entry set id = " + one + " where id = " + other,
        "update audit_entry set id = " + other + " where id = -1");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesASealThatWasChanged(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(40);
    chain.execute("update audit_seal set hash = '" + "a".repeat(64) + "' where position = 9");

    found(chain).containsExactly(tuple(Kind.SEAL_CHANGED, 9L, chain.entryAt(9), null));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesWhatWasHiddenFromTheSearchAlone(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(40);
    chain.execute(
        "update audit_seal set actor = '14101050002' where position = 9",
        "update audit_seal set happened_at = happened_at - interval '1' day where position = 12",
        "update audit_seal set city = null where position = 15");

    found(chain)
        .containsExactly(
            tuple(Kind.SEARCH_CHANGED, 9L, chain.entryAt(9), null),
            tuple(Kind.SEARCH_CHANGED, 12L, chain.entryAt(12), null),
            tuple(Kind.SEARCH_CHANGED, 15L, chain.entryAt(15), null));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesWhatWasPutIntoThePastWhetherItWasSealedOrNot(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(40);
    chain.acts.platform(SmallChain.NOON, "notice.paused");
    chain.clock.pass(Duration.ofMinutes(10));
    // An act may go on for so long, and is seen when it has ended.
    found(chain).isEmpty();

    chain.clock.pass(Duration.ofMinutes(2));
    long entry = chain.number("select max(id) from audit_entry");

    found(chain).containsExactly(tuple(Kind.INSERTED, null, entry, null));

    chain.clock.pass(Duration.ofMinutes(20));
    chain.with(1);
    chain.acts.platform(SmallChain.NOON.plusSeconds(3), "notice.paused");
    chain.sealer.seal();
    // The first was sealed late, before anything younger: the sealer had stood still, that is all.
    found(chain)
        .containsExactly(
            tuple(Kind.INSERTED, 43L, chain.number("select max(id) from audit_entry"), null));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesTheTailThatWasCut(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(40);
    chain.execute(
        "delete from audit_entry where id > " + chain.entryAt(33),
        "delete from audit_seal where position > 33");

    found(chain).containsExactly(tuple(Kind.TAIL_CUT, 33L, chain.entryAt(33), 40L));

    chain.execute("delete from audit_entry", "delete from audit_seal");
    found(chain).containsExactly(tuple(Kind.TAIL_CUT, 0L, null, 40L));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesBetweenWhichAnchorsTheChainWasWrittenAnew(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(10);
    chain.sealer.anchorDaily();
    chain.with(10).clock.pass(Duration.ofDays(1));
    chain.sealer.anchorDaily();
    chain.with(10);
    long entry = chain.entryAt(15);
    chain.execute(
        "update audit_entry set actor = 'system' where id = " + entry,
        "delete from audit_seal where position >= 15");
    // What somebody with the database, and our program, but not our key can do.
    new Sealer(
            chain.database,
            new AnchorKeeper(
                new ChainSettings(folder.resolve("his"), folder.resolve("his/keys"), 24),
                chain.clock),
            chain.clock)
        .seal();

    found(chain).containsExactly(tuple(Kind.REWRITTEN, 20L, null, 10L));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesAnchorsAndHeadsThatWereNeverSigned(TestDatabase database) throws Exception {
    SmallChain chain = new SmallChain(database, folder).with(10);
    chain.sealer.anchorDaily();
    String anchor = SmallChain.read(chain.anchors());
    SmallChain.write(chain.anchors(), anchor.replace(" 10 ", " 9 ") + "nonsense\n");
    chain.execute("update audit_anchor set entries = 9");

    found(chain)
        .containsExactly(
            tuple(Kind.ANCHOR_FORGED, 10L, null, null),
            tuple(Kind.ANCHOR_FORGED, null, null, 2L),
            tuple(Kind.ANCHOR_FORGED, 9L, null, null));

    SmallChain.write(chain.anchors(), anchor);
    chain.execute("update audit_anchor set entries = 10");
    String head = SmallChain.read(chain.head());
    // Another head, which was signed: but as an anchor, and by another key.
    for (String forged : List.of(anchor, head.replace("HEAD 10", "HEAD 9"), "", otherKey(head))) {
      SmallChain.write(chain.head(), forged);
      assertThat(chain.verified().found())
          .as(forged)
          .extracting(Finding::kind)
          .containsExactly(Kind.HEAD_FORGED);
    }
    Files.delete(chain.head());
    found(chain).containsExactly(tuple(Kind.HEAD_MISSING, null, null, null));
    SmallChain.write(chain.head(), head);
    assertThat(chain.verified().isSound()).isTrue();
  }

  private String otherKey(String head) {
    Anchor signed = Anchor.parse(head).orElseThrow();
    AnchorKeys other = AnchorKeys.in(folder.resolve("other"));
    return other
        .sign(
            new Anchor(
                signed.kind(),
                signed.position(),
                signed.hash(),
                signed.entries(),
                signed.entryAt(),
                signed.signedAt(),
                other.signingId(),
                ""))
        .line();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesABeginningThatNoAnchorSaysWasCut(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder).with(10);
    chain.sealer.anchorDaily();
    chain.with(10);
    // Up to a signed anchor, but not to one that retention has signed.
    chain.execute(
        "delete from audit_entry where id <= " + chain.entryAt(10),
        "delete from audit_seal where position <= 10");

    found(chain).containsExactly(tuple(Kind.START_CUT, 11L, null, null));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void findsNothingInAChainOfManyPagesAndOfNone(TestDatabase database) {
    SmallChain chain = new SmallChain(database, folder);
    assertThat(chain.verified().isSound()).isTrue();

    chain.with(20 * SmallChain.PAGE + 1);
    Findings findings = chain.verified();

    assertThat(findings.found()).isEmpty();
    assertThat(findings.checked()).isEqualTo(20 * SmallChain.PAGE + 1);
    assertThat(findings.lastPosition()).isEqualTo(findings.checked());
  }

  private static ListAssert<Tuple> found(SmallChain chain) {
    return assertThat(
        chain.verified().found().stream()
            .map(each -> tuple(each.kind(), each.position(), each.entryId(), each.other()))
            .toList());
  }
}
