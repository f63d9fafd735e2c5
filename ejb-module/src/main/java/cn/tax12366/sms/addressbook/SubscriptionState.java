package cn.tax12366.sms.addressbook;

/**
 * What a phone has said last of one kind of message.
 *
 * @param origin whose word it is: the unit of the officer who brought it, or a system such as
 *     {@code client:ctais}
 */
record SubscriptionState(boolean open, ConsentWay way, String origin) {

  /**
   * Whether a list changes it. What somebody has said himself is not for lists at all; what a list
   * has closed is opened again by lists of the same origin only, which then correct themselves.
   * Whoever of a unit brings its list speaks for the unit.
   *
   * @param wanted by the list
   * @param ofList its origin
   */
  boolean yieldsTo(boolean wanted, String ofList) {
    return way == ConsentWay.LIST && (!wanted || origin.equals(ofList));
  }
}
