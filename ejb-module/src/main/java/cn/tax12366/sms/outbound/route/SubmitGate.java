package cn.tax12366.sms.outbound.route;

/**
 * Asked directly before each message is written: may it still go? Fast, and asked by many threads.
 */
@FunctionalInterface
public interface SubmitGate {

  boolean isOpen();
}
