package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A publication needs a title of 1 to 60 characters, by which people find it. */
public final class NoticeTitleUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoticeTitleUnfit(int longest) {
    super(longest);
  }
}
