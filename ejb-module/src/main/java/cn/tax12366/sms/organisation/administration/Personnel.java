package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.Authority;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.Officer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** The officers and their units, to be changed. */
@ApplicationScoped
class Personnel {

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  Optional<Officer> find(OfficerCode code) {
    return Optional.ofNullable(entities.find(Officer.class, code.digits()));
  }

  Optional<Authority> unit(AuthorityCode code) {
    return Optional.ofNullable(entities.find(Authority.class, code.digits()));
  }

  /** Written at once: the password goes into the same row by another way. */
  void add(Officer officer) {
    entities.persist(officer);
    entities.flush();
  }

  /** The officers in service of this very unit, by code. */
  List<Officer> inService(AuthorityCode unit) {
    return entities
        .createQuery(
            "select o from Officer o where o.authorityCode = :unit and o.active = true"
                + " order by o.code",
            Officer.class)
        .setParameter("unit", unit.digits())
        .getResultList();
  }

  List<Officer> page(OfficerCriteria criteria, AuthorityView area) {
    String order =
        switch (criteria.order()) {
          case UNIT -> "a.path, o.code";
          case CODE -> "o.code";
          case NAME -> "o.realName, o.code";
        };
    return query("select o ", " order by " + order, Officer.class, criteria, area)
        .setFirstResult(criteria.first())
        .setMaxResults(criteria.size())
        .getResultList();
  }

  long count(OfficerCriteria criteria, AuthorityView area) {
    return query("select count(o) ", "", Long.class, criteria, area).getSingleResult();
  }

  private <T> TypedQuery<T> query(
      String select, String order, Class<T> type, OfficerCriteria criteria, AuthorityView area) {
    boolean worded = criteria.words() != null && !criteria.words().isBlank();
    TypedQuery<T> query =
        entities
            .createQuery(
                select
                    + "from Officer o, Authority a where a.code = o.authorityCode"
                    + " and a.path like :area and o.active = :active"
                    + (worded ? " and (o.realName like :words or o.code like :words)" : "")
                    + (criteria.department() == null ? "" : " and o.department = :department")
                    + (criteria.role() == null ? "" : " and :role member of o.roles")
                    + order,
                type)
            .setParameter("area", area.getPath() + "%")
            .setParameter("active", !criteria.left());
    if (worded) {
      query.setParameter("words", containing(criteria.words().strip()));
    }
    if (criteria.department() != null) {
      query.setParameter("department", criteria.department());
    }
    if (criteria.role() != null) {
      query.setParameter("role", criteria.role());
    }
    return query;
  }

  /**
   * No name and no code holds a wildcard: one that was typed matches nothing. Without "escape",
   * which makes EclipseLink write all values into the statement, a boolean as a number among them.
   */
  private static String containing(String words) {
    return "%" + words.replaceAll("[%_\\\\]", "\uFFFD") + "%";
  }
}
