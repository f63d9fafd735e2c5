package cn.tax12366.sms.notices.audience.published;

import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The times at which a notice was said, and who has received which of them. Only reads. */
@ApplicationScoped
class TimesSaid {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected TimesSaid() {}

  /** A notice and what was made to say it again, in the order in which they were said. */
  List<Long> timesOf(long notice) {
    return statements()
        .list(
            "select id from notice where id = ? or repeat_of = ?"
                + " order by coalesce(occurrence, 1)",
            row -> row.getLong(1),
            notice,
            notice);
  }

  /**
   * Which of these recipients of a notice have received it at the same phone at an earlier time, or
   * may have.
   *
   * @param earlier those times
   */
  Set<Long> receivedBefore(GroupKind book, List<Long> earlier, Collection<Long> recipients) {
    if (earlier.isEmpty() || recipients.isEmpty()) {
      return Set.of();
    }
    String person = book == GroupKind.STAFF ? "staff_id" : "taxpayer_id";
    return new HashSet<>(
        statements()
            .list(
                ("select r.id from notice_recipient r where r.id in (%1$s) and exists"
                        + " (select 1 from notice_recipient e join notice n on n.id = e.notice_id"
                        + " join outbound_message m on m.phone = e.phone"
                        + "   and m.batch_id = n.batch_id and m.reference = e.id"
                        + " where e.notice_id in (%2$s) and e.%3$s = r.%3$s and e.phone = r.phone"
                        + " and m.status in (%4$s))")
                    .formatted(
                        joined(recipients), joined(earlier), person, PublicationRows.RECEIVED),
                row -> row.getLong(1)));
  }

  private static String joined(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private Statements statements() {
    return new Statements(dataSource, "The times at which notices were said");
  }
}
