package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.duty.LackView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.UniqueKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Publishing grants and the allowances some of them rest on. */
@ApplicationScoped
class PublishingRecords {

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  protected PublishingRecords() {}

  PublishingRecords(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Written at once, so that of two who grant the same place at the same moment one is refused here
   * and not after the answer.
   *
   * @throws PublisherGrantedMeanwhile to the second of them
   */
  void add(PublishingGrant grant) {
    try {
      entities.persist(grant);
      entities.flush();
    } catch (PersistenceException e) {
      if (!UniqueKeys.isTaken(e)) {
        throw e;
      }
      throw new PublisherGrantedMeanwhile(grant.unit(), grant.kind());
    }
  }

  /** As {@link #add(PublishingGrant)}, into a place that a grant has just left. */
  void addAfterEnds(PublishingGrant next) {
    // First the one is off the place, then the other on it: within one flush the order is open.
    entities.flush();
    add(next);
  }

  void add(PublisherAllowance allowance) {
    entities.persist(allowance);
    entities.flush();
  }

  Optional<PublishingGrant> find(long id) {
    return Optional.ofNullable(entities.find(PublishingGrant.class, id));
  }

  /** Who holds this place now, whether or not its last day is over. */
  Optional<PublishingGrant> holder(String place) {
    return entities
        .createQuery(
            "select g from PublishingGrant g where g.place = :place", PublishingGrant.class)
        .setParameter("place", place)
        .getResultStream()
        .findFirst();
  }

  /** The grants that nobody has taken from this officer. */
  List<PublishingGrant> notEnded(OfficerCode officer) {
    return entities
        .createQuery(
            "select g from PublishingGrant g where g.officerCode = :officer and g.endedAt is null"
                + " order by g.id",
            PublishingGrant.class)
        .setParameter("officer", officer.digits())
        .getResultList();
  }

  /** The grants of this unit that nobody has taken away. */
  List<PublishingGrant> notEnded(AuthorityCode unit) {
    return entities
        .createQuery(
            "select g from PublishingGrant g where g.authorityCode = :unit and g.endedAt is null"
                + " order by g.id",
            PublishingGrant.class)
        .setParameter("unit", unit.digits())
        .getResultList();
  }

  /** The allowances of a unit and kind that are in force, the one that ends last first. */
  List<PublisherAllowance> allowances(AuthorityCode unit, PublishingKind kind, LocalDate today) {
    return entities
        .createQuery(
            "select e from PublisherAllowance e where e.authorityCode = :unit and e.kind = :kind"
                + " and e.firstDay <= :today and e.lastDay >= :today order by e.lastDay desc, e.id",
            PublisherAllowance.class)
        .setParameter("unit", unit.digits())
        .setParameter("kind", kind)
        .setParameter("today", today)
        .getResultList();
  }

  /** The allowances of an area that are not over, by their last day; a closed unit's all are. */
  List<PublisherAllowance> allowances(AuthorityView area, LocalDate today) {
    return entities
        .createQuery(
            "select e from PublisherAllowance e, Authority a where a.code = e.authorityCode"
                + " and a.path like :area and a.validTo is null and e.lastDay >= :today"
                + " order by e.lastDay, e.id",
            PublisherAllowance.class)
        .setParameter("area", area.getPath() + "%")
        .setParameter("today", today)
        .getResultList();
  }

  long countExpired(AuthorityView area, LocalDate today) {
    return expired("select count(g)", "", Long.class, area, today).getSingleResult();
  }

  /** The grants of an area whose last day has passed and that nobody has taken away. */
  List<LackView> expired(AuthorityView area, LocalDate today, int first, int size) {
    return expired(
            "select a.code, a.shortName, o.code, o.realName, g.lastDay",
            " order by a.path, o.code, g.id",
            Object[].class,
            area,
            today)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultStream()
        .map(
            row ->
                LackView.until(
                    AuthorityCode.of((String) row[0]),
                    (String) row[1],
                    OfficerCode.of((String) row[2]),
                    (String) row[3],
                    (LocalDate) row[4]))
        .toList();
  }

  private <T> TypedQuery<T> expired(
      String select, String order, Class<T> type, AuthorityView area, LocalDate today) {
    return entities
        .createQuery(
            select
                + " from PublishingGrant g, Authority a, Officer o where a.code = g.authorityCode"
                + " and o.code = g.officerCode and a.path like :area and g.endedAt is null"
                + " and g.lastDay < :today"
                + order,
            type)
        .setParameter("area", area.getPath() + "%")
        .setParameter("today", today);
  }

  List<PublishingGrant> page(PublishingCriteria criteria, AuthorityView area, LocalDate today) {
    return query(
            "select g ",
            criteria.past() ? " order by g.grantedAt desc, g.id desc" : " order by a.path, g.kind",
            PublishingGrant.class,
            criteria,
            area,
            today)
        .setFirstResult(criteria.first())
        .setMaxResults(criteria.size())
        .getResultList();
  }

  long count(PublishingCriteria criteria, AuthorityView area, LocalDate today) {
    return query("select count(g) ", "", Long.class, criteria, area, today).getSingleResult();
  }

  private <T> TypedQuery<T> query(
      String select,
      String order,
      Class<T> type,
      PublishingCriteria criteria,
      AuthorityView area,
      LocalDate today) {
    TypedQuery<T> query =
        entities
            .createQuery(
                select
                    + "from PublishingGrant g, Authority a where a.code = g.authorityCode"
                    + " and a.path like :area"
                    + (criteria.past()
                        ? " and (g.endedAt is not null or g.lastDay < :today)"
                        : " and g.endedAt is null and (g.lastDay is null or g.lastDay >= :today)")
                    + (criteria.kind() == null ? "" : " and g.kind = :kind")
                    + order,
                type)
            .setParameter("area", area.getPath() + "%")
            .setParameter("today", today);
    if (criteria.kind() != null) {
      query.setParameter("kind", criteria.kind());
    }
    return query;
  }
}
