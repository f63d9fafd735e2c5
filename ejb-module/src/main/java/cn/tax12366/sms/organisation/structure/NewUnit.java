package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.Objects;

/** A unit to be founded below another. */
public record NewUnit(AuthorityCode code, AuthorityCode parent, Tier tier, UnitTerms terms) {

  public NewUnit {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(tier, "tier");
    Objects.requireNonNull(terms, "terms");
  }
}
