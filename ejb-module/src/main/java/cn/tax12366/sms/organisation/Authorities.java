package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Authorities {

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  protected Authorities() {}

  Authorities(EntityManager entities) {
    this.entities = entities;
  }

  Optional<Authority> find(AuthorityCode code) {
    return Optional.ofNullable(entities.find(Authority.class, code.digits()));
  }

  void add(Authority authority) {
    entities.persist(authority);
    // The unit above must be in the table first, and nothing but the order of acts says which it
    // is.
    entities.flush();
  }

  /**
   * Holds the root of the tree until the end of the transaction: who changes the tree holds it, and
   * who needs the tree to stand still.
   */
  void holdRoot() {
    entities
        .createQuery("select a from Authority a where a.parentCode is null", Authority.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  List<Authority> all() {
    return entities
        .createQuery("select a from Authority a order by a.path", Authority.class)
        .getResultList();
  }

  List<Authority> withNextBelow(AuthorityCode unit) {
    return entities
        .createQuery(
            "select a from Authority a where a.code = :unit or a.parentCode = :unit order by a.path",
            Authority.class)
        .setParameter("unit", unit.digits())
        .getResultList();
  }

  List<Authority> within(Authority area) {
    return entities
        .createQuery(
            "select a from Authority a where a.path like :prefix order by a.path", Authority.class)
        .setParameter("prefix", area.path() + "%")
        .getResultList();
  }
}
