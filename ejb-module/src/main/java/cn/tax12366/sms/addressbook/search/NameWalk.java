package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.shared.database.Statements;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the taxpayers that may have a part in their names, some at a time, so that whoever
 * has found enough can stop. Whoever walks compares the name itself, and has the area in what he
 * joins (D8); a new name is come by some seconds later.
 */
public interface NameWalk {

  /** As many entries are looked at by one step. */
  int STEP = 1_000;

  /** The taxpayer of entry {@code e}, to be joined with. */
  String TAXPAYER = "mod(e.entry, " + Pieces.TAXPAYERS + ")";

  /**
   * @param part as it was typed
   * @return empty if the part is so short, or so common, that there are no entries of it
   */
  static Optional<NameWalk> of(Statements statements, String part) {
    return EntryWalk.of(statements, Pieces.ofName(Initials.plain(part)), FoundByWords.TRIED, STEP)
        .map(walk -> walk);
  }

  /**
   * A condition that PostgreSQL takes to hold for every second row: nearly every entry's name has
   * the part that is looked for, and PostgreSQL would expect it of one in two hundred.
   */
  static String asLikelyAsNot(String condition) {
    return "case when " + condition + " then true else false end";
  }

  /** True when all have been looked at. */
  boolean isAtEnd();

  /**
   * Looks at some more.
   *
   * @param joined what entries {@code e} are joined with, and the conditions
   * @return the column of each row, without order
   */
  List<Long> step(String column, String joined, List<Object> values);
}
