package cn.tax12366.sms.notices.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All versions of all kinds: some dozens, read whole. */
@ApplicationScoped
class KindRecords {

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  protected KindRecords() {}

  void add(NoticeKind kind) {
    entities.persist(kind);
    entities.flush();
  }

  Optional<NoticeKind> find(long id) {
    return Optional.ofNullable(entities.find(NoticeKind.class, id));
  }

  /** By code, the version that holds longest ahead first. */
  List<NoticeKind> all() {
    return entities
        .createQuery(
            "select k from NoticeKind k order by k.code, k.validFrom desc, k.id desc",
            NoticeKind.class)
        .getResultList();
  }

  List<NoticeKind> of(String code) {
    return all().stream().filter(kind -> kind.code().equals(code)).toList();
  }

  /**
   * Of each kind the version that holds on this day, also where with it the kind has ended; in the
   * order in which the kinds came.
   */
  List<NoticeKind> holdingOn(LocalDate day) {
    Map<String, NoticeKind> holding = new LinkedHashMap<>();
    all().stream()
        .sorted(Comparator.comparing(NoticeKind::id))
        .filter(kind -> kind.status() == KindStatus.APPROVED)
        .filter(kind -> !kind.terms().validFrom().isAfter(day))
        .forEach(kind -> holding.merge(kind.code(), kind, KindRecords::later));
    return List.copyOf(holding.values());
  }

  private static NoticeKind later(NoticeKind one, NoticeKind next) {
    return next.terms().validFrom().isBefore(one.terms().validFrom()) ? one : next;
  }

  /** Of one kind; empty where there is none. */
  Optional<NoticeKind> holdingOn(String code, LocalDate day) {
    return holdingOn(day).stream().filter(kind -> kind.code().equals(code)).findFirst();
  }
}
