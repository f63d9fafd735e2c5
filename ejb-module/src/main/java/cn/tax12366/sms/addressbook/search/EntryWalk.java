package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.addressbook.search.Pieces.Stretch;
import cn.tax12366.sms.shared.database.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By the entries of one piece. Two pieces may share a number, and entries are written a moment
 * after the name.
 */
final class EntryWalk implements NameWalk {

  /** Pieces of which the rarest is looked for. */
  private static final int PIECES = 8;

  private final Statements statements;
  private final Stretch piece;
  private final int step;
  private long next;
  private boolean atEnd;

  private EntryWalk(Statements statements, Stretch piece, int step) {
    this.statements = statements;
    this.piece = piece;
    this.step = step;
    this.next = piece.from();
  }

  /**
   * Through the stretch with the fewest entries; through any of them if all have many.
   *
   * @param few a stretch with fewer is rare enough; at which all others are cut when they are
   *     counted
   */
  static Optional<EntryWalk> of(Statements statements, List<Stretch> stretches, int few, int step) {
    if (stretches.isEmpty()) {
      return Optional.empty();
    }
    EntryWalk rarest = new EntryWalk(statements, stretches.get(0), step);
    long fewest = few;
    for (Stretch each : stretches.size() == 1 ? List.<Stretch>of() : first(stretches)) {
      EntryWalk walk = new EntryWalk(statements, each, step);
      long entries = walk.left(fewest);
      if (entries < fewest) {
        rarest = walk;
        fewest = Math.max(1, entries);
      }
    }
    return Optional.of(rarest);
  }

  private static List<Stretch> first(List<Stretch> stretches) {
    return stretches.subList(0, Math.min(PIECES, stretches.size()));
  }

  /** How many entries are still to be looked at; {@code most} means that there may be more. */
  long left(long most) {
    return statements
        .first(
            "select count(*) from (select entry from taxpayer_piece"
                + " where entry >= ? and entry < ? limit ?) few",
            row -> row.getLong(1),
            next,
            piece.before(),
            most)
        .orElse(0L);
  }

  @Override
  public boolean isAtEnd() {
    return atEnd;
  }

  private record Step(int entries, long last) {}

  @Override
  public List<Long> step(String column, String joined, List<Object> values) {
    // As a number in the statement, so that PostgreSQL knows how few they are when it plans.
    String few =
        " from (select entry from taxpayer_piece where entry >= ? and entry < ?"
            + " order by entry limit "
            + step
            + ") e";
    List<Object> all = new ArrayList<>(List.of(next, piece.before()));
    Step looked =
        statements
            .first(
                "select count(*), max(entry)" + few,
                row -> new Step(row.getInt(1), row.getLong(2)),
                all.toArray())
            .orElseThrow();
    all.addAll(values);
    List<Long> found =
        statements.list(
            "select " + column + few + " " + joined, row -> row.getLong(1), all.toArray());
    atEnd = looked.entries() < step;
    next = looked.last() + 1;
    return found;
  }
}
