package cn.tax12366.sms.organisation.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table {@code access/who-may-do-what.csv}, written from the regulation's text, and what
 * follows from it. Knows nothing of the platform: it is what the platform is compared with.
 */
final class RegulationTable {

  private static final String ANY = "ANY";

  /**
   * A bureau or branch, as far as the regulation asks.
   *
   * @param tier PROVINCE, CITY, COUNTY or BRANCH
   * @param above the unit directly above; null for the province alone
   * @param countyFunctions reading A25
   */
  record Unit(String code, String name, String tier, Unit above, boolean countyFunctions) {

    /** How this unit stands to {@code other}: what that other is, seen from here. */
    String relationOf(Unit other) {
      if (equals(other)) {
        return "own";
      }
      if (other.isBelow(this)) {
        return equals(other.above) ? "child" : "grandchild";
      }
      if (isBelow(other)) {
        return "ancestor";
      }
      return other.above == above ? "sibling" : "cousin";
    }

    boolean isBelow(Unit other) {
      return above != null && (above.equals(other) || above.isBelow(other));
    }

    private boolean is(String kind) {
      return switch (kind) {
        case ANY -> true;
        case "COUNTY_FUNCTIONS" -> countyFunctions;
        default -> kind.equals(tier);
      };
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A department and the units that have it. */
  private record Place(String department, String unit) {}

  /** One line of the table, in the platform's names. */
  private record Line(
      String act,
      String article,
      Set<String> roles,
      List<Place> places,
      String reach,
      boolean ownDepartmentAlone) {

    boolean holds(String role, String department, Unit own) {
      return (roles.contains(ANY) || roles.contains(role))
          && places.stream()
              .anyMatch(
                  place ->
                      (place.department().equals(ANY) || place.department().equals(department))
                          && own.is(place.unit()));
    }

    boolean reaches(Unit own, Unit target) {
      boolean directlyBelow = own.equals(target.above());
      boolean branch = target.tier().equals("BRANCH");
      return switch (reach) {
        case "本机关" -> target.equals(own);
        case "本辖区" -> target.equals(own) || target.isBelow(own);
        case "下级" -> target.isBelow(own);
        case "本机关和下设税务分局" -> target.equals(own) || directlyBelow && branch;
        case "下一级局" -> directlyBelow && !branch;
        default -> throw new IllegalArgumentException("No such reach: " + reach);
      };
    }
  }

  /** Which notices are seen by a line of {@code who-sees-which-notices.csv}. */
  private record Sight(Line line, Set<String> circles) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<Sight> sights = new ArrayList<>();
  private final Map<String, Boolean> states = new HashMap<>();

  RegulationTable() {
    Map<String, List<String>> words = new HashMap<>();
    for (List<String> row : rows("words.csv")) {
      words.put(row.get(0) + row.get(1), row.subList(2, row.size()));
    }
    for (List<String> row : rows("who-may-do-what.csv")) {
      lines.add(
          new Line(
              word(words, "事项", row.get(0)).get(0),
              row.get(1),
              roles(words, row.get(2)),
              places(words, row.get(3)),
              row.get(4),
              row.get(5).equals("本部门")));
    }
    for (List<String> row : rows("who-sees-which-notices.csv")) {
      sights.add(
          new Sight(
              new Line(
                  word(words, "事项", row.get(0)).get(0),
                  "7(4)",
                  roles(words, row.get(1)),
                  places(words, row.get(2)),
                  "本辖区",
                  false),
              row.get(3).equals("ALL") ? Set.of("TAXPAYERS", "STAFF") : Set.of(row.get(3))));
    }
    rows("account-states.csv").forEach(row -> states.put(row.get(0), row.get(1).equals("可以")));
  }

  private static List<Place> places(Map<String, List<String>> words, String cell) {
    return Arrays.stream(cell.split("、"))
        .map(place -> word(words, "机关和部门", place))
        .map(place -> new Place(place.get(0), place.get(1)))
        .toList();
  }

  private static Set<String> roles(Map<String, List<String>> words, String cell) {
    Set<String> roles = new TreeSet<>();
    for (String role : cell.split("、")) {
      roles.add(role.equals("任何职责") ? ANY : word(words, "职责", role).get(0));
    }
    return roles;
  }

  private static List<String> word(Map<String, List<String>> words, String kind, String word) {
    List<String> names = words.get(kind + word);
    if (names == null) {
      throw new IllegalArgumentException("words.csv does not explain " + kind + " " + word);
    }
    return names;
  }

  /** Whether somebody whose account is in this state may do anything at all. */
  boolean opens(String state) {
    return states.get(state);
  }

  Set<String> acts() {
    Set<String> acts = new TreeSet<>();
    lines.forEach(line -> acts.add(line.act()));
    return acts;
  }

  /** The acts that are about notices, and divided by whom a notice is for. */
  Set<String> actsUponNotices() {
    Set<String> acts = new TreeSet<>();
    sights.forEach(sight -> acts.add(sight.line().act()));
    return acts;
  }

  /** Of which notices an officer with this one role may do {@code act}: none where none at all. */
  Set<String> circles(String act, String role, String department, Unit own) {
    Set<String> circles = new TreeSet<>();
    sights.stream()
        .filter(sight -> sight.line().act().equals(act))
        .filter(sight -> sight.line().holds(role, department, own))
        .forEach(sight -> circles.addAll(sight.circles()));
    return circles;
  }

  /** The articles that stand beside an act. */
  Set<String> articles(String act) {
    Set<String> articles = new TreeSet<>();
    lines.stream().filter(line -> line.act().equals(act)).forEach(l -> articles.add(l.article()));
    return articles;
  }

  /** Whether an officer with this one role may do {@code act} upon {@code target}. */
  boolean permits(String act, String role, String department, Unit own, Unit target) {
    return lines.stream()
        .filter(line -> line.act().equals(act) && line.holds(role, department, own))
        .anyMatch(line -> line.reaches(own, target));
  }

  /** As before, upon what {@code issuer}, a department of {@code target}, has issued. */
  boolean permits(
      String act, String role, String department, Unit own, Unit target, String issuer) {
    return lines.stream()
        .filter(line -> line.act().equals(act) && line.holds(role, department, own))
        .filter(line -> !line.ownDepartmentAlone() || department.equals(issuer))
        .anyMatch(line -> line.reaches(own, target));
  }

  /** Rows of a file of {@code access/} without remarks and headings. */
  static List<List<String>> rows(String file) {
    try (InputStream in = RegulationTable.class.getResourceAsStream("/access/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
