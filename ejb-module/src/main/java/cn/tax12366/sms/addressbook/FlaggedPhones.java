package cn.tax12366.sms.addressbook;

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

/** Phones that a carrier says do not exist, by plain JDBC (D7). */
@ApplicationScoped
class FlaggedPhones {

  private static final String HISTORY =
      "insert into taxpayer_change (id, taxpayer_id, act, phone, was, becomes, reason, changed_at)"
          + " select nextval('taxpayer_change_seq'), p.taxpayer_id, ?, p.phone, p.role, p.role,"
          + " ?, ? from taxpayer_phone p where p.phone = ?";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones sealed;

  protected FlaggedPhones() {}

  /** In the order of numbers, as everybody does who writes several. */
  void flag(Collection<PhoneUnreachable> unreachable) {
    unreachable.stream()
        .sorted(Comparator.comparing(each -> each.phone().digits()))
        .forEach(this::flag);
  }

  private void flag(PhoneUnreachable news) {
    String phone = sealed.seal(news.phone());
    int flagged =
        statements()
            .write(
                "update taxpayer_phone set reachable = false, void_code = ?, void_since = ?"
                    + " where phone = ? and reachable",
                news.code(),
                news.heardAt(),
                phone);
    if (flagged > 0) {
      statements()
          .write(
              HISTORY + " and p.void_code = ? and p.void_since = ?",
              "PHONE_VOID",
              news.code(),
              news.heardAt(),
              phone,
              news.code(),
              news.heardAt());
      recount(phone);
    }
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
            HISTORY + " and not p.reachable and p.void_code is not null",
            "PHONE_REACHED",
            null,
            news.heardAt(),
            phone);
    int cleared =
        statements()
            .write(
                "update taxpayer_phone set reachable = true, void_code = null, void_since = null"
                    + " where phone = ? and not reachable and void_code is not null",
                phone);
    if (cleared > 0) {
      recount(phone);
    }
  }

  /** Of the taxpayers that have it, how many of their phones work, and then their units. */
  private void recount(String phone) {
    statements()
        .write(
            "update taxpayer set working_phones = (select count(*) from taxpayer_phone p"
                + " where p.taxpayer_id = taxpayer.id and p.reachable), bad_phones ="
                + " (select count(*) from taxpayer_phone p where p.taxpayer_id = taxpayer.id"
                + " and not p.reachable) where id in"
                + " (select q.taxpayer_id from taxpayer_phone q where q.phone = ?)",
            phone);
    statements()
        .write(
            "insert into recount_mark (id, authority_code) select nextval('recount_mark_seq'),"
                + " u.authority_code from (select distinct t.authority_code from taxpayer t"
                + " join taxpayer_phone q on q.taxpayer_id = t.id where q.phone = ?) u",
            phone);
  }

  private Statements statements() {
    return new Statements(dataSource, "Phones that do not exist");
  }
}
