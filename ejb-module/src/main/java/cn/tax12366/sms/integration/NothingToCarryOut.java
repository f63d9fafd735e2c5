package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * There is no checked list of this id that the caller could carry out: it is another's, not checked
 * to its end, carried out already, or older than a day. Uploading the file again helps always.
 */
public final class NothingToCarryOut extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NothingToCarryOut(String publicId) {
    super(publicId);
  }
}
