package cn.tax12366.sms.taxdata.record;

import java.time.Instant;

/**
 * An invoice as the collection system has it.
 *
 * @param holderId id of the taxpayer who got the blank and issues it, in the address book
 * @param source who says so, such as {@code client:ctais}
 * @param changedAt when this version came in
 */
public record InvoiceView(long holderId, Invoice invoice, String source, Instant changedAt) {}
