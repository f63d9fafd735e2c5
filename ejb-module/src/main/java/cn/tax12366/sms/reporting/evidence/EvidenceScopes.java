package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.reporting.evidence.EvidenceScope.Period;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.database.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Finds out what an order means, with the tree as it is now. */
@ApplicationScoped
class EvidenceScopes {

  @Inject private AuthorityDirectory authorities;
  @Inject private EvidenceSources sources;
  @Inject private PlatformSettings platform;

  EvidenceScope of(EvidencePackage ordered) {
    Period business =
        new Period(
            ordered.from().atStartOfDay(ClockProducer.ZONE).toInstant(),
            ordered.to().plusDays(1).atStartOfDay(ClockProducer.ZONE).toInstant());
    // In the demo the two clocks are apart; days are those that people see.
    long apart = platform.clockOffsetMillis();
    EvidenceScope scope =
        new EvidenceScope(
            ordered.subject(),
            path(ordered.subjectUnit()),
            ordered.subjectOfficer(),
            path(ordered.orderedFor()),
            business,
            new Period(back(business.from(), apart), back(business.to(), apart)));
    switch (ordered.subject().kind()) {
      case UNIT -> {
        authorities
            .subtree(AuthorityCode.of(ordered.subjectUnit()))
            .forEach(unit -> scope.addUnit(unit.getCode().digits()));
        sources.officers(scope).forEach(code -> scope.addSubject("officer:" + code));
      }
      case OFFICER -> scope.addSubject("officer:" + ordered.subjectOfficer());
      case NOTICE -> {
        // What was done with the notice is all there is to it.
      }
    }
    return scope;
  }

  private String path(String unit) {
    return authorities.get(AuthorityCode.of(unit)).getPath();
  }

  private static Instant back(Instant business, long millis) {
    return business.minusMillis(millis);
  }
}
