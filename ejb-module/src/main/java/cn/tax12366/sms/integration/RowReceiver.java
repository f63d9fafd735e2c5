package cn.tax12366.sms.integration;

/**
 * Is told what became of each row, in the order of the list, after its batch is committed; so what
 * it has heard of is stored.
 */
@FunctionalInterface
public interface RowReceiver {

  /** Hears nothing. */
  RowReceiver NONE = result -> {};

  void row(RowResult result);
}
