package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The delegations, those that are over included. */
@ApplicationScoped
class DelegationRecords {

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  /** Whoever entrusts something for the same officer at the same moment waits. */
  void lock(OfficerCode delegator) {
    new Statements(dataSource, "Delegations")
        .first(
            "select code from officer where code = ? for update",
            row -> row.getString(1),
            delegator.digits());
  }

  /** Written at once: who may approve is asked beside JPA. */
  void add(Delegation delegation) {
    entities.persist(delegation);
    entities.flush();
  }

  /** As {@link #add}. */
  void written() {
    entities.flush();
  }

  Optional<Delegation> find(long id) {
    return Optional.ofNullable(entities.find(Delegation.class, id));
  }

  /** Those that are not over, by their first day. */
  List<Delegation> notOver(LocalDate today) {
    return entities
        .createQuery(
            "select d from Delegation d where d.endedAt is null and d.lastDay >= :today"
                + " order by d.firstDay, d.id",
            Delegation.class)
        .setParameter("today", today)
        .getResultList();
  }

  /** Those that somebody has made, whether or not they are over, the newest first; at most 50. */
  List<Delegation> by(OfficerCode delegator) {
    return entities
        .createQuery(
            "select d from Delegation d where d.delegator = :delegator order by d.id desc",
            Delegation.class)
        .setParameter("delegator", delegator.digits())
        .setMaxResults(50)
        .getResultList();
  }

  /** Those to somebody that are not over, by their first day. */
  List<Delegation> to(OfficerCode delegate, LocalDate today) {
    return entities
        .createQuery(
            "select d from Delegation d where d.delegate = :delegate and d.endedAt is null"
                + " and d.lastDay >= :today order by d.firstDay, d.id",
            Delegation.class)
        .setParameter("delegate", delegate.digits())
        .setParameter("today", today)
        .getResultList();
  }
}
