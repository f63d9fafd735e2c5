package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.addressbook.group.GroupCandidates.Candidate;
import cn.tax12366.sms.addressbook.group.ListedNumbers.Line;
import cn.tax12366.sms.addressbook.group.RefusedLine.Reason;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.TaxpayerNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds people by a list of numbers, one to a line: taxpayer numbers, current or former, or officer
 * codes. Whether the caller may ask about an area is decided by those who call.
 */
@ApplicationScoped
public class ListedPeople {

  @Inject private GroupCandidates candidates;

  protected ListedPeople() {}

  /**
   * What became of a list.
   *
   * @param known ids of those who are meant
   * @param refused lines that could not be taken, in their order
   * @param lines with something on them
   */
  public record Found(Set<Long> known, List<RefusedLine> refused, int lines) {

    public Found {
      known = Set.copyOf(known);
      refused = List.copyOf(refused);
    }
  }

  /**
   * Those of an area who are meant. A line that cannot be taken is refused, and stops no other.
   *
   * @param most lines that are taken at once
   * @throws NobodyListed if there is no number
   * @throws TooManyLines if there are too many
   */
  public Found find(GroupKind kind, String pasted, AuthorityView area, int most) {
    ListedNumbers listed = ListedNumbers.of(pasted, most);
    List<RefusedLine> refused = new ArrayList<>();
    Set<Long> known =
        kind == GroupKind.STAFF
            ? known(
                kind,
                area,
                listed.read(written -> OfficerCode.of(written).digits(), refused),
                code -> true,
                refused)
            : known(
                kind,
                area,
                listed.read(written -> TaxpayerNumber.of(written).value(), refused),
                number -> new TaxpayerNumber(number).checkDigitHolds(),
                refused);
    refused.sort(Comparator.comparingInt(RefusedLine::line));
    return new Found(known, refused, listed.size());
  }

  private Set<Long> known(
      GroupKind kind,
      AuthorityView area,
      Map<String, List<Line>> lines,
      Predicate<String> holds,
      List<RefusedLine> refused) {
    Map<String, Candidate> found = candidates.find(kind, lines.keySet(), area);
    Set<Long> known = new LinkedHashSet<>();
    lines.forEach(
        (number, meant) -> {
          Candidate candidate = found.get(number);
          Reason against =
              candidate != null
                  ? candidate.against()
                  : holds.test(number) ? Reason.UNKNOWN : Reason.MISTYPED;
          if (against == null) {
            known.add(candidate.id());
          } else {
            meant.forEach(line -> refused.add(line.refused(against)));
          }
        });
    return known;
  }
}
