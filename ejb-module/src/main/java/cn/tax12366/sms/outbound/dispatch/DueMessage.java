package cn.tax12366.sms.outbound.dispatch;

import java.time.Instant;
import java.util.Set;

/**
 * A message of a claimed chunk whose turn it is.
 *
 * @param unsent true where nothing of it can have reached the carrier: its origin is asked once
 *     more
 * @param sealedPhone the same phone as it stands in the database
 * @param submittedBefore when it was submitted last, business time; null if it never was
 * @param partsDone the parts the carrier has from an earlier attempt
 */
record DueMessage(
    long id,
    long reference,
    String phone,
    String sealedPhone,
    String text,
    int attempts,
    boolean unsent,
    Instant submittedBefore,
    Set<Integer> partsDone) {

  /** Without phone and text. */
  @Override
  public String toString() {
    return "DueMessage[id=" + id + "]";
  }
}
