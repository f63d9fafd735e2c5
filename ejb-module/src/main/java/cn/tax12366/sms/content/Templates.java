package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The versions of all templates. */
@ApplicationScoped
class Templates {

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  void add(MessageTemplate template) {
    entities.persist(template);
    entities.flush();
  }

  Optional<MessageTemplate> find(long id) {
    return Optional.ofNullable(entities.find(MessageTemplate.class, id));
  }

  /** The newest version's number; 0 where there is no template of this name. */
  int latestRevision(AuthorityCode authority, String name) {
    Integer latest =
        entities
            .createQuery(
                "select max(t.revision) from MessageTemplate t"
                    + " where t.authorityCode = :authority and t.name = :name",
                Integer.class)
            .setParameter("authority", authority.digits())
            .setParameter("name", name)
            .getSingleResult();
    return latest == null ? 0 : latest;
  }

  /** Those of the given units by name, newest version first. */
  List<MessageTemplate> of(Collection<AuthorityCode> authorities) {
    return entities
        .createQuery(
            "select t from MessageTemplate t where t.authorityCode in :authorities"
                + " order by t.name, t.revision desc, t.id",
            MessageTemplate.class)
        .setParameter("authorities", authorities.stream().map(AuthorityCode::digits).toList())
        .getResultList();
  }
}
