package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.UniqueKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** Who answers for the security of the bureaus, and who did. */
@ApplicationScoped
class SecurityDuties {

  /** Each bureau in force with whoever is named for it; branches follow the bureau above them. */
  private static final String BUREAUS =
      " from Authority a"
          + " left join SecurityDuty d on d.authorityCode = a.code and d.endedAt is null"
          + " left join Officer o on o.code = d.officerCode"
          + " where a.path like :area and a.tier <> :branch and a.validTo is null";

  private static final String GAP =
      " and (d.id is null or o.active = false or o.authorityCode <> a.code)";

  private static final String COLUMNS =
      "select a.code, a.shortName, o.code, o.realName, o.active, o.authorityCode, d.namedAt";

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  protected SecurityDuties() {}

  SecurityDuties(EntityManager entities) {
    this.entities = entities;
  }

  /** The present one, for a change that nobody else may make at the same time. */
  Optional<SecurityDuty> lock(AuthorityCode unit) {
    return entities
        .createQuery("select d from SecurityDuty d where d.place = :unit", SecurityDuty.class)
        .setParameter("unit", unit.digits())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  long standing(AuthorityCode unit) {
    return entities
        .createQuery("select count(d) from SecurityDuty d where d.place = :unit", Long.class)
        .setParameter("unit", unit.digits())
        .getSingleResult();
  }

  /** First the one is off the place, then another on it: within one flush the order is open. */
  void written() {
    entities.flush();
  }

  /**
   * Written at once, so that of two who name somebody at the same moment one is refused here.
   *
   * @throws SecurityDutyNamedMeanwhile to the second of them
   */
  void add(SecurityDuty duty, AuthorityView unit) {
    try {
      entities.persist(duty);
      entities.flush();
    } catch (PersistenceException e) {
      if (!UniqueKeys.isTaken(e)) {
        throw e;
      }
      throw new SecurityDutyNamedMeanwhile(unit.getShortName());
    }
  }

  long count(AuthorityView area, boolean gapsOnly) {
    return bureaus("select count(a)", "", Long.class, area, gapsOnly).getSingleResult();
  }

  /** The bureaus of an area as the tree is read. */
  List<SecurityDutyView> page(AuthorityView area, boolean gapsOnly, int first, int size) {
    return bureaus(COLUMNS, " order by a.path", Object[].class, area, gapsOnly)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultStream()
        .map(SecurityDutyView::of)
        .toList();
  }

  /** One bureau; empty for a branch and for what is closed. */
  Optional<SecurityDutyView> find(AuthorityView unit) {
    return bureaus(COLUMNS, " and a.code = :unit", Object[].class, unit, false)
        .setParameter("unit", unit.getCode().digits())
        .getResultStream()
        .map(SecurityDutyView::of)
        .findFirst();
  }

  private <T> TypedQuery<T> bureaus(
      String select, String rest, Class<T> type, AuthorityView area, boolean gapsOnly) {
    return entities
        .createQuery(select + BUREAUS + (gapsOnly ? GAP : "") + rest, type)
        .setParameter("area", area.getPath() + "%")
        .setParameter("branch", Tier.BRANCH);
  }

  /** Whoever has answered for the unit, the last one first. */
  List<NamedForSecurity> history(AuthorityCode unit) {
    return entities
        .createQuery(
            "select o.code, o.realName, b.realName, d.namedAt, d.endedAt"
                + " from SecurityDuty d, Officer o, Officer b where d.authorityCode = :unit"
                + " and o.code = d.officerCode and b.code = d.namedBy order by d.id desc",
            Object[].class)
        .setParameter("unit", unit.digits())
        .getResultStream()
        .map(NamedForSecurity::of)
        .toList();
  }
}
