package cn.tax12366.sms.taxdata.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An invoice of a taxpayer, or the blank of one (R7.7, R4.5e).
 *
 * @param kindName what it is called, such as 增值税专用发票; at most 40 characters
 * @param obtainedOn the day on which the taxpayer got the blank from the authority
 * @param batch with which others the blank was handed out; at most 40 characters
 * @param issuedOn the day it was issued; empty for a blank
 * @param amount in yuan, two decimals, tax included; negative for one that takes another back
 */
public record Invoice(
    InvoiceNumber number,
    String kindName,
    InvoiceState state,
    Optional<LocalDate> obtainedOn,
    Optional<String> batch,
    Optional<LocalDate> issuedOn,
    Optional<BigDecimal> amount,
    Optional<InvoiceBuyer> buyer)
    implements TaxRecord {

  public Invoice {
    Objects.requireNonNull(number);
    Objects.requireNonNull(kindName);
    Objects.requireNonNull(state);
    Objects.requireNonNull(obtainedOn);
    Objects.requireNonNull(batch);
    Objects.requireNonNull(issuedOn);
    amount = amount.map(yuan -> yuan.setScale(2));
    Objects.requireNonNull(buyer);
  }

  @Override
  public Invoice impersonal() {
    return new Invoice(
        number, kindName, state, obtainedOn, batch, issuedOn, amount, Optional.empty());
  }
}
