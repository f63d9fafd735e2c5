package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.database.Lasting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Sees to it that no phone gets more messages a day that nobody asked for than it may: of a slice
 * that is marked as being submitted, what would be one too many is put back before a byte of it
 * leaves.
 *
 * <p>Counted is what the person may have got: whatever the carrier took, whatever became of it
 * later, because a receipt comes late and speaks of one part; what is on the wire or in doubt; and
 * of which the carrier has a part. Not counted is what it refused or never had.
 *
 * <p>What is urgent counts, so that a phone gets the less of other things on that day; but nothing
 * of it is put off, because it would come too late tomorrow, and an office has taken it upon itself
 * with a second person and a reason.
 *
 * <p>No lock is needed, because everybody marks before he counts: the last of those that go has
 * seen all the others. Only what exceeds for certain waits for the next day. Where it depends on
 * messages that are on the wire at this moment, it comes back in a few seconds: those may fail yet,
 * or be put back themselves.
 */
@ApplicationScoped
class PhoneLimit {

  private static final String COUNTED =
      // Joined and not in a list: beside a list H2 would not look up the time in the index.
      " from unnest(?) as p(phone) join outbound_message m on m.phone = p.phone"
          + " join outbound_batch b on b.id = m.batch_id"
          + " where m.submitted_at >= ? and (b.windowed or b.urgent)"
          + " and (m.status in ('SUBMITTING', 'IN_DOUBT', 'ACCEPTED', 'DELIVERED', 'UNDELIVERED',"
          + " 'EXPIRED', 'REJECTED', 'NO_RECEIPT') or m.possible_duplicate"
          // Counted and not asked whether there is one: PostgreSQL might read the whole table once.
          + " or (m.segments > 1 and (select count(*) from outbound_part o"
          + " where o.message_id = m.id) > 0))";

  /** Nobody waits longer than this for those before him; in seconds. */
  private static final int LONGEST_PAUSE = 10;

  private DataSource dataSource;
  private Slices slices;
  private SendingWindowSettings window;

  protected PhoneLimit() {}

  @Inject
  PhoneLimit(@Lasting DataSource dataSource, Slices slices, SendingWindowSettings window) {
    this.dataSource = dataSource;
    this.slices = slices;
    this.window = window;
  }

  /** A message that has its place in the phone's day. */
  private record Taken(long id, boolean onTheWire, int priority) {}

  /**
   * Puts back what would be too much.
   *
   * @param marked a slice that has just been marked as being submitted, in the order of ids
   * @param most how many a phone may get in a day, at least 1
   * @param now business time of the marking
   * @return those that may go
   */
  List<DueMessage> thoseWithin(ChunkClaim claim, List<DueMessage> marked, int most, Instant now) {
    LocalDate today = now.atZone(ClockProducer.ZONE).toLocalDate();
    Map<String, List<Taken>> crowded = crowded(claim, marked, most, today);
    if (crowded.isEmpty()) {
      return marked;
    }
    Set<Long> own = marked.stream().map(DueMessage::id).collect(Collectors.toSet());
    Map<String, Integer> places = new HashMap<>();
    Map<Long, Slices.PutBack> back = new TreeMap<>();
    for (DueMessage message : inTurn(marked, today)) {
      String phone = message.sealedPhone();
      List<Taken> others =
          crowded.getOrDefault(phone, List.of()).stream()
              .filter(taken -> !own.contains(taken.id()))
              .toList();
      // Of what the carrier has a part already the rest goes too: it is no further message.
      boolean goes =
          others.size() + places.getOrDefault(phone, 0) < most || !message.partsDone().isEmpty();
      if (!goes) {
        back.put(message.id(), putBack(claim, message, others, most, now));
      }
      if (goes || counts(message, today)) {
        places.merge(phone, 1, Integer::sum);
      }
    }
    if (!back.isEmpty()) {
      slices.putBack(claim, back.values());
    }
    return marked.stream().filter(message -> !back.containsKey(message.id())).toList();
  }

  /** First what the phone may have had a part of, or all of it today; then the older. */
  private static List<DueMessage> inTurn(List<DueMessage> marked, LocalDate today) {
    return marked.stream()
        .sorted(
            Comparator.comparing((DueMessage message) -> message.partsDone().isEmpty())
                .thenComparing(message -> !counts(message, today))
                .thenComparing(DueMessage::id))
        .toList();
  }

  /** True where it counted before it was marked: it was in doubt today. */
  private static boolean counts(DueMessage message, LocalDate today) {
    return !message.unsent()
        && message.submittedBefore() != null
        && !message.submittedBefore().isBefore(startOf(today));
  }

  private Slices.PutBack putBack(
      ChunkClaim claim, DueMessage message, List<Taken> others, int most, Instant now) {
    int certain = (int) others.stream().filter(taken -> !taken.onTheWire()).count();
    if (certain >= most) {
      LocalDate today = now.atZone(ClockProducer.ZONE).toLocalDate();
      SendingWindow hours = window.window();
      Instant tomorrow = startOf(today.plusDays(1));
      return new Slices.PutBack(message, hours.nextOpening(tomorrow), today, certain);
    }
    // Two that see each other both step back; the one whose turn it is comes back first.
    long before = others.stream().filter(taken -> goesBefore(taken, claim, message)).count();
    Instant soon = now.plusSeconds(Math.min(LONGEST_PAUSE, 1 + before));
    return new Slices.PutBack(message, soon, null, null);
  }

  /** The more urgent, and of two alike the older. */
  private static boolean goesBefore(Taken taken, ChunkClaim claim, DueMessage message) {
    return taken.onTheWire()
        && (taken.priority() < claim.priority()
            || (taken.priority() == claim.priority() && taken.id() < message.id()));
  }

  /** What was sent today to those phones that would get too much; usually there are none. */
  private Map<String, List<Taken>> crowded(
      ChunkClaim claim, List<DueMessage> marked, int most, LocalDate today) {
    return ShortTransaction.run(
        dataSource,
        "It cannot be counted what phones of chunk " + claim.chunkId() + " got today",
        connection -> {
          Set<String> phones = new HashSet<>();
          marked.forEach(message -> phones.add(message.sealedPhone()));
          List<String> over = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select m.phone" + COUNTED + " group by m.phone having count(*) > ?")) {
            bind(connection, select, phones, today);
            select.setInt(3, most);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                over.add(row.getString(1));
              }
            }
          }
          return over.isEmpty() ? Map.of() : taken(connection, over, today);
        });
  }

  private static Map<String, List<Taken>> taken(
      Connection connection, List<String> phones, LocalDate today) throws SQLException {
    Map<String, List<Taken>> taken = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("select m.phone, m.id, m.status, b.priority" + COUNTED)) {
      bind(connection, select, phones, today);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          taken
              .computeIfAbsent(row.getString(1), phone -> new ArrayList<>())
              .add(new Taken(row.getLong(2), "SUBMITTING".equals(row.getString(3)), row.getInt(4)));
        }
      }
    }
    return taken;
  }

  private static void bind(
      Connection connection, PreparedStatement select, Collection<String> phones, LocalDate today)
      throws SQLException {
    select.setArray(1, connection.createArrayOf("varchar", phones.toArray()));
    select.setObject(2, startOf(today).atOffset(ZoneOffset.UTC));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ClockProducer.ZONE).toInstant();
  }
}
