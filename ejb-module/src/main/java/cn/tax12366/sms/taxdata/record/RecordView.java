package cn.tax12366.sms.taxdata.record;

import java.time.Instant;

/**
 * A record as the collection system has it.
 *
 * @param taxpayerId id in the address book of the taxpayer whose record it is; of an invoice, who
 *     got the blank and issues it
 * @param source who says so, such as {@code client:ctais}
 * @param changedAt when this version came in
 */
public record RecordView<T extends TaxRecord>(
    long taxpayerId, T content, String source, Instant changedAt) {}
