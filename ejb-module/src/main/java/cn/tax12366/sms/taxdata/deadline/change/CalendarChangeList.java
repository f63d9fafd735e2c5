package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Year;
import java.util.List;

/** What was changed of the tax calendar, by whom and when: everybody who files by it may know. */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class CalendarChangeList {

  @Inject private CalendarChanges changes;
  @Inject private OfficerDirectory officers;

  /** The changes of a year, the newest first; at most 200. */
  public List<CalendarChangeView> of(Year year) {
    return changes.of(year.getValue()).stream()
        .map(
            change ->
                new CalendarChangeView(change, name(change.proposedBy()), name(change.decidedBy())))
        .toList();
  }

  private String name(OfficerCode officer) {
    return officer == null ? "" : officers.find(officer).map(OfficerView::getRealName).orElse("");
  }
}
