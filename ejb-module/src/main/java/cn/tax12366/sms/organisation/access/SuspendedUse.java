package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;

/**
 * Knows whose use of the platform a superior has stopped (art. 12). Declared here because the
 * decision point must ask before everything else, implemented by the capability that suspends.
 */
public interface SuspendedUse {

  /** True if the officer's own use is stopped now, or that of a unit he belongs to. */
  boolean of(OfficerView officer);

  /** True if the use of this unit, or of one above it, is stopped now. */
  boolean of(AuthorityView unit);
}
