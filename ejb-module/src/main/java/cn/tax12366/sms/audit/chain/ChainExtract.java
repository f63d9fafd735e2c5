package cn.tax12366.sms.audit.chain;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes entries out of the chain with what proves them, and signs what they are handed over with
 * (R12.2). Open to the platform's own threads alone: who may have what was decided when it was
 * ordered.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainExtract {

  @Inject private ExtractReader reader;

  /**
   * Hands over every sealed entry of {@code [from, to)} that is wanted, in the order of the chain,
   * one at a time: the memory it takes does not grow with the trail. An entry is looked at by what
   * was sealed and by what it says now, so that a changed one does not hide.
   *
   * @param from by the system clock
   * @param to by the system clock
   * @param end up to which position, so that two looks at the chain see the same
   */
  public void each(
      Instant from,
      Instant to,
      ExtractEnd end,
      Predicate<EntryKeys> wanted,
      Consumer<ExtractedEntry> sink) {
    reader.each(from, to, end.position(), wanted, sink);
  }

  /** Where the chain ends now, with its anchors; the last of them is signed for this. */
  public ExtractEnd end() {
    return reader.end();
  }

  /**
   * Signs a list of hashes as {@code sha256sum} writes it, and nothing else: no statement about the
   * chain can pass for one.
   *
   * @return the 64 bytes of the Ed25519 signature, by the key that signs anchors
   * @throws IllegalArgumentException if it is no such list
   */
  public byte[] sign(byte[] sums) {
    return reader.sign(sums);
  }
}
