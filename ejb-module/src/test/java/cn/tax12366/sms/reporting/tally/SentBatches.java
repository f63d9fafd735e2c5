package cn.tax12366.sms.reporting.tally;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.Map;

/** Batches as outbound leaves them: a chunk with its counts, and when they were counted. */
public final class SentBatches {

  private final Province province;

  public SentBatches(Province province) {
    this.province = province;
  }

  /** What was opened then by an officer of {@code issuer}; nothing of it is counted yet. */
  public void opened(long id, AuthorityCode issuer, String origin, String localTime, int messages) {
    province.execute(
        ("insert into outbound_batch (id, origin, authority_code, issuer_code, sender, status,"
                + " windowed, priority, created_at, message_count, sent_count, rate) values"
                + " (%d, '%s', '%s', '%s', 'system', 'RELEASED', true, 5,"
                + " timestamp with time zone '%s+08:00', %d, 0, 0)")
            .formatted(id, origin, issuer.digits(), issuer.digits(), localTime, messages));
    province.execute(
        "insert into dispatch_chunk (id, batch_id, status, epoch, stale) values (%d, %d, 'SENT', 1, false)"
            .formatted(id, id));
  }

  /** As outbound has counted it so many seconds before now. */
  public void stand(long id, int secondsAgo, Map<String, Integer> messages) {
    province.execute("delete from chunk_tally where chunk_id = " + id);
    messages.forEach(
        (status, number) ->
            province.execute(
                ("insert into chunk_tally (chunk_id, batch_id, status, messages, segments)"
                        + " values (%d, %d, '%s', %d, %d)")
                    .formatted(id, id, status, number, 2 * number)));
    province.execute(
        "update outbound_batch set tallied_at = current_timestamp - interval '%d' second where id = %d"
            .formatted(secondsAgo, id));
  }
}
