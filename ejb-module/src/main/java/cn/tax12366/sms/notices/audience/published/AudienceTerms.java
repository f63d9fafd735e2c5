package cn.tax12366.sms.notices.audience.published;

import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.taxdata.LevyProject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whom a publication is meant for, as its author has chosen. People come from the whole area or,
 * where groups or a list are named, from those; the other terms narrow that. Immutable.
 *
 * @param area people of this unit and of all below it, and never others
 * @param groups ids of groups of the fitting book; none for everybody
 * @param list id of a pasted list; null for none
 * @param tax only taxpayers who file this tax; null for any
 * @param taxpayerKind only companies, or only households; null for both
 * @param filing only taxpayers who stand so; null for any
 * @param deadline the day that {@code filing} is about; null where it is about none
 * @param subscribed only phones that have this service open as well; null for any
 * @param departments only staff of these departments; none for all
 * @param correcting id of the notice to whose receivers it goes, in place of everybody else; null
 *     for none
 */
public record AudienceTerms(
    AuthorityCode area,
    Set<Long> groups,
    Long list,
    LevyProject tax,
    TaxpayerKind taxpayerKind,
    FilingCondition filing,
    LocalDate deadline,
    SubscriptionKind subscribed,
    Set<DepartmentKind> departments,
    Long correcting) {

  /** More groups nobody can look through. */
  public static final int MOST_GROUPS = 20;

  public AudienceTerms {
    groups = Set.copyOf(groups);
    departments = Set.copyOf(departments);
    if (filing != null && filing.isOfDeadline() != (deadline != null)) {
      throw new DeadlineOfConditionMissing(filing);
    }
    if (groups.size() > MOST_GROUPS) {
      throw new TooManyGroups(groups.size(), MOST_GROUPS);
    }
  }

  /** Everybody of an area. */
  public static AudienceTerms everybody(AuthorityCode area) {
    return new AudienceTerms(area, Set.of(), null, null, null, null, null, null, Set.of(), null);
  }

  /** Those of the area who are in these groups. */
  public AudienceTerms inGroups(Collection<Long> ids) {
    return new AudienceTerms(
        area,
        Set.copyOf(ids),
        list,
        tax,
        taxpayerKind,
        filing,
        deadline,
        subscribed,
        departments,
        correcting);
  }

  /** Those of the area who are on this list. */
  public AudienceTerms onList(long id) {
    return new AudienceTerms(
        area, groups, id, tax, taxpayerKind, filing, deadline, subscribed, departments, correcting);
  }

  /** Exactly those who received this notice. */
  public static AudienceTerms receiversOf(long notice, AuthorityCode area) {
    return new AudienceTerms(area, Set.of(), null, null, null, null, null, null, Set.of(), notice);
  }

  /** True where it is everybody of the area. */
  public boolean isWholeArea() {
    return groups.isEmpty() && list == null && correcting == null;
  }

  /**
   * In one line for each term that narrows, {@code name=value}; equal terms are written equally.
   */
  public String written() {
    Map<String, Object> lines = new LinkedHashMap<>();
    lines.put("area", area.digits());
    put(lines, "groups", groups.isEmpty() ? null : joined(new TreeSet<>(groups)));
    put(lines, "list", list);
    put(lines, "tax", tax);
    put(lines, "taxpayer-kind", taxpayerKind);
    put(lines, "filing", filing);
    put(lines, "deadline", deadline);
    put(lines, "subscribed", subscribed);
    put(lines, "departments", departments.isEmpty() ? null : joined(EnumSet.copyOf(departments)));
    put(lines, "correcting", correcting);
    return lines.entrySet().stream()
        .map(line -> line.getKey() + "=" + line.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static void put(Map<String, Object> lines, String name, Object value) {
    if (value != null) {
      lines.put(name, value);
    }
  }

  private static String joined(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Reads what {@link #written} wrote. */
  public static AudienceTerms read(String written) {
    Map<String, String> lines = new LinkedHashMap<>();
    written
        .lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              lines.put(line.substring(0, equals), line.substring(equals + 1));
            });
    Optional<String> tax = Optional.ofNullable(lines.get("tax"));
    return new AudienceTerms(
        AuthorityCode.of(lines.get("area")),
        split(lines.get("groups")).stream().map(Long::valueOf).collect(Collectors.toSet()),
        number(lines.get("list")),
        tax.map(LevyProject::valueOf).orElse(null),
        Optional.ofNullable(lines.get("taxpayer-kind")).map(TaxpayerKind::valueOf).orElse(null),
        Optional.ofNullable(lines.get("filing")).map(FilingCondition::valueOf).orElse(null),
        Optional.ofNullable(lines.get("deadline")).map(LocalDate::parse).orElse(null),
        Optional.ofNullable(lines.get("subscribed")).map(SubscriptionKind::valueOf).orElse(null),
        split(lines.get("departments")).stream()
            .map(DepartmentKind::valueOf)
            .collect(Collectors.toSet()),
        number(lines.get("correcting")));
  }

  private static Long number(String written) {
    return written == null ? null : Long.valueOf(written);
  }

  private static List<String> split(String written) {
    return written == null ? new ArrayList<>() : List.of(written.split(","));
  }
}
