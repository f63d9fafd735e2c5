package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Keeps how batches went over time: a point whenever a batch has been recounted. To the second for
 * two minutes, so that a short batch has a curve too; to ten seconds after, so that a day of
 * sending is a few thousand rows. Every node hears the news and writes the same point.
 */
@ApplicationScoped
class BatchCourses {

  private static final Duration FINE = Duration.ofMinutes(2);
  private static final int COARSE_SECONDS = 10;

  /** What a pace is read from: the newest points, and no gap longer than this between two. */
  private static final int NEWEST = 60;

  private static final Duration LONGEST_GAP = Duration.ofSeconds(15);

  private Batches batches;
  private Clock clock;

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected BatchCourses() {}

  @Inject
  BatchCourses(Batches batches, @BusinessTime Clock clock) {
    this.batches = batches;
    this.clock = clock;
  }

  BatchCourses(DataSource dataSource, Batches batches, Clock clock) {
    this(batches, clock);
    this.dataSource = dataSource;
  }

  void on(@Observes BatchProgressed news) {
    batches.find(news.batchId()).ifPresent(this::keepPoint);
  }

  private void keepPoint(Batch batch) {
    Progress progress = batches.progress(batch);
    try (Connection connection = dataSource.getConnection()) {
      OffsetDateTime at = moment(connection, batch.id()).atOffset(ZoneOffset.UTC);
      if (!rewrite(connection, batch.id(), at, progress)) {
        write(connection, batch.id(), at, progress);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The course of " + batch.origin() + " is not kept", e);
    }
  }

  /** Now, to the second or to ten. */
  private Instant moment(Connection connection, long batchId) throws SQLException {
    long now = clock.instant().getEpochSecond();
    try (PreparedStatement select =
        connection.prepareStatement("select min(at) from batch_course where batch_id = ?")) {
      select.setLong(1, batchId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        OffsetDateTime first = row.getObject(1, OffsetDateTime.class);
        boolean fine = first == null || now - first.toEpochSecond() < FINE.toSeconds();
        return Instant.ofEpochSecond(fine ? now : now - now % COARSE_SECONDS);
      }
    }
  }

  private static boolean rewrite(
      Connection connection, long batchId, OffsetDateTime at, Progress progress)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update batch_course set sent = ?, delivered = ?, failed = ?"
                + " where batch_id = ? and at = ?")) {
      update.setInt(1, progress.getHandedOver());
      update.setInt(2, progress.getDelivered());
      update.setInt(3, progress.getFailed());
      update.setLong(4, batchId);
      update.setObject(5, at);
      return update.executeUpdate() == 1;
    }
  }

  private static void write(
      Connection connection, long batchId, OffsetDateTime at, Progress progress)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into batch_course (batch_id, at, sent, delivered, failed)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setLong(1, batchId);
      insert.setObject(2, at);
      insert.setInt(3, progress.getHandedOver());
      insert.setInt(4, progress.getDelivered());
      insert.setInt(5, progress.getFailed());
      insert.executeUpdate();
    }
  }

  /** All points of a batch, oldest first. */
  List<CoursePoint> of(long batchId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select at, sent, delivered, failed from batch_course where batch_id = ?"
                    + " order by at")) {
      select.setLong(1, batchId);
      List<CoursePoint> points = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          points.add(
              new CoursePoint(
                  row.getObject(1, OffsetDateTime.class).toInstant(),
                  row.getInt(2),
                  row.getInt(3),
                  row.getInt(4)));
        }
      }
      return points;
    } catch (SQLException e) {
      throw new IllegalStateException("The course of batch " + batchId + " cannot be read", e);
    }
  }

  /**
   * Messages a second that were handed to the carrier when something was handed over last, in all
   * batches together; 0 as long as nothing ever was. Pauses do not count.
   */
  double pace() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select c.at, c.sent, p.at, p.sent from (select batch_id, at, sent from batch_course"
                    + " order by at desc fetch first "
                    + NEWEST
                    + " rows only) c join batch_course p on p.batch_id = c.batch_id and p.at ="
                    + " (select max(e.at) from batch_course e"
                    + " where e.batch_id = c.batch_id and e.at < c.at)");
        ResultSet row = select.executeQuery()) {
      long messages = 0;
      Map<Long, Long> gaps = new HashMap<>();
      while (row.next()) {
        long at = row.getObject(1, OffsetDateTime.class).toEpochSecond();
        long gap = at - row.getObject(3, OffsetDateTime.class).toEpochSecond();
        int more = row.getInt(2) - row.getInt(4);
        if (more > 0 && gap <= LONGEST_GAP.toSeconds()) {
          messages += more;
          gaps.merge(at, gap, Math::max);
        }
      }
      // Batches that went side by side shared the time.
      long seconds = gaps.values().stream().mapToLong(Long::longValue).sum();
      return seconds == 0 ? 0 : (double) messages / seconds;
    } catch (SQLException e) {
      throw new IllegalStateException("The pace of sending cannot be read", e);
    }
  }

  /**
   * How many messages of released batches have still to be handed to the carrier, without those
   * that were put off for another day: these stand in nobody's way.
   */
  int waiting() {
    return waiting("");
  }

  /** How many of these go out whatever the hour is: with them what is urgent takes turns. */
  int waitingAtAnyHour() {
    return waiting(" and not b.windowed");
  }

  private int waiting(String which) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select coalesce(sum(t.messages - t.deferred), 0) from dispatch_chunk c"
                    + " join outbound_batch b on b.id = c.batch_id and b.status = 'RELEASED'"
                    + which
                    + " join chunk_tally t on t.chunk_id = c.id and t.status in ('READY', 'RETRY_WAIT')"
                    + " where c.status in ('READY', 'QUEUED', 'CLAIMED')");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException("What waits to be sent cannot be counted", e);
    }
  }
}
