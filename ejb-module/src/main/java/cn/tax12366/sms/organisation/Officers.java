package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Officers {

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  protected Officers() {}

  Officers(EntityManager entities) {
    this.entities = entities;
  }

  Optional<Officer> find(OfficerCode code) {
    return Optional.ofNullable(entities.find(Officer.class, code.digits()));
  }

  /** Written at once: a password is stored beside JPA and would miss a row that waits. */
  void add(Officer officer) {
    entities.persist(officer);
    entities.flush();
  }

  List<Officer> of(AuthorityCode unit) {
    return entities
        .createQuery(
            "select o from Officer o where o.authorityCode = :unit order by o.code", Officer.class)
        .setParameter("unit", unit.digits())
        .getResultList();
  }
}
