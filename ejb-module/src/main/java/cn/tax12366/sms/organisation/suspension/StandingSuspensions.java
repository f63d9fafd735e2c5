package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.SuspendedUse;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * Whether anything stops somebody now. Asked anew each time and never remembered, so that it acts
 * on the next request and on the next slice, on every node; one short question over the few rows
 * that are not over. What cannot be asked stops (S37): the failure is thrown.
 */
@ApplicationScoped
public class StandingSuspensions implements SuspendedUse {

  private static final String STANDING =
      "select 1 from suspension s where s.ended_at is null and s.in_force_from is not null"
          + " and (s.until_at is null or s.until_at > ?)";

  /** Of the officer himself, or of a unit that he belongs to. */
  private static final String CONCERNS =
      " (s.officer_code = ? or s.scope = 'UNIT' and exists (select 1 from authority u, authority i"
          + " where u.code = s.authority_code and i.code = ? and i.path like u.path || '%'))";

  private Statements suspensions;
  private Clock clock;

  protected StandingSuspensions() {}

  @Inject
  StandingSuspensions(SuspensionRows rows, @BusinessTime Clock clock) {
    this(rows.statements(), clock);
  }

  /** For those who ask by connections of their own. */
  public StandingSuspensions(Statements suspensions, Clock clock) {
    this.suspensions = suspensions;
    this.clock = clock;
  }

  @Override
  public boolean of(OfficerView officer) {
    return any(
        " and s.kind = 'SUSPENSION' and" + CONCERNS,
        officer.getCode().digits(),
        officer.getAuthorityCode().digits());
  }

  @Override
  public boolean of(AuthorityView unit) {
    return any(" and s.kind = 'SUSPENSION' and" + CONCERNS, "", unit.getCode().digits());
  }

  /**
   * Whether what somebody issues may not go out now.
   *
   * @param issuer the unit whose officer he is or was when he issued it
   * @param sender officer code, or {@code system}
   * @param unasked false for answers to people who wrote: an emergency stop leaves them
   */
  public boolean holdsBack(AuthorityCode issuer, String sender, boolean unasked) {
    return any(
        " and (" + (unasked ? "s.scope = 'PROVINCE' or" : "") + CONCERNS + ")",
        sender,
        issuer.digits());
  }

  /** Whether anything at all is held back: if not, nothing need be looked at one by one. */
  public boolean any() {
    return any("");
  }

  private boolean any(String which, String... values) {
    Object[] bound = Stream.concat(Stream.of(clock.instant()), Stream.of(values)).toArray();
    return suspensions
        .first(STANDING + which + " fetch first 1 rows only", row -> true, bound)
        .orElse(false);
  }
}
