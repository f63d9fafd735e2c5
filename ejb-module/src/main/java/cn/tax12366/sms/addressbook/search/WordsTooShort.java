package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** What a taxpayer is to be found by is too short: it would find too many. */
public final class WordsTooShort extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  WordsTooShort(String words, int shortest, int shortestNumber) {
    super(words, shortest, shortestNumber);
  }
}
