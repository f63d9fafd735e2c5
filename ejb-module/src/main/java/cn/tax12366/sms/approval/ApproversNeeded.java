package cn.tax12366.sms.approval;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How many have to approve what is sent: two where it goes to the whole province, or to more than
 * {@code sms.approval.two-above} recipients; one otherwise (reading A7).
 */
@ApplicationScoped
public class ApproversNeeded {

  private AuthorityDirectory authorities;
  private ApprovalSettings settings;

  /** For the container. */
  protected ApproversNeeded() {}

  @Inject
  ApproversNeeded(AuthorityDirectory authorities, ApprovalSettings settings) {
    this.authorities = authorities;
    this.settings = settings;
  }

  /**
   * For something that is sent once.
   *
   * @param area the unit whose area it goes to
   */
  public int toSend(AuthorityCode area, int messages) {
    return messages > settings.twoAbove() ? 2 : ofArea(area);
  }

  /** For a standing order, whose recipients are not known yet. */
  public int ofArea(AuthorityCode area) {
    return authorities.get(area).getTier() == Tier.PROVINCE ? 2 : 1;
  }
}
