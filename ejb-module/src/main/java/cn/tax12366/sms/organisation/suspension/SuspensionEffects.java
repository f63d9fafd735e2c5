package cn.tax12366.sms.organisation.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All that know what a suspension stops. */
@ApplicationScoped
class SuspensionEffects {

  private Iterable<SuspensionEffect> effects;

  protected SuspensionEffects() {}

  @Inject
  SuspensionEffects(@Any Instance<SuspensionEffect> effects) {
    this.effects = effects;
  }

  List<EffectView> stopped(SuspensionTarget target) {
    return all(effect -> effect.stopped(target));
  }

  List<EffectView> released(SuspensionTarget target) {
    return all(effect -> effect.released(target));
  }

  private List<EffectView> all(Function<SuspensionEffect, List<SuspensionEffect.Count>> asked) {
    List<EffectView> all = new ArrayList<>();
    for (SuspensionEffect effect : effects) {
      asked.apply(effect).forEach(count -> all.add(new EffectView(count)));
    }
    return all;
  }
}
