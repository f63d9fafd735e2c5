package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.secrets.SealedPhones;
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
  @Inject private SealedPhones phones;

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

  /** Where the officer of this code can be reached; empty if no number is given. */
  public Optional<PhoneNumber> phone(OfficerCode code) {
    return officers.find(code).flatMap(Officer::sealedPhone).map(phones::open);
  }

  private OfficerView view(Officer officer) {
    return officer.view(authorities.find(officer.authorityCode()).orElseThrow().view());
  }
}
