package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.audit.chain.Seals.Head;
import cn.tax12366.sms.audit.chain.Seals.Sealed;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Reads the chain in pages, each on a connection of its own, so that none is held for long. */
@ApplicationScoped
class ExtractReader {

  private static final int PAGE = 1000;
  private static final Pattern SUMS = Pattern.compile("(?:[0-9a-f]{64} [ *][^\\n]+\\n)+");

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  private AnchorKeeper keeper;

  protected ExtractReader() {}

  @Inject
  ExtractReader(AnchorKeeper keeper) {
    this.keeper = keeper;
  }

  ExtractReader(DataSource dataSource, AnchorKeeper keeper) {
    this(keeper);
    this.dataSource = dataSource;
  }

  void each(
      Instant from,
      Instant to,
      long end,
      Predicate<EntryKeys> wanted,
      Consumer<ExtractedEntry> sink) {
    Seals.Span span = on(seals -> seals.span(from, to));
    if (span.first() == 0) {
      return;
    }
    long after = span.first() - 1;
    String before = on(seals -> seals.hashAt(span.first() - 1));
    List<Sealed> page;
    do {
      long behind = after;
      page = on(seals -> seals.following(behind, PAGE));
      for (Sealed sealed : page) {
        if (sealed.position() > Math.min(end, span.last())) {
          return;
        }
        // Where positions are missing nobody knows what this one follows.
        String known = sealed.position() == after + 1 ? before : CanonicalRow.NOTHING;
        if (isWithin(sealed, from, to) && isWanted(sealed, wanted)) {
          sink.accept(new ExtractedEntry(sealed, known));
        }
        after = sealed.position();
        before = sealed.hash();
      }
    } while (page.size() == PAGE);
  }

  private static boolean isWithin(Sealed sealed, Instant from, Instant to) {
    return !sealed.at().isBefore(from) && sealed.at().isBefore(to);
  }

  private static boolean isWanted(Sealed sealed, Predicate<EntryKeys> wanted) {
    return wanted.test(EntryKeys.of(sealed.at(), sealed.keys()))
        || sealed.row() != null
            && wanted.test(EntryKeys.of(sealed.row().at(), sealed.row().keys()));
  }

  ExtractEnd end() {
    return on(
        seals -> {
          Head head = seals.head();
          long entries = head.position() == 0 ? 0 : head.position() - seals.first() + 1;
          List<String> anchors = new ArrayList<>();
          seals.anchors().forEach(anchor -> anchors.add(anchor.line()));
          anchors.add(keeper.signed(Anchor.Kind.HEAD, head, entries).line());
          return new ExtractEnd(
              head.position(), head.hash(), anchors, keeper.keys().trustedPublicKeys());
        });
  }

  byte[] sign(byte[] sums) {
    if (!SUMS.matcher(new String(sums, StandardCharsets.UTF_8)).matches()) {
      throw new IllegalArgumentException("No list of hashes");
    }
    return keeper.keys().sign(sums);
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Seals seals) throws SQLException;
  }

  private <T> T on(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.on(new Seals(connection));
    } catch (SQLException e) {
      throw new IllegalStateException("Nothing can be taken out of the audit trail now", e);
    }
  }
}
