package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.reporting.tally.RefusalKind;
import java.util.List;
import java.util.Map;

/** How many attempts were refused, and of what. */
public final class AttemptCounts {

  private final long total;
  private final Map<RefusalKind, Long> kinds;
  private final List<Count<String>> acts;
  private final List<Count<Attempter>> people;
  private final List<Count<String>> articles;

  /** So many of one. */
  public static final class Count<T> {

    private final T what;
    private final long number;

    Count(T what, long number) {
      this.what = what;
      this.number = number;
    }

    public T getWhat() {
      return what;
    }

    public long getNumber() {
      return number;
    }
  }

  AttemptCounts(
      long total,
      Map<RefusalKind, Long> kinds,
      List<Count<String>> acts,
      List<Count<Attempter>> people,
      List<Count<String>> articles) {
    this.total = total;
    this.kinds = Map.copyOf(kinds);
    this.acts = List.copyOf(acts);
    this.people = List.copyOf(people);
    this.articles = List.copyOf(articles);
  }

  public long getTotal() {
    return total;
  }

  /** Also zero. */
  public long of(RefusalKind kind) {
    return kinds.getOrDefault(kind, 0L);
  }

  /** The acts attempted most, at most eight, as in the audit trail. */
  public List<Count<String>> getActs() {
    return acts;
  }

  /** Those who attempted most, at most eight. */
  public List<Count<Attempter>> getPeople() {
    return people;
  }

  /** The articles refused by most, at most eight. */
  public List<Count<String>> getArticles() {
    return articles;
  }
}
