package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.audit.chain.EntryKeys;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * What belongs to a package.
 *
 * <p>Of the audit trail: what the subject did (a person; the people of a unit), as far as it lies
 * in the area of the unit that ordered it; and what was done upon the subject and its notices, by
 * the platform, in that area, or by a unit above it. What a neighbour did is never in it.
 */
final class EvidenceScope {

  private final EvidenceSubject subject;
  private final String path;
  private final String officer;
  private final String orderedForPath;
  private final Period business;
  private final Period system;
  private final Set<String> units = new HashSet<>();
  private final Set<String> subjects = new HashSet<>();

  /**
   * A time.
   *
   * @param to no longer in it
   */
  record Period(Instant from, Instant to) {}

  /**
   * @param path of the unit upon which the order was decided
   * @param officer code of whom it is about; null where it is about a unit
   * @param orderedForPath of the unit that ordered it: nothing beyond it is in the package
   * @param business the period by the business clock
   * @param system the same by the system clock, which the audit trail goes by
   */
  EvidenceScope(
      EvidenceSubject subject,
      String path,
      String officer,
      String orderedForPath,
      Period business,
      Period system) {
    this.subject = subject;
    this.path = path;
    this.officer = officer;
    this.orderedForPath = orderedForPath;
    this.business = business;
    this.system = system;
  }

  EvidenceSubject subject() {
    return subject;
  }

  String path() {
    return path;
  }

  String officer() {
    return officer;
  }

  String orderedForPath() {
    return orderedForPath;
  }

  Period business() {
    return business;
  }

  Period system() {
    return system;
  }

  /** A unit whose people are meant. */
  void addUnit(String code) {
    units.add(code);
    subjects.add("authority:" + code);
  }

  /** Something upon which was acted, such as {@code notice:17}. */
  void addSubject(String acted) {
    subjects.add(acted);
  }

  /** Whether an entry of the audit trail belongs to it. */
  boolean has(EntryKeys entry) {
    boolean own =
        switch (subject.kind()) {
          case UNIT -> entry.unit() != null && units.contains(entry.unit());
          case OFFICER ->
              isWithinArea(entry)
                  && (officer.equals(entry.actor()) || officer.equals(entry.inTheNameOf()));
          case NOTICE -> false;
        };
    return own
        || subjects.contains(entry.subject())
            && (entry.unit() == null || isWithinArea(entry) || isAbove(entry.unit()));
  }

  /** An act is in the area of the unit that its actor belonged to then. */
  private boolean isWithinArea(EntryKeys entry) {
    String[] codes = orderedForPath.substring(1).split("/");
    return switch (codes.length) {
      case 1 -> true;
      case 2 -> codes[1].equals(entry.city());
      case 3 -> codes[2].equals(entry.county());
      default -> codes[codes.length - 1].equals(entry.unit());
    };
  }

  private boolean isAbove(String unit) {
    return orderedForPath.contains("/" + unit + "/");
  }
}
