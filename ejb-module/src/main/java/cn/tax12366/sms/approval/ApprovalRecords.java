package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The requests for approval. */
@ApplicationScoped
class ApprovalRecords {

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  void add(Approval approval) {
    entities.persist(approval);
    entities.flush();
  }

  Optional<Approval> find(long id) {
    return Optional.ofNullable(entities.find(Approval.class, id));
  }

  /** To be decided: whoever decides at the same moment waits, and finds what this one has done. */
  Optional<Approval> lock(long id) {
    return Optional.ofNullable(entities.find(Approval.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Newest first. */
  List<Approval> of(String subject) {
    return entities
        .createQuery(
            "select a from Approval a where a.subject = :subject order by a.id desc",
            Approval.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** Oldest first, at most 200. */
  List<Approval> waiting(AuthorityCode authority, String department) {
    return entities
        .createQuery(
            "select a from Approval a where a.status = :waiting and a.authorityCode = :authority"
                + " and a.department = :department order by a.submittedAt, a.id",
            Approval.class)
        .setParameter("waiting", ApprovalStatus.WAITING)
        .setParameter("authority", authority.digits())
        .setParameter("department", department)
        .setMaxResults(200)
        .getResultList();
  }

  /** All that wait, of whatever unit, the oldest first. */
  List<Approval> waiting() {
    return entities
        .createQuery(
            "select a from Approval a where a.status = :waiting order by a.submittedAt, a.id",
            Approval.class)
        .setParameter("waiting", ApprovalStatus.WAITING)
        .getResultList();
  }

  /** How many wait for any department of a unit. */
  long countWaiting(AuthorityCode authority) {
    return entities
        .createQuery(
            "select count(a) from Approval a where a.status = :waiting"
                + " and a.authorityCode = :authority",
            Long.class)
        .setParameter("waiting", ApprovalStatus.WAITING)
        .setParameter("authority", authority.digits())
        .getSingleResult();
  }

  /** What an officer has approved or sent back, the newest first. */
  Page<Approval> decidedBy(OfficerCode officer, int first, int size) {
    return page(
        "a.decidedBy = :officer or a.id in"
            + " (select b.id from Approval b join b.consents c where c.approver = :officer)",
        officer,
        first,
        size);
  }

  /** What others have approved or sent back in an officer's stead, the newest first. */
  Page<Approval> decidedFor(OfficerCode officer, int first, int size) {
    return page(
        "a.decidedFor = :officer or a.id in (select b.id from Approval b join b.consents c"
            + " where c.vote = :officer and c.approver <> :officer)",
        officer,
        first,
        size);
  }

  private Page<Approval> page(String which, OfficerCode officer, int first, int size) {
    String where = " from Approval a where " + which;
    return new Page<>(
        entities
            .createQuery(
                "select a"
                    + where
                    + " order by coalesce(a.decidedAt, a.submittedAt) desc, a.id desc",
                Approval.class)
            .setParameter("officer", officer.digits())
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList(),
        entities
            .createQuery("select count(a)" + where, Long.class)
            .setParameter("officer", officer.digits())
            .getSingleResult());
  }
}
