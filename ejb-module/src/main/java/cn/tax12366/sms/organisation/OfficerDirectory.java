package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Looks up officers. Knows nothing of who asks. */
@Stateless
@PermitAll
public class OfficerDirectory {

  @Inject private Officers officers;
  @Inject private Authorities authorities;

  /** The officer of this code, also one who has left: see {@link OfficerView#isActive()}. */
  public Optional<OfficerView> find(OfficerCode code) {
    return officers.find(code).map(this::view);
  }

  /**
   * The officer of this code.
   *
   * @throws UnknownOfficer if there is none
   */
  public OfficerView get(OfficerCode code) {
    return find(code).orElseThrow(() -> new UnknownOfficer(code));
  }

  /** The officers of this very unit, without those of units below it, by code. */
  public List<OfficerView> of(AuthorityCode unit) {
    return officers.of(unit).stream().map(this::view).toList();
  }

  private OfficerView view(Officer officer) {
    return officer.view(authorities.find(officer.authorityCode()).orElseThrow().view());
  }
}
