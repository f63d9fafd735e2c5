package cn.tax12366.sms.organisation.duty.change;

import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** The change requests and their steps. */
@ApplicationScoped
class ChangeRequests {

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  protected ChangeRequests() {}

  ChangeRequests(EntityManager entities) {
    this.entities = entities;
  }

  void add(ChangeRequest request) {
    entities.persist(request);
  }

  void add(ChangeStep step) {
    entities.persist(step);
  }

  /** For a step that nobody else may take at the same time. */
  Optional<ChangeRequest> lock(long id) {
    return Optional.ofNullable(
        entities.find(ChangeRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<ChangeRequestView> find(long id) {
    return query("select r, o.realName", " and r.id = :id", Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .map(ChangeRequestView::of)
        .findFirst();
  }

  /** A page, what has changed last first. */
  Page<ChangeRequestView> page(ChangeRequestCriteria criteria) {
    String where = criteria.state() == null ? "" : " and r.state = :state";
    TypedQuery<Object[]> rows =
        query(
            "select r, o.realName",
            where + " order by r.stateSince desc, r.id desc",
            Object[].class);
    TypedQuery<Long> count = query("select count(r)", where, Long.class);
    if (criteria.state() != null) {
      rows.setParameter("state", criteria.state());
      count.setParameter("state", criteria.state());
    }
    return new Page<>(
        rows.setFirstResult(criteria.first())
            .setMaxResults(criteria.size())
            .getResultStream()
            .map(ChangeRequestView::of)
            .toList(),
        count.getSingleResult());
  }

  private <T> TypedQuery<T> query(String select, String rest, Class<T> type) {
    return entities.createQuery(
        select + " from ChangeRequest r, Officer o where o.code = r.raisedBy" + rest, type);
  }

  /** All steps of a request, the first one first. */
  List<ChangeStepView> steps(long id) {
    return entities
        .createQuery(
            "select s, o.realName, o.department from ChangeStep s, Officer o"
                + " where s.requestId = :id and o.code = s.takenBy order by s.id",
            Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .map(ChangeStepView::of)
        .toList();
  }
}
