package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.PhoneReached;
import cn.tax12366.sms.shared.PhoneUnreachable;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import javax.sql.DataSource;

/**
 * Phones of staff that a carrier says do not exist: single statements by number, because most of
 * the numbers that carriers speak of are nobody's here. The version stays, so that whoever fills a
 * form is not refused for a receipt.
 */
@ApplicationScoped
class FlaggedStaffPhones {

  private static final String HISTORY =
      "insert into staff_change (id, staff_id, act, phone, reason, changed_at)"
          // Single numbers of blocks of fifty that the entities take: the end of one is nobody's.
          + " select nextval('staff_change_seq'), s.id, ?, s.phone, ?, ? from staff_contact s"
          + " where s.phone = ?";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones sealed;

  protected FlaggedStaffPhones() {}

  /** In the order of numbers, as everybody does who writes several. */
  void flag(Collection<PhoneUnreachable> unreachable) {
    unreachable.stream()
        .sorted(Comparator.comparing(each -> each.phone().digits()))
        .forEach(this::flag);
  }

  private void flag(PhoneUnreachable news) {
    String phone = sealed.seal(news.phone());
    statements()
        .write(HISTORY + " and s.reachable", "PHONE_VOID", news.code(), news.heardAt(), phone);
    statements()
        .write(
            "update staff_contact set reachable = false, void_code = ?, void_since = ?"
                + " where phone = ? and reachable",
            news.code(),
            news.heardAt(),
            phone);
  }

  void unflag(Collection<PhoneReached> reached) {
    reached.stream()
        .sorted(Comparator.comparing(each -> each.phone().digits()))
        .forEach(this::unflag);
  }

  private void unflag(PhoneReached news) {
    String phone = sealed.seal(news.phone());
    statements()
        .write(
            HISTORY + " and not s.reachable and s.void_code is not null",
            "PHONE_REACHED",
            null,
            news.heardAt(),
            phone);
    statements()
        .write(
            "update staff_contact set reachable = true, void_code = null, void_since = null"
                + " where phone = ? and not reachable and void_code is not null",
            phone);
  }

  private Statements statements() {
    return new Statements(dataSource, "Phones of staff that do not exist");
  }
}
