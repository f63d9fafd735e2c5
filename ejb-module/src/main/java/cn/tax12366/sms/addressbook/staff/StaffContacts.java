package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.Officer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.UniqueKeys;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The people of the phone book, and what was changed of them. */
@ApplicationScoped
class StaffContacts {

  /** As many changes of one person as a page shows. */
  private static final int CHANGES = 100;

  /** Of an officer in service of an area whom the phone book does not have. */
  private static final String WITHOUT_ENTRY =
      " from Officer o, Authority a where a.code = o.authorityCode and a.path like :area"
          // No boolean: with a subquery EclipseLink writes it as a number, which H2 refuses.
          + " and o.leftOn is null"
          + " and not exists (select s.id from StaffContact s where s.code = o.code)";

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  @Inject private SealedPhones phones;

  /** Somebody of the area, whether in service or not. */
  Optional<StaffContact> find(long id, AuthorityView area) {
    return entities
        .createQuery(
            "select s from StaffContact s, Authority a where a.code = s.authorityCode"
                + " and s.id = :id and a.path like :area",
            StaffContact.class)
        .setParameter("id", id)
        .setParameter("area", area.getPath() + "%")
        .getResultStream()
        .findFirst();
  }

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<StaffContact> held(long id, AuthorityView area) {
    return find(id, area)
        .map(found -> entities.find(StaffContact.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** As it is now, and nobody else changes it until the transaction ends. */
  void hold(StaffContact contact) {
    entities.refresh(contact, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Whoever has this code, of whatever unit. */
  Optional<StaffContact> find(OfficerCode code) {
    return byCodes(List.of(code)).stream().findFirst();
  }

  List<StaffContact> byCodes(Collection<OfficerCode> codes) {
    if (codes.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("select s from StaffContact s where s.code in :codes", StaffContact.class)
        .setParameter("codes", new TreeSet<>(codes.stream().map(OfficerCode::digits).toList()))
        .getResultList();
  }

  /**
   * @return false if somebody else has added the code just now; the transaction is lost then
   */
  boolean add(StaffContact contact) {
    try {
      entities.persist(contact);
      entities.flush();
      return true;
    } catch (PersistenceException e) {
      if (UniqueKeys.isTaken(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Of a list: written at the end of the batch. */
  void persist(StaffContact contact) {
    entities.persist(contact);
  }

  /** Writes what is still to be written, so that what fails fails here. */
  void flush() {
    entities.flush();
  }

  void keep(StaffContact contact, List<StaffChange> changes, String who, Instant at) {
    changes.forEach(change -> entities.persist(change.madeBy(contact.id(), who, at)));
  }

  /** Newest first, the last hundred. */
  List<StaffChange> changes(long staff) {
    return entities
        .createQuery(
            "select c from StaffChange c where c.staffId = :staff order by c.changedAt desc, c.id desc",
            StaffChange.class)
        .setParameter("staff", staff)
        .setMaxResults(CHANGES)
        .getResultList();
  }

  List<StaffContact> page(StaffCriteria criteria, AuthorityView area) {
    return query("select s ", " order by a.path, s.code", StaffContact.class, criteria, area)
        .setFirstResult(criteria.first())
        .setMaxResults(criteria.size())
        .getResultList();
  }

  long count(StaffCriteria criteria, AuthorityView area) {
    return query("select count(s) ", "", Long.class, criteria, area).getSingleResult();
  }

  private <T> TypedQuery<T> query(
      String select, String order, Class<T> type, StaffCriteria criteria, AuthorityView area) {
    Map<String, Object> values = new HashMap<>();
    values.put("area", area.getPath() + "%");
    String where =
        " and s.leftOn is "
            + (criteria.left() ? "not null" : "null")
            + words(criteria, values)
            + (criteria.unreached() ? " and (s.phone is null or s.reachable = false)" : "");
    if (criteria.phone() != null) {
      where += " and (s.phone = :phone or s.code = :digits)";
      values.put("phone", phones.seal(criteria.phone()));
      values.put("digits", criteria.phone().digits());
    }
    if (criteria.department() != null) {
      where += " and s.department = :department";
      values.put("department", criteria.department());
    }
    TypedQuery<T> query =
        entities.createQuery(
            select
                + "from StaffContact s, Authority a where a.code = s.authorityCode"
                + " and a.path like :area"
                + where
                + order,
            type);
    values.forEach(query::setParameter);
    return query;
  }

  private static String words(StaffCriteria criteria, Map<String, Object> values) {
    if (criteria.words() == null) {
      return "";
    }
    StaffWords words = StaffWords.of(criteria.words());
    values.put("words", words.pattern());
    return " and s." + words.by().attribute() + " like :words";
  }

  /** Of these codes, those of officers of the platform: whether they are in service. */
  Map<OfficerCode, Boolean> accounts(Collection<OfficerCode> codes) {
    Map<OfficerCode, Boolean> accounts = new HashMap<>();
    if (!codes.isEmpty()) {
      entities
          .createQuery("select o from Officer o where o.code in :codes", Officer.class)
          .setParameter("codes", codes.stream().map(OfficerCode::digits).toList())
          .getResultStream()
          .forEach(each -> accounts.put(each.code(), each.leftOn().isEmpty()));
    }
    return accounts;
  }

  /**
   * Officers in service of the area whom the phone book does not have, in the order of the tree.
   */
  List<Officer> withoutEntry(AuthorityView area, int most) {
    return entities
        .createQuery("select o" + WITHOUT_ENTRY + " order by a.path, o.code", Officer.class)
        .setParameter("area", area.getPath() + "%")
        .setMaxResults(most)
        .getResultList();
  }

  long countWithoutEntry(AuthorityView area) {
    return entities
        .createQuery("select count(o)" + WITHOUT_ENTRY, Long.class)
        .setParameter("area", area.getPath() + "%")
        .getSingleResult();
  }

  long count(AuthorityCode unit) {
    return entities
        .createQuery(
            "select count(s) from StaffContact s where s.authorityCode = :unit", Long.class)
        .setParameter("unit", unit.digits())
        .getSingleResult();
  }

  /** Everybody of this very unit, by code. */
  List<StaffContact> of(AuthorityCode unit) {
    return entities
        .createQuery(
            "select s from StaffContact s where s.authorityCode = :unit order by s.code",
            StaffContact.class)
        .setParameter("unit", unit.digits())
        .getResultList();
  }
}
