package cn.tax12366.sms.reporting.cost;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** The bulletins of the units that the caller watches over (R5.2). */
@Stateless
@RolesAllowed("OFFICER")
public class BulletinList {

  private static final int LARGEST_PAGE = 200;

  @Inject private Bulletins bulletins;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;

  /**
   * The months of which there are any, the newest first.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller watches over nobody
   */
  public List<YearMonth> months() {
    return bulletins.months(access.area(Act.SUPERVISE));
  }

  /**
   * A page of those of a month, each unit after the one above it, without kinds and causes.
   *
   * @param first counted from 0
   * @param size 1 to 200
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller watches over nobody
   */
  public Page<Bulletin> find(YearMonth month, int first, int size) {
    return bulletins.page(
        access.area(Act.SUPERVISE),
        month,
        Math.max(0, first),
        Math.max(1, Math.min(LARGEST_PAGE, size)));
  }

  /**
   * One of them, with kinds and causes.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not watch over the
   *     unit
   * @throws NoSuchBulletin if the unit has none of this month
   */
  public Bulletin get(AuthorityCode unit, YearMonth month) {
    access.require(Act.SUPERVISE, unit);
    if (month == null) {
      throw new NoSuchBulletin(unit, null);
    }
    return bulletins.find(unit, month).orElseThrow(() -> new NoSuchBulletin(unit, month));
  }

  /**
   * Writes {@link #get} as CSV (UTF-8 with byte order mark). That it was asked for is in the audit
   * trail.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted as {@link #get}
   * @throws NoSuchBulletin as {@link #get}
   */
  public void export(AuthorityCode unit, YearMonth month, Locale locale, OutputStream out) {
    Bulletin bulletin = get(unit, month);
    audit.record(
        Entry.of("cost.bulletin-exported", "authority:" + unit)
            .called(authorities.get(unit).getName())
            .fact("month", month));
    BulletinCsv.write(bulletin, locale, out);
  }
}
