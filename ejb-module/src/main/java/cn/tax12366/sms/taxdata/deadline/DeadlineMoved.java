package cn.tax12366.sms.taxdata.deadline;

/**
 * All obligations have followed a moved deadline. Told within the transaction that says so.
 *
 * @param obligations how many there were
 */
public record DeadlineMoved(DeadlineMove move, long obligations) {}
