package cn.tax12366.sms.notices.audience;

import java.util.List;

/**
 * Who gets one message: a taxpayer at one phone, with what is not filed yet.
 *
 * @param sealedPhone as the address book keeps it: nobody on the way to the message reads the
 *     number
 * @param unfiled at least one, by code of the levy project
 */
public record Addressee(
    long taxpayerId, String taxpayerName, String sealedPhone, List<Unfiled> unfiled) {

  /** An obligation without a return. */
  public record Unfiled(long obligationId, String taxName) {}

  public Addressee {
    unfiled = List.copyOf(unfiled);
  }
}
