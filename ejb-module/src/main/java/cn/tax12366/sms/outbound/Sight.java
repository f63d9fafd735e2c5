package cn.tax12366.sms.outbound;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.Collection;
import java.util.Set;

/**
 * What a reader sees of all messages: those in the name of these units, for these circles.
 *
 * @param units of his area (D8)
 * @param circles whose messages he may see there (R7.4g–h)
 */
record Sight(Collection<AuthorityCode> units, Set<Circle> circles) {

  static Sight within(AuthorityDirectory authorities, AuthorityCode area, Set<Circle> circles) {
    return new Sight(Units.in(authorities, area), Set.copyOf(circles));
  }

  String[] unitCodes() {
    return units.stream().map(AuthorityCode::digits).toArray(String[]::new);
  }

  String[] circleNames() {
    return circles.stream().map(Circle::name).toArray(String[]::new);
  }
}
