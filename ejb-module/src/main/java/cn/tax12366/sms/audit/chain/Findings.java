package cn.tax12366.sms.audit.chain;

import java.time.Instant;
import java.util.List;

/**
 * What a run of the verifier came to.
 *
 * @param checked seals looked at
 * @param head hash at the end of the chain, in hexadecimal
 * @param found the first thousand things that are not as they were written; empty if all is well
 * @param total how many there are
 */
public record Findings(
    long checked,
    long firstPosition,
    long lastPosition,
    String head,
    Instant began,
    Instant ended,
    List<Finding> found,
    long total) {

  public Findings {
    found = List.copyOf(found);
  }

  public boolean isSound() {
    return total == 0;
  }
}
