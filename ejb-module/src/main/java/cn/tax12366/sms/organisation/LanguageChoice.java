package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;

/** Keeps the language in which an officer wants to read the portal. */
@Stateless
@RolesAllowed("OFFICER")
public class LanguageChoice {

  @Resource private SessionContext session;
  @Inject private Officers officers;

  /** From now on the calling officer reads the portal in {@code language}. */
  public void choose(Locale language) {
    OfficerCode caller = OfficerCode.of(session.getCallerPrincipal().getName());
    officers
        .find(caller)
        .orElseThrow(() -> new UnknownOfficer(caller))
        .readIn(language.toLanguageTag());
  }
}
