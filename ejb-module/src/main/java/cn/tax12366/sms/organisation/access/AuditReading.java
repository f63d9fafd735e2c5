package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.audit.AuditReader;
import cn.tax12366.sms.organisation.AuthorityView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The audit trail is read by who may {@link Act#SEE_AUDIT}, as far as his unit reaches. */
@ApplicationScoped
class AuditReading implements AuditReader {

  @Inject private AccessDecision access;

  @Override
  public Area area() {
    AuthorityView unit = access.area(Act.SEE_AUDIT);
    // '/14100000000/14101000000/': as many codes as slashes less one.
    int level = (int) unit.getPath().chars().filter(c -> c == '/').count() - 1;
    return new Area(level, unit.getCode().digits());
  }
}
