package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.Authority;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units to be changed, and what became of them. */
@ApplicationScoped
class Units {

  /** Reads what is in the database also where this transaction has read it before. */
  private static final String REFRESH = "eclipselink.refresh";

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  /**
   * The whole tree, held until the end of the transaction: whoever else wants to change it waits,
   * and sees then what has become of it.
   */
  UnitTree held() {
    entities
        .createQuery("select a from Authority a where a.parentCode is null", Authority.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    return new UnitTree(all());
  }

  /** The whole tree as it is now. Outside of a transaction it is a copy that nobody stores. */
  UnitTree tree() {
    return new UnitTree(all());
  }

  private List<Authority> all() {
    return entities
        .createQuery("select a from Authority a order by a.path", Authority.class)
        .setHint(REFRESH, true)
        .getResultList();
  }

  void add(Authority founded) {
    entities.persist(founded);
    entities.flush();
  }

  void add(FormerName name) {
    entities.persist(name);
  }

  void add(RecordedChange change) {
    entities.persist(change);
  }

  /** So that whatever goes by plain JDBC sees the tree as it is to be. */
  void write() {
    entities.flush();
  }

  /** The names a unit had, the last one first. */
  List<FormerName> formerNames(AuthorityCode unit) {
    return entities
        .createQuery(
            "select n from FormerName n where n.authorityCode = :unit order by n.validTo desc, n.id desc",
            FormerName.class)
        .setParameter("unit", unit.digits())
        .getResultList();
  }

  /** What became of a unit, the last change first. */
  List<RecordedChange> changes(AuthorityCode unit) {
    return entities
        .createQuery(
            "select c from RecordedChange c where c.authorityCode = :unit order by c.changedAt desc, c.id desc",
            RecordedChange.class)
        .setParameter("unit", unit.digits())
        .getResultList();
  }

  /** How many officers in service each unit of the area has itself; none where there are none. */
  Map<AuthorityCode, Long> officersInService(AuthorityView area) {
    Map<AuthorityCode, Long> counts = new HashMap<>();
    entities
        .createQuery(
            "select o.authorityCode, count(o) from Officer o, Authority a"
                + " where a.code = o.authorityCode and a.path like :area and o.active = true"
                + " group by o.authorityCode",
            Object[].class)
        .setParameter("area", area.getPath() + "%")
        .getResultList()
        .forEach(row -> counts.put(AuthorityCode.of((String) row[0]), (Long) row[1]));
    return counts;
  }
}
