package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The reminder rules. */
@ApplicationScoped
class RuleRecords {

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  void add(ReminderRule rule) {
    entities.persist(rule);
    entities.flush();
  }

  Optional<ReminderRule> find(long id) {
    return Optional.ofNullable(entities.find(ReminderRule.class, id));
  }

  List<ReminderRule> of(Collection<AuthorityCode> areas) {
    return entities
        .createQuery(
            "select r from ReminderRule r where r.authorityCode in :areas order by r.id",
            ReminderRule.class)
        .setParameter("areas", areas.stream().map(AuthorityCode::digits).toList())
        .getResultList();
  }

  /** The rules of this owner that are not withdrawn. */
  List<ReminderRule> ownedBy(OfficerCode owner) {
    return entities
        .createQuery(
            "select r from ReminderRule r where r.owner = :owner and r.status <> :withdrawn"
                + " order by r.id",
            ReminderRule.class)
        .setParameter("owner", owner.digits())
        .setParameter("withdrawn", RuleStatus.WITHDRAWN)
        .getResultList();
  }

  List<ReminderRule> inForce() {
    return entities
        .createQuery(
            "select r from ReminderRule r where r.status = :inForce order by r.id",
            ReminderRule.class)
        .setParameter("inForce", RuleStatus.IN_FORCE)
        .getResultList();
  }
}
