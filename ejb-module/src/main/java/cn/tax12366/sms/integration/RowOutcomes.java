package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.RowOutcome;
import cn.tax12366.sms.shared.database.NotWritten;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * What became of each row of a list, by plain JDBC (D7): a letter a row, so that a million rows
 * take a megabyte.
 */
@ApplicationScoped
class RowOutcomes {

  private static final String LETTERS = "ACUR";

  /** A number that no row has: an empty line, or a row that was stored with others. */
  private static final char NONE = '.';

  /** So many numbers without a row are written out; after more a new stretch begins. */
  private static final int GAP = 8;

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  RowOutcomes() {}

  RowOutcomes(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @param results of at most 1,000 rows, in the order of the list
   */
  void add(long intakeId, List<RowResult> results) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into row_outcome (intake_id, first_row, last_row, outcomes)"
                    + " values (?, ?, ?, ?)")) {
      for (int from = 0; from < results.size(); ) {
        int next = from;
        StringBuilder letters = new StringBuilder();
        do {
          letters.append(LETTERS.charAt(results.get(next).outcome().ordinal()));
          next++;
        } while (next < results.size() && bridged(letters, results, next));
        insert.setLong(1, intakeId);
        insert.setInt(2, results.get(from).number());
        insert.setInt(3, results.get(next - 1).number());
        insert.setString(4, letters.toString());
        insert.addBatch();
        from = next;
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new NotWritten("Outcomes of rows", e);
    }
  }

  /** Whether the row follows closely; if so, the numbers before it are written out. */
  private static boolean bridged(StringBuilder letters, List<RowResult> results, int next) {
    int gap = results.get(next).number() - results.get(next - 1).number() - 1;
    if (gap < 0 || gap > GAP) {
      return false;
    }
    letters.append(String.valueOf(NONE).repeat(gap));
    return true;
  }

  /** The outcomes of the rows from {@code first} to {@code last}, both inclusive, by number. */
  Map<Integer, RowOutcome> between(long intakeId, int first, int last) {
    Map<Integer, RowOutcome> outcomes = new TreeMap<>();
    statements()
        .list(
            "select first_row, outcomes from row_outcome"
                + " where intake_id = ? and first_row <= ? and last_row >= ? order by first_row",
            row -> {
              int number = row.getInt(1);
              String letters = row.getString(2);
              for (int i = 0; i < letters.length(); i++) {
                if (letters.charAt(i) != NONE && number + i >= first && number + i <= last) {
                  outcomes.put(number + i, RowOutcome.values()[LETTERS.indexOf(letters.charAt(i))]);
                }
              }
              return number;
            },
            intakeId,
            last,
            first);
    return outcomes;
  }

  /** The first stretch of rows that has one after {@code row}: where to read on. */
  Optional<Integer> next(long intakeId, int row) {
    List<Integer> first = new ArrayList<>();
    statements()
        .list(
            "select min(first_row) from row_outcome where intake_id = ? and last_row > ?",
            found -> found.getObject(1) == null ? first : first.add(found.getInt(1)),
            intakeId,
            row);
    return first.stream().findFirst().map(stretch -> Math.max(stretch, row + 1));
  }

  private Statements statements() {
    return new Statements(dataSource, "Outcomes of rows");
  }
}
