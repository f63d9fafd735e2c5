package cn.tax12366.sms.organisation.delegation;

import java.time.LocalDate;

/**
 * For how long, and why.
 *
 * @param firstDay business time, included
 * @param lastDay business time, included
 * @param reason null where none is given
 * @param today in business time
 */
record DelegationTerms(LocalDate firstDay, LocalDate lastDay, String reason, LocalDate today) {}
