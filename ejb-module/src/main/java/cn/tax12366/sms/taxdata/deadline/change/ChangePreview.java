package cn.tax12366.sms.taxdata.deadline.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a change would make different, before anybody has put it forward. */
public final class ChangePreview {

  private final List<DayDifference> differences;
  private final List<MovePreview> moves;
  private final boolean checked;

  ChangePreview(List<DayDifference> differences, List<MovePreview> moves, boolean checked) {
    this.differences = List.copyOf(differences);
    this.moves = List.copyOf(moves);
    this.checked = checked;
  }

  /** Of a list of deadlines all months; otherwise what is different. */
  public List<DayDifference> getDifferences() {
    return differences;
  }

  /** The deadlines that would become other days. */
  public List<MovePreview> getMoves() {
    return moves;
  }

  /** False where the holidays of the year are not loaded, so that the rule says nothing. */
  public boolean isChecked() {
    return checked;
  }

  /** How many days are other than the rule gives them. */
  public long getAgainstRule() {
    return differences.stream().filter(DayDifference::isAgainstRule).count();
  }

  /**
   * What the second person is told: {@code days=3 against-rule=0 moved=2026-12-15/2026-12-22
   * obligations=17}, in which the numbers of several moves are added up.
   */
  String summary() {
    Map<String, Long> numbers = new LinkedHashMap<>();
    numbers.put("days", differences.stream().filter(DayDifference::isChanged).count());
    numbers.put("against-rule", getAgainstRule());
    StringBuilder moved = new StringBuilder();
    for (MovePreview each : moves) {
      moved
          .append(" moved=")
          .append(each.getMove().former())
          .append('/')
          .append(each.getMove().deadline());
      each.getCounts()
          .forEach(
              count ->
                  // A standing rule is the same rule for every deadline.
                  numbers.merge(
                      count.kind(),
                      count.number(),
                      count.kind().equals("rules") ? Math::max : Long::sum));
    }
    return numbers.entrySet().stream()
            .map(number -> number.getKey() + "=" + number.getValue())
            .collect(Collectors.joining(" "))
        + moved;
  }

  public boolean isNothing() {
    return differences.stream().noneMatch(DayDifference::isChanged);
  }
}
