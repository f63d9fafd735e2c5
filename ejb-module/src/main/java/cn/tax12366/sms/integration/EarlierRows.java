package cn.tax12366.sms.integration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;

/**
 * What the rows of a list have stated so far, as digests, and in which row: twenty bytes a
 * statement, so that memory stays small for a list of a million rows.
 */
final class EarlierRows {

  /**
   * @param about what the row speaks of, such as the number of a taxpayer
   * @param content what it says
   */
  record Statement(String about, String content) {}

  /**
   * How a row stands to those before it.
   *
   * @param repeats whether it says nothing that has not been said
   * @param contradicted the number of the row that says otherwise; 0 if none does
   */
  record Standing(boolean repeats, int contradicted) {}

  private long[] abouts = new long[4096];
  private long[] contents = new long[4096];
  private int[] rows = new int[4096];
  private int size;
  private final MessageDigest digest = sha256();

  /**
   * Compares a row with those before it; unless it contradicts them it is remembered. A row without
   * statements is always new.
   *
   * @param row its number in the list, from 1
   */
  Standing place(int row, Collection<Statement> statements) {
    boolean repeats = !statements.isEmpty();
    for (Statement statement : statements) {
      int slot = slot(abouts, digest(statement.about()));
      boolean known = abouts[slot] != 0;
      if (known && contents[slot] != digest(statement.content())) {
        return new Standing(false, rows[slot]);
      }
      repeats &= known;
    }
    for (Statement statement : statements) {
      remember(row, digest(statement.about()), digest(statement.content()));
    }
    return new Standing(repeats, 0);
  }

  private void remember(int row, long about, long content) {
    if (size * 2 >= abouts.length) {
      grow();
    }
    int slot = slot(abouts, about);
    if (abouts[slot] == 0) {
      size++;
      abouts[slot] = about;
      contents[slot] = content;
      rows[slot] = row;
    }
  }

  private void grow() {
    long[] moreAbouts = new long[abouts.length * 2];
    long[] moreContents = new long[abouts.length * 2];
    int[] moreRows = new int[abouts.length * 2];
    for (int i = 0; i < abouts.length; i++) {
      if (abouts[i] != 0) {
        int slot = slot(moreAbouts, abouts[i]);
        moreAbouts[slot] = abouts[i];
        moreContents[slot] = contents[i];
        moreRows[slot] = rows[i];
      }
    }
    abouts = moreAbouts;
    contents = moreContents;
    rows = moreRows;
  }

  /** Where {@code about} stands, or the free place where it belongs. */
  private static int slot(long[] table, long about) {
    int slot = (int) about & (table.length - 1);
    while (table[slot] != 0 && table[slot] != about) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private long digest(String text) {
    long value = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    return value == 0 ? 1 : value;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
