package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.suspension.SuspensionEffect;
import cn.tax12366.sms.organisation.suspension.SuspensionTarget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The sign-ins that a suspension ends; nobody is signed in again by its end. */
@ApplicationScoped
class SittingEffects implements SuspensionEffect {

  @Inject private Sittings sittings;
  @Inject private SittingLimits limits;

  @Override
  public List<Count> stopped(SuspensionTarget target) {
    if (target.officer().isPresent()) {
      return sittings(sittings.of(target.officer().get().getCode(), limits.limits()).size());
    }
    return target
        .unit()
        .map(unit -> sittings(sittings.countWithin(unit, limits.limits())))
        .orElse(List.of());
  }

  private static List<Count> sittings(long number) {
    return List.of(new Count("sittings", number));
  }
}
