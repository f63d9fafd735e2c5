package cn.tax12366.sms.audit;

import cn.tax12366.sms.audit.AuditReader.Area;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Who did what, for those who may read it, each within his area (R12.2): an act is in the area of
 * the unit that its actor belonged to when he acted. What the platform did by itself is the
 * province's.
 */
@Stateless
@RolesAllowed("OFFICER")
public class AuditSearch {

  private static final int LARGEST_PAGE = 200;
  private static final int STEP = 1000;

  @Inject private AuditLookup lookup;
  @Inject private AuditReader reader;
  @Inject private AuditTrail audit;
  @Inject private AuditSettings settings;

  /**
   * Entries behind {@code before}, newest first.
   *
   * @param before where an earlier page ended; null to begin with the newest
   * @param size at most 200
   */
  public AuditPage page(AuditCriteria criteria, AuditPlace before, int size) {
    return lookup.page(reader.area(), criteria, before, Math.min(size, LARGEST_PAGE));
  }

  /**
   * One entry, with its place in the chain.
   *
   * @throws UnknownEntry if the caller sees none of this id
   */
  public AuditRow get(long id) {
    return lookup.find(reader.area(), id).orElseThrow(() -> new UnknownEntry(id));
  }

  /**
   * Writes what is found as CSV (UTF-8 with byte order mark), sentences in the reader's language
   * beside the columns, newest first, at most {@link AuditSettings#rows()}. That it was asked for
   * is in the trail itself, whatever becomes of the file.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void export(AuditCriteria criteria, Locale locale, OutputStream out) {
    Area area = reader.area();
    audit.record(
        Entry.of("audit.exported", "authority:" + area.code())
            .fact("rows", settings.rows())
            .detail(criteria.toString()));
    try (AuditCsv csv = new AuditCsv(out, locale)) {
      AuditPlace place = null;
      int left = settings.rows();
      do {
        AuditPage page = lookup.page(area, criteria, place, Math.min(STEP, left));
        List<AuditRow> rows = page.getRows();
        csv.add(rows);
        left -= rows.size();
        place = page.getNext();
      } while (place != null && left > 0);
    } catch (IOException e) {
      throw new UncheckedIOException("The entries cannot be sent", e);
    }
  }
}
