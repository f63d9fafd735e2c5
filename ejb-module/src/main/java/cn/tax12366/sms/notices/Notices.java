package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.kind.NoticeNature;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The notices. */
@ApplicationScoped
class Notices {

  @PersistenceContext(unitName = "sms")
  private EntityManager entities;

  @Inject private Event<NoticeChanged> changed;

  void add(Notice notice) {
    entities.persist(notice);
    entities.flush();
  }

  Optional<Notice> find(long id) {
    return Optional.ofNullable(entities.find(Notice.class, id));
  }

  /**
   * For a change that nobody else may make at the same time, on this node or another. Who takes it
   * is about to change the notice: {@link NoticeChanged} is said here, so that no change is
   * forgotten.
   */
  Notice lock(long id) {
    Notice notice = entities.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (notice == null) {
      throw new NoSuchNotice(String.valueOf(id));
    }
    changed.fire(new NoticeChanged(notice.publicId()));
    return notice;
  }

  Notice lock(String publicId) {
    return lock(get(publicId).id());
  }

  /**
   * @throws NoSuchNotice if there is none
   */
  Notice get(String publicId) {
    return find(publicId).orElseThrow(() -> new NoSuchNotice(publicId));
  }

  Optional<Notice> find(String publicId) {
    return entities
        .createQuery("select n from Notice n where n.publicId = :publicId", Notice.class)
        .setParameter("publicId", publicId)
        .getResultStream()
        .findFirst();
  }

  Optional<Notice> ofRule(long ruleId, AuthorityCode unit, LocalDate dueDate) {
    return entities
        .createQuery(
            "select n from Notice n where n.ruleId = :rule and n.authorityCode = :unit"
                + " and n.dueDate = :due",
            Notice.class)
        .setParameter("rule", ruleId)
        .setParameter("unit", unit.digits())
        .setParameter("due", dueDate)
        .getResultStream()
        .findFirst();
  }

  /** Of a repeat what was said first; everything else is that itself. */
  Notice firstOf(Notice notice) {
    return notice.isRepeat() ? find(notice.repeatOf()).orElseThrow() : notice;
  }

  /** The repeats made of a notice, in the order in which they are said. */
  List<Notice> repeatsOf(long first) {
    return entities
        .createQuery(
            "select n from Notice n where n.repeatOf = :first order by n.occurrence", Notice.class)
        .setParameter("first", first)
        .getResultList();
  }

  /** Released, still serving on this day, and to be said again; oldest first. */
  List<Notice> saidAgainFrom(LocalDate day) {
    return entities
        .createQuery(
            "select n from Notice n where n.status = :released and n.dueDate >= :day"
                + " and n.againAt is not null and n.againStoppedAt is null order by n.id",
            Notice.class)
        .setParameter("released", NoticeStatus.RELEASED)
        .setParameter("day", day)
        .getResultList();
  }

  /** Repeats whose copying was begun and not completed, oldest first. */
  List<Notice> halfCopied() {
    return entities
        .createQuery(
            "select n from Notice n where n.status = :preparing and n.repeatOf is not null"
                + " order by n.id",
            Notice.class)
        .setParameter("preparing", NoticeStatus.PREPARING)
        .getResultList();
  }

  /** Those of these very units that stand so, oldest first. */
  List<Notice> ofUnits(Collection<AuthorityCode> units, Collection<NoticeStatus> statuses) {
    return units.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select n from Notice n where n.authorityCode in :units and n.status in :statuses"
                    + " order by n.id",
                Notice.class)
            .setParameter("units", units.stream().map(AuthorityCode::digits).toList())
            .setParameter("statuses", statuses)
            .getResultList();
  }

  /**
   * Those that wait for somebody or go out, and whose last day is this one or later; oldest first.
   *
   * @param units only notices of these; null for all there are
   * @param natures only notices of kinds of these
   */
  List<Notice> aheadFrom(
      LocalDate day, Collection<AuthorityCode> units, Set<NoticeNature> natures) {
    TypedQuery<Notice> rows =
        entities
            .createQuery(
                "select n from Notice n where n.status in :statuses and n.dueDate >= :day"
                    + " and n.kind in (select k.code from NoticeKind k where k.nature in :natures)"
                    + (units == null ? "" : " and n.authorityCode in :units")
                    + " order by n.id",
                Notice.class)
            .setParameter(
                "statuses",
                List.of(
                    NoticeStatus.SUBMITTED,
                    NoticeStatus.RELEASING,
                    NoticeStatus.RELEASED,
                    NoticeStatus.PAUSED,
                    NoticeStatus.SUSPENDED,
                    NoticeStatus.AWAITING_RENEWAL))
            .setParameter("day", day)
            .setParameter("natures", natures);
    if (units != null) {
      rows.setParameter("units", units.stream().map(AuthorityCode::digits).toList());
    }
    return rows.getResultList();
  }

  /** Whether this rule has made any notice of this deadline yet, whatever became of it. */
  boolean anyOfRule(long ruleId, LocalDate dueDate) {
    return entities
            .createQuery(
                "select count(n) from Notice n where n.ruleId = :rule and n.dueDate = :due",
                Long.class)
            .setParameter("rule", ruleId)
            .setParameter("due", dueDate)
            .getSingleResult()
        > 0;
  }

  /** All reminders that name this day, whatever became of them; oldest first. */
  List<Notice> dueOn(LocalDate day) {
    return entities
        .createQuery(
            "select n from Notice n where n.dueDate = :day and n.kind = :reminder order by n.id",
            Notice.class)
        .setParameter("day", day)
        .setParameter("reminder", Notice.FILING_REMINDER)
        .getResultList();
  }

  /** What this unit has submitted since, of these very words and not given up; newest first. */
  List<Notice> ofWordsSince(AuthorityCode issuer, String body, Instant moment) {
    return entities
        .createQuery(
            "select n from Notice n where n.issuerCode = :issuer and n.body = :body"
                + " and n.createdAt >= :moment and n.status not in :givenUp order by n.id desc",
            Notice.class)
        .setParameter("issuer", issuer.digits())
        .setParameter("body", body)
        .setParameter("moment", moment.atOffset(ZoneOffset.UTC))
        .setParameter(
            "givenUp", List.of(NoticeStatus.DRAFT, NoticeStatus.RETURNED, NoticeStatus.WITHDRAWN))
        .getResultList();
  }

  /** Oldest first. */
  List<Notice> releasing() {
    return in(NoticeStatus.RELEASING);
  }

  /** Held back by a superior, oldest first. */
  List<Notice> suspended() {
    return in(NoticeStatus.SUSPENDED);
  }

  /** Being written down, waiting for a second person or for the hand-over, oldest first. */
  List<Notice> notHandedOver() {
    return in(NoticeStatus.PREPARING, NoticeStatus.SUBMITTED, NoticeStatus.RELEASING);
  }

  /** Handed over, with a deadline on this day or later; oldest first. */
  List<Notice> releasedUntil(LocalDate day) {
    return entities
        .createQuery(
            "select n from Notice n where n.status = :released and n.dueDate >= :day order by n.id",
            Notice.class)
        .setParameter("released", NoticeStatus.RELEASED)
        .setParameter("day", day)
        .getResultList();
  }

  private List<Notice> in(NoticeStatus... statuses) {
    return entities
        .createQuery(
            "select n from Notice n where n.status in :statuses order by n.id", Notice.class)
        .setParameter("statuses", List.of(statuses))
        .getResultList();
  }

  /** Those of rules that were begun before {@code moment} and never finished. */
  List<Notice> leftBehindByRulesBefore(Instant moment) {
    return entities
        .createQuery(
            "select n from Notice n where n.status = :preparing and n.ruleId is not null"
                + " and n.createdAt < :moment",
            Notice.class)
        .setParameter("preparing", NoticeStatus.PREPARING)
        .setParameter("moment", moment.atOffset(ZoneOffset.UTC))
        .getResultList();
  }

  /**
   * A page of what fits, newest first.
   *
   * @param units only notices of these; null for all there are
   * @param natures only notices of kinds of these
   */
  Page<Notice> page(
      NoticeCriteria criteria, Collection<AuthorityCode> units, Set<NoticeNature> natures) {
    StringBuilder where =
        new StringBuilder(
            " where n.kind in (select k.code from NoticeKind k where k.nature in :natures)");
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("natures", natures);
    if (units != null) {
      where.append(" and n.authorityCode in :units");
      parameters.put("units", units.stream().map(AuthorityCode::digits).toList());
    }
    if (criteria.status() != null) {
      where.append(" and n.status = :status");
      parameters.put("status", criteria.status());
    }
    if (criteria.kind() != null) {
      where.append(" and n.kind = :kind");
      parameters.put("kind", criteria.kind());
    }
    if (criteria.dueFrom() != null) {
      where.append(" and n.dueDate >= :dueFrom");
      parameters.put("dueFrom", criteria.dueFrom());
    }
    if (criteria.dueTo() != null) {
      where.append(" and n.dueDate <= :dueTo");
      parameters.put("dueTo", criteria.dueTo());
    }
    TypedQuery<Notice> rows =
        entities.createQuery(
            "select n from Notice n" + where + " order by n.createdAt desc, n.id desc",
            Notice.class);
    TypedQuery<Long> count =
        entities.createQuery("select count(n) from Notice n" + where, Long.class);
    parameters.forEach(rows::setParameter);
    parameters.forEach(count::setParameter);
    return new Page<>(
        rows.setFirstResult(criteria.first()).setMaxResults(criteria.size()).getResultList(),
        count.getSingleResult());
  }
}
