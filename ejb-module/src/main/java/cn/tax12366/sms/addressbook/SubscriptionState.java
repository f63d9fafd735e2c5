package cn.tax12366.sms.addressbook;

/**
 * What a phone has said last of one kind of message.
 *
 * @param source who brought it: an officer code, {@code client:ctais}
 */
record SubscriptionState(boolean open, ConsentWay way, String source) {

  /**
   * Whether a list changes it. What somebody has said himself is not for lists at all; what a list
   * has closed is opened again by lists of the same origin only, which then correct themselves.
   *
   * @param wanted by the list
   * @param origin of the list
   */
  boolean yieldsTo(boolean wanted, String origin) {
    return way == ConsentWay.LIST && (!wanted || source.equals(origin));
  }
}
