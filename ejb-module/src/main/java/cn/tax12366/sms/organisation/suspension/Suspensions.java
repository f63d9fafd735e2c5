package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.UniqueKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The suspensions, holds and emergency stops. */
@ApplicationScoped
class Suspensions {

  /** The whole province's are everybody's to know. */
  private static final String WITHIN =
      " from Suspension s left join Authority a on a.code = s.authorityCode"
          + " where (s.authorityCode is null or a.path like :area)";

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  protected Suspensions() {}

  Suspensions(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Written at once, so that of two who stop the same at the same moment one is refused here.
   *
   * @param whom for the refusal
   * @throws AlreadySuspended to the second of them
   */
  void add(Suspension suspension, String whom) {
    try {
      entities.persist(suspension);
      entities.flush();
    } catch (PersistenceException e) {
      if (!UniqueKeys.isTaken(e)) {
        throw e;
      }
      throw new AlreadySuspended(whom);
    }
  }

  /** First the one is off its place, then another on it: within one flush the order is open. */
  void written() {
    entities.flush();
  }

  Optional<Suspension> find(long id) {
    return Optional.ofNullable(entities.find(Suspension.class, id));
  }

  /** For a change that nobody else may make at the same time; only while it is not over. */
  Optional<Suspension> lock(long id) {
    return Optional.ofNullable(entities.find(Suspension.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(suspension -> !suspension.isOver());
  }

  /** Suspensions and holds of this very unit that are not over. */
  List<Suspension> standing(AuthorityCode unit) {
    return entities
        .createQuery(
            "select s from Suspension s where s.endedAt is null and s.scope = :scope"
                + " and s.authorityCode = :unit order by s.id",
            Suspension.class)
        .setParameter("scope", SuspensionScope.UNIT)
        .setParameter("unit", unit.digits())
        .getResultList();
  }

  /** Those whose time has run out and that nobody has ended. */
  List<Suspension> runOut(Instant now) {
    return entities
        .createQuery(
            "select s from Suspension s where s.endedAt is null and s.untilAt <= :now order by s.id",
            Suspension.class)
        .setParameter("now", at(now))
        .getResultList();
  }

  /** The one that holds this place now. */
  Optional<Suspension> at(String place) {
    return entities
        .createQuery("select s from Suspension s where s.place = :place", Suspension.class)
        .setParameter("place", place)
        .getResultStream()
        .findFirst();
  }

  /** The last technical hold of the same that has ended after {@code moment}. */
  Optional<Suspension> lastHold(Suspension like, Instant moment) {
    return entities
        .createQuery(
            "select s from Suspension s where s.kind = :kind and s.scope = :scope"
                + " and s.authorityCode = :unit and s.endedAt > :moment order by s.endedAt desc",
            Suspension.class)
        .setParameter("kind", like.kind())
        .setParameter("scope", like.scope())
        .setParameter("unit", like.unit().digits())
        .setParameter("moment", at(moment))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What is not over and concerns everybody, or a unit on the way from here to the province. */
  List<Suspension> above(AuthorityView unit) {
    return entities
        .createQuery(
            "select s from Suspension s left join Authority a on a.code = s.authorityCode"
                + " where s.endedAt is null and s.scope <> :officer"
                + " and (s.authorityCode is null or :path like concat(a.path, '%')) order by s.id",
            Suspension.class)
        .setParameter("officer", SuspensionScope.OFFICER)
        .setParameter("path", unit.getPath())
        .getResultList();
  }

  /** A page, what stands before what is over, each newest first. */
  Page<Suspension> page(SuspensionCriteria criteria, AuthorityView area) {
    String where =
        WITHIN
            + (criteria.past() ? " and s.endedAt is not null" : " and s.endedAt is null")
            + (criteria.kind() == null ? "" : " and s.kind = :kind");
    TypedQuery<Suspension> rows =
        entities.createQuery(
            "select s" + where + " order by s.placedAt desc, s.id desc", Suspension.class);
    TypedQuery<Long> count = entities.createQuery("select count(s)" + where, Long.class);
    rows.setParameter("area", area.getPath() + "%");
    count.setParameter("area", area.getPath() + "%");
    if (criteria.kind() != null) {
      rows.setParameter("kind", criteria.kind());
      count.setParameter("kind", criteria.kind());
    }
    return new Page<>(
        rows.setFirstResult(criteria.first()).setMaxResults(criteria.size()).getResultList(),
        count.getSingleResult());
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
