package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.AuthorityCode;
import java.util.Objects;

/**
 * A group that is to be.
 *
 * @param unit who keeps it
 * @param name 1–60 characters
 * @param purpose what is written to it about, 200 characters at most; null or blank for nothing
 */
public record NewGroup(AuthorityCode unit, GroupKind kind, String name, String purpose) {

  public NewGroup {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(kind, "kind");
  }
}
