package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.audit.chain.Finding.Kind;
import cn.tax12366.sms.audit.chain.Seals.Sealed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * Reads the whole chain once, page by page, and names what is not as it was written. Memory does
 * not grow with the chain.
 *
 * <p>Each row is hashed behind the hash that <em>stands</em> at the position before, so that one
 * changed row is one finding and not a million. What does not fit is kept aside and explained when
 * its neighbours are known. A chain that was written anew from some row on fits in itself: the
 * anchors outside the database tell, and between which two of them it happened.
 */
final class ChainVerifier {

  private static final int PAGE = 5000;
  private static final int MOST_FINDINGS = 1000;
  private static final int MOST_SUSPECTS = 2000;

  /** An entry that is sealed behind others by more than this was not written when it says. */
  static final Duration LONGEST_ACT = Duration.ofMinutes(10);

  /**
   * How long ago an entry without a seal may have been written: its act may have ended just now,
   * and what was written by long acts is looked for once a minute.
   */
  static final Duration LONGEST_UNSEALED = LONGEST_ACT.plusMinutes(1);

  /** Never kept shorter (Cybersecurity Law, article 21). */
  static final Duration AT_LEAST = Duration.ofDays(180);

  private final DataSource database;
  private final AnchorFiles files;
  private final AnchorKeys keys;
  private final Clock clock;
  private final int pageSize;

  private final List<Finding> findings = new ArrayList<>();
  private long total;
  private Instant latest = Instant.EPOCH.plus(LONGEST_ACT);
  private final List<Suspect> suspects = new ArrayList<>();
  private final Map<Long, String> anchored = new TreeMap<>();
  private final List<Anchor> anchors = new ArrayList<>();

  ChainVerifier(DataSource database, AnchorFiles files, AnchorKeys keys, Clock clock) {
    this(database, files, keys, clock, PAGE);
  }

  ChainVerifier(
      DataSource database, AnchorFiles files, AnchorKeys keys, Clock clock, int pageSize) {
    this.pageSize = pageSize;
    this.database = database;
    this.files = files;
    this.keys = keys;
    this.clock = clock;
  }

  /** A row whose hash does not follow from the one that stands before it. */
  private record Suspect(Sealed seal, String before) {}

  /**
   * @param progress is told now and then how many seals have been looked at
   */
  Findings verify(LongConsumer progress) throws SQLException {
    Instant began = clock.instant();
    // Before the chain: what is sealed while we read only makes it longer.
    collectAnchors();
    long first;
    Sealed last = null;
    long checked = 0;
    try (Connection connection = database.getConnection()) {
      Seals seals = new Seals(connection);
      first = seals.first();
      String before = start(first);
      long expected = Math.max(first, 1);
      List<Sealed> page = seals.following(0, pageSize);
      while (!page.isEmpty()) {
        for (Sealed seal : page) {
          if (seal.position() != expected) {
            found(Kind.SEALS_DELETED, expected, null, null, seal.position() - 1);
            before = null;
          }
          check(seal, before);
          before = seal.hash();
          expected = seal.position() + 1;
          last = seal;
          checked++;
        }
        progress.accept(checked);
        page = seals.following(last.position(), pageSize);
      }
      explain();
      compareAnchors(first, last);
      findInserted(seals);
    }
    return new Findings(
        checked,
        first,
        last == null ? 0 : last.position(),
        last == null ? CanonicalRow.NOTHING : last.hash(),
        began,
        clock.instant(),
        findings,
        total);
  }

  /** All that is signed becomes what the chain is compared with; what is not is a finding. */
  private void collectAnchors() throws SQLException {
    try (Connection connection = database.getConnection()) {
      new Seals(connection).anchors().forEach(this::take);
    }
    AnchorFiles.Kept kept = files.anchors();
    kept.unreadable()
        .forEach(line -> found(Kind.ANCHOR_FORGED, null, null, null, line.longValue()));
    for (Anchor anchor : kept.anchors()) {
      if (!anchors.contains(anchor)) {
        take(anchor);
      }
    }
    Optional<Anchor> head = files.head();
    if (head.isPresent() && !keys.hasSigned(head.get())
        || head.isPresent() && head.get().kind() != Anchor.Kind.HEAD
        || head.isEmpty() && files.hasHead()) {
      found(
          Kind.HEAD_FORGED,
          head.map(Anchor::position).orElse(null),
          null,
          head.map(Anchor::signedAt).orElse(null),
          null);
    } else if (head.isPresent()) {
      anchors.add(head.get());
    } else if (anyChain()) {
      found(Kind.HEAD_MISSING, null, null, null, null);
    }
    anchors.forEach(anchor -> anchored.put(anchor.position(), null));
  }

  private boolean anyChain() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return new Seals(connection).first() > 0;
    }
  }

  private void take(Anchor anchor) {
    if (keys.hasSigned(anchor)) {
      anchors.add(anchor);
    } else {
      found(Kind.ANCHOR_FORGED, anchor.position(), null, anchor.signedAt(), null);
    }
  }

  /** The hash that the first row follows; null where it cannot be known. */
  private String start(long first) {
    if (first <= 1) {
      return CanonicalRow.NOTHING;
    }
    Optional<Anchor> cut =
        anchors.stream()
            .filter(anchor -> anchor.kind() == Anchor.Kind.CUT && anchor.position() >= first - 1)
            .min((one, other) -> Long.compare(one.position(), other.position()));
    if (cut.isEmpty()) {
      found(Kind.START_CUT, first, null, null, null);
      return null;
    }
    if (cut.get().entryAt().isAfter(cut.get().signedAt().minus(AT_LEAST))) {
      found(Kind.CUT_TOO_YOUNG, cut.get().position(), null, cut.get().entryAt(), null);
    }
    // Further on, where a cut was killed before it was done: what is left of it follows nothing.
    return cut.get().position() == first - 1 ? cut.get().hash() : null;
  }

  private void check(Sealed seal, String before) {
    if (anchored.containsKey(seal.position())) {
      anchored.put(seal.position(), seal.hash());
    }
    if (seal.row() == null) {
      found(Kind.DELETED, seal.position(), seal.entryId(), seal.at(), null);
      return;
    }
    if (before != null && !seal.row().hash(before, seal.position()).equals(seal.hash())) {
      if (suspects.size() < MOST_SUSPECTS) {
        suspects.add(new Suspect(seal, before));
      } else {
        found(Kind.CHANGED, seal.position(), seal.entryId(), seal.row().at(), null);
      }
    } else if (!seal.isFoundByWhatItSays()) {
      found(Kind.SEARCH_CHANGED, seal.position(), seal.entryId(), seal.row().at(), null);
    } else if (seal.row().at().isBefore(latest.minus(LONGEST_ACT))) {
      found(Kind.INSERTED, seal.position(), seal.entryId(), seal.row().at(), null);
    } else if (seal.row().at().isAfter(latest)) {
      latest = seal.row().at();
    }
  }

  /** In the order of the chain, each behind the hash that has turned out to belong before it. */
  private void explain() {
    Map<Long, String> belongs = new TreeMap<>();
    for (int index = 0; index < suspects.size(); index++) {
      Suspect suspect = suspects.get(index);
      Sealed seal = suspect.seal();
      String before = belongs.getOrDefault(seal.position() - 1, suspect.before());
      if (seal.row().hash(before, seal.position()).equals(seal.hash())) {
        belongs.put(seal.position(), seal.hash());
      } else {
        belongs.put(seal.position(), explained(index, before));
      }
    }
  }

  /** Adds the finding, and says which hash belongs to the position. */
  private String explained(int index, String before) {
    Sealed seal = suspects.get(index).seal();
    long position = seal.position();
    for (Suspect each : suspects) {
      Sealed other = each.seal();
      if (other.position() == position) {
        continue;
      }
      if (other.row().hash(before, position).equals(other.hash())) {
        found(Kind.REORDERED, other.position(), other.entryId(), other.row().at(), position);
        return other.hash();
      }
      if (other.row().hash(before, position, seal.entryId()).equals(seal.hash())) {
        found(Kind.EXCHANGED, position, seal.entryId(), seal.row().at(), other.entryId());
        return seal.hash();
      }
    }
    String recomputed = seal.row().hash(before, position);
    boolean followed =
        index + 1 < suspects.size()
            && suspects.get(index + 1).seal().position() == position + 1
            && suspects
                .get(index + 1)
                .seal()
                .row()
                .hash(recomputed, position + 1)
                .equals(suspects.get(index + 1).seal().hash());
    found(
        followed ? Kind.SEAL_CHANGED : Kind.CHANGED,
        position,
        seal.entryId(),
        seal.row().at(),
        null);
    return followed ? recomputed : seal.hash();
  }

  private void compareAnchors(long first, Sealed last) {
    long end = last == null ? 0 : last.position();
    long reached = anchors.stream().mapToLong(Anchor::position).max().orElse(0);
    if (reached > end) {
      found(
          Kind.TAIL_CUT,
          end,
          last == null ? null : last.entryId(),
          last == null || last.row() == null ? null : last.row().at(),
          reached);
    }
    long sound = 0;
    anchors.sort((one, other) -> Long.compare(one.position(), other.position()));
    for (Anchor anchor : anchors) {
      String stands = anchored.get(anchor.position());
      if (anchor.position() < first || stands == null) {
        continue;
      }
      if (!stands.equals(anchor.hash())) {
        found(Kind.REWRITTEN, anchor.position(), null, anchor.signedAt(), sound);
        return;
      }
      sound = anchor.position();
    }
  }

  private void findInserted(Seals seals) throws SQLException {
    Instant late = clock.instant().minus(LONGEST_UNSEALED);
    long floor = 0;
    List<CanonicalRow> rows = seals.unsealed(floor, pageSize);
    while (!rows.isEmpty()) {
      for (CanonicalRow row : rows) {
        if (row.at().isBefore(late)) {
          found(Kind.INSERTED, null, row.id(), row.at(), null);
        }
        floor = row.id();
      }
      rows = seals.unsealed(floor, pageSize);
    }
  }

  private void found(Kind kind, Long position, Long entryId, Instant at, Long other) {
    total++;
    if (findings.size() < MOST_FINDINGS) {
      findings.add(new Finding(kind, position, entryId, at, other));
    }
  }
}
