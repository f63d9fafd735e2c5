package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.addressbook.group.RefusedLine.Reason;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A list of numbers as somebody has pasted it: one to a line, empty lines left out. */
final class ListedNumbers {

  private static final int LONGEST_GIVEN = 40;

  /**
   * @param line counted from 1
   */
  record Line(int line, String given) {

    RefusedLine refused(Reason reason) {
      // Codes of officers of the province look like phones, and no person has a phone of 141.
      String masked = given.startsWith("141") ? given : PhoneNumber.maskedWithin(given);
      return new RefusedLine(
          line,
          masked.length() > LONGEST_GIVEN ? masked.substring(0, LONGEST_GIVEN - 1) + "…" : masked,
          reason);
    }
  }

  private final List<Line> lines;

  private ListedNumbers(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * @throws NobodyListed if there is no number
   * @throws TooManyLines if there are more lines with something on them than {@code most}
   */
  static ListedNumbers of(String pasted, int most) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String each : (pasted == null ? "" : pasted).split("\\R", -1)) {
      number++;
      // What is copied from a row of a spreadsheet or a list ends so.
      String given = each.strip().replaceAll("[\\s,;，；、]+$", "");
      if (!given.isEmpty()) {
        lines.add(new Line(number, given));
      }
    }
    if (lines.isEmpty()) {
      throw new NobodyListed();
    }
    if (lines.size() > most) {
      throw new TooManyLines(lines.size(), most);
    }
    return new ListedNumbers(lines);
  }

  int size() {
    return lines.size();
  }

  /** The lines by what they are read as; those that cannot be read are refused. */
  <T> Map<T, List<Line>> read(Function<String, T> reading, List<RefusedLine> refused) {
    Map<T, List<Line>> read = new LinkedHashMap<>();
    for (Line line : lines) {
      try {
        read.computeIfAbsent(reading.apply(line.given()), any -> new ArrayList<>()).add(line);
      } catch (BusinessRuleViolation unreadable) {
        refused.add(line.refused(Reason.MALFORMED));
      }
    }
    return read;
  }
}
