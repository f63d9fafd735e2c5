package cn.tax12366.sms.notices;

import cn.tax12366.sms.content.MessageSegments;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** Writes messages of recipients anew before they are frozen. */
final class RecipientTexts {

  private RecipientTexts() {}

  /**
   * @param connection of the caller's transaction
   * @param texts by the numbers of their recipients
   * @return the largest of the numbers; 0 where there is none
   */
  static long rewrite(Connection connection, Map<Long, String> texts) throws SQLException {
    if (texts.isEmpty()) {
      return 0;
    }
    long last = 0;
    try (PreparedStatement update =
        connection.prepareStatement(
            "update notice_recipient set text = ?, segments = ? where id = ?")) {
      for (Map.Entry<Long, String> each : texts.entrySet()) {
        update.setString(1, each.getValue());
        update.setInt(2, MessageSegments.of(each.getValue()).getCount());
        update.setLong(3, each.getKey());
        update.addBatch();
        last = Math.max(last, each.getKey());
      }
      update.executeBatch();
    }
    return last;
  }
}
