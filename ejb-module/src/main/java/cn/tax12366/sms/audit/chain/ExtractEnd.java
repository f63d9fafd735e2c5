package cn.tax12366.sms.audit.chain;

import java.util.List;

/**
 * Where the chain ended when something was taken out of it.
 *
 * @param position the last one; 0 where nothing was sealed yet
 * @param hash there, in hexadecimal
 * @param anchors every signed statement about the chain that is kept, the last one made now for
 *     this end; as lines, whose form {@code README.txt} of an evidence package describes
 * @param publicKeys Ed25519, X.509 in base64: those that have signed the anchors; the last one
 *     signs now
 */
public record ExtractEnd(
    long position, String hash, List<String> anchors, List<String> publicKeys) {

  public ExtractEnd {
    anchors = List.copyOf(anchors);
    publicKeys = List.copyOf(publicKeys);
  }
}
