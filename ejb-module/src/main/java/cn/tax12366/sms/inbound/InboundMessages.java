package cn.tax12366.sms.inbound;

import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** The rows of received messages. */
@ApplicationScoped
class InboundMessages {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones phones;

  protected InboundMessages() {}

  InboundMessages(DataSource dataSource, SealedPhones phones) {
    this.dataSource = dataSource;
    this.phones = phones;
  }

  void store(List<ReceivedText> texts, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into inbound_message (id, link, sender, receiver, text, part_reference, part,"
                    + " parts, status, received_at)"
                    + " values (nextval('inbound_message_seq'), ?, ?, ?, ?, ?, ?, ?, 'NEW', ?)")) {
      for (ReceivedText text : texts) {
        insert.setString(1, text.link());
        insert.setString(2, phones.sealWritten(text.sender()));
        insert.setString(3, text.receiver());
        insert.setString(4, text.text());
        insert.setInt(5, text.partReference());
        insert.setInt(6, text.part());
        insert.setInt(7, text.parts());
        insert.setObject(8, now.atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Received messages are not stored", e);
    }
  }
}
