package cn.tax12366.sms.organisation.duty.safeguard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The versions of all documents. */
@ApplicationScoped
class Safeguards {

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  protected Safeguards() {}

  Safeguards(EntityManager entities) {
    this.entities = entities;
  }

  void add(Safeguard draft) {
    entities.persist(draft);
  }

  /** First the one is off its place, then another on it: within one flush the order is open. */
  void written() {
    entities.flush();
  }

  Optional<Safeguard> find(long id) {
    return Optional.ofNullable(entities.find(Safeguard.class, id));
  }

  /** For a change that nobody else may make at the same time. */
  Optional<Safeguard> lock(long id) {
    return Optional.ofNullable(entities.find(Safeguard.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The draft of a document, or its version in force, for a change. */
  Optional<Safeguard> lock(SafeguardState state, long document) {
    return entities
        .createQuery("select s from Safeguard s where s.place = :place", Safeguard.class)
        .setParameter("place", Safeguard.place(state, document))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** What is in force, and the drafts where they are asked for; document by document. */
  List<Safeguard> standing(boolean withDrafts) {
    return entities
        .createQuery(
            "select s from Safeguard s where s.replacedAt is null"
                + (withDrafts ? "" : " and s.inForceSince is not null")
                + " order by s.kind, s.documentId, s.number",
            Safeguard.class)
        .getResultList();
  }
}
