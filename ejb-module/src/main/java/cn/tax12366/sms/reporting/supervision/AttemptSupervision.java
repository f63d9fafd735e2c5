package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.audit.AuditRow;
import cn.tax12366.sms.audit.EntryReading;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.reporting.supervision.AttemptCounts.Count;
import cn.tax12366.sms.reporting.supervision.AttemptRows.Attempt;
import cn.tax12366.sms.reporting.supervision.Watching.Hand;
import cn.tax12366.sms.reporting.tally.RefusalKind;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the people below the caller have attempted in vain (R5.2, R6.4). */
@Stateless
@RolesAllowed("OFFICER")
public class AttemptSupervision {

  private static final int MOST = 8;

  @Inject private AttemptRows attempts;
  @Inject private EntryReading entries;
  @Inject private OfficerDirectory officers;
  @Inject private Watching watching;

  /**
   * A page of them, newest first. One that retention has cut off the trail meanwhile is left out.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not watch over the
   *     unit
   */
  public Page<RefusedAttempt> find(AttemptSearch search) {
    WatchedArea area = watching.area(search.where().unit());
    List<Attempt> found = attempts.page(area, search);
    Map<Long, AuditRow> read =
        entries.of(found.stream().map(Attempt::entry).toList()).stream()
            .collect(Collectors.toMap(AuditRow::getId, Function.identity()));
    People people = new People();
    List<RefusedAttempt> rows = new ArrayList<>();
    for (Attempt each : found) {
      if (read.containsKey(each.entry())) {
        rows.add(
            new RefusedAttempt(
                read.get(each.entry()),
                each.kind(),
                AttemptRows.article(each.kind(), each.act()),
                people.get(each.person())));
      }
    }
    long total =
        attempts.counts(area, search).stream().mapToLong(AttemptRows.Count::attempts).sum();
    return new Page<>(rows, total);
  }

  /**
   * How many of each kind, act, person and article.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not watch over the
   *     unit
   */
  public AttemptCounts counts(AttemptSearch search) {
    WatchedArea area = watching.area(search.where().unit());
    long total = 0;
    Map<RefusalKind, Long> kinds = new EnumMap<>(RefusalKind.class);
    Map<String, Long> acts = new TreeMap<>();
    Map<String, Long> persons = new TreeMap<>();
    Map<String, Long> articles = new TreeMap<>();
    for (AttemptRows.Count each : attempts.counts(area, search)) {
      total += each.attempts();
      kinds.merge(each.kind(), each.attempts(), Long::sum);
      acts.merge(each.act(), each.attempts(), Long::sum);
      persons.merge(each.person(), each.attempts(), Long::sum);
      String article = AttemptRows.article(each.kind(), each.act());
      if (article != null) {
        articles.merge(article, each.attempts(), Long::sum);
      }
    }
    People people = new People();
    return new AttemptCounts(
        total,
        kinds,
        most(acts, Function.identity()),
        most(persons, people::get),
        most(articles, Function.identity()));
  }

  private static <T> List<Count<T>> most(Map<String, Long> numbers, Function<String, T> what) {
    return numbers.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST)
        .map(each -> new Count<>(what.apply(each.getKey()), each.getValue()))
        .toList();
  }

  /** Each is looked up once. */
  private final class People {

    private final Optional<Hand> hand = watching.hand();
    private final Map<String, Attempter> known = new HashMap<>();

    Attempter get(String code) {
      return known.computeIfAbsent(code, this::find);
    }

    private Attempter find(String code) {
      OfficerView officer =
          OfficerCode.isWellFormed(code) ? officers.find(OfficerCode.of(code)).orElse(null) : null;
      boolean suspendable = officer != null && hand.filter(h -> h.reaches(officer)).isPresent();
      return new Attempter(code, officer, suspendable);
    }
  }
}
