package cn.tax12366.sms.organisation.suspension;

/**
 * Something is held back from now on, or no longer. Fired within the transaction that decides it:
 * whoever has something under way looks at it anew, in the same transaction.
 */
public record SendingHoldChanged() {}
