package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.shared.AuthorityCode;
import java.util.Objects;

/**
 * A unit as somebody has seen it who is about to change it.
 *
 * @param version of {@link UnitFile#getVersion()}: has it changed since, the change is refused
 */
public record SeenUnit(AuthorityCode code, int version) {

  public SeenUnit {
    Objects.requireNonNull(code, "code");
  }
}
