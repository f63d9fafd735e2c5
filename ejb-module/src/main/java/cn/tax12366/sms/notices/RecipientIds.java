package cn.tax12366.sms.notices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Numbers for recipients from their sequence, a thousand at a time. */
final class RecipientIds {

  private static final int BLOCK = 1000;

  private final Connection connection;
  private long next;
  private long end;

  RecipientIds(Connection connection) {
    this.connection = connection;
  }

  long next() throws SQLException {
    if (next == end) {
      try (PreparedStatement select =
              connection.prepareStatement("select nextval('notice_recipient_seq')");
          ResultSet row = select.executeQuery()) {
        row.next();
        // The sequence starts at the block's size: its values are the ends of blocks.
        end = row.getLong(1) + 1;
        next = end - BLOCK;
      }
    }
    return next++;
  }
}
