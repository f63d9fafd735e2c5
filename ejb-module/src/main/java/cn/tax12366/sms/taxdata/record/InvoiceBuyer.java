package cn.tax12366.sms.taxdata.record;

import java.util.Objects;

/**
 * To whom an invoice was issued; may be a private person.
 *
 * @param number as the invoice has it, which need not be a taxpayer's; at most 30 characters, empty
 *     if there is none
 * @param name at most 100 characters, empty if there is none
 */
public record InvoiceBuyer(String number, String name) {

  public InvoiceBuyer {
    Objects.requireNonNull(number);
    Objects.requireNonNull(name);
  }

  /** Names nobody: what logs may hold of a person. */
  @Override
  public String toString() {
    return "buyer " + Integer.toHexString(hashCode());
  }
}
