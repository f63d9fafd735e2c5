package cn.tax12366.sms.taxdata.deadline.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The changes of the tax calendar, decided ones included. */
@ApplicationScoped
class CalendarChanges {

  /** More of one year nobody reads on a page. */
  private static final int MOST = 200;

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  protected CalendarChanges() {}

  void add(CalendarChange change) {
    entities.persist(change);
    entities.flush();
  }

  Optional<CalendarChange> find(long id) {
    return Optional.ofNullable(entities.find(CalendarChange.class, id));
  }

  /** For a decision that nobody else may make at the same time. */
  CalendarChange lock(long id) {
    CalendarChange change = entities.find(CalendarChange.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (change == null) {
      throw new NoSuchCalendarChange(id);
    }
    return change;
  }

  /** Those of a year, the newest first. */
  List<CalendarChange> of(int year) {
    return entities
        .createQuery(
            "select c from CalendarChange c where c.year = :year order by c.id desc",
            CalendarChange.class)
        .setParameter("year", year)
        .setMaxResults(MOST)
        .getResultList();
  }
}
