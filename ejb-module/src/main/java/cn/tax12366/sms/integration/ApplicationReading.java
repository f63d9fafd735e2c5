package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.taxdata.record.ApplicationNumber;
import cn.tax12366.sms.taxdata.record.ApplicationState;
import cn.tax12366.sms.taxdata.record.TaxApplication;
import java.util.Map;

/** What a row of a list of applications says (R4.5d, R7.8c). */
final class ApplicationReading {

  private static final Map<String, ApplicationState> STATES =
      Map.ofEntries(
          Map.entry("submitted", ApplicationState.SUBMITTED),
          Map.entry("已提交", ApplicationState.SUBMITTED),
          Map.entry("inacceptance", ApplicationState.IN_ACCEPTANCE),
          Map.entry("受理中", ApplicationState.IN_ACCEPTANCE),
          Map.entry("tocomplete", ApplicationState.TO_COMPLETE),
          Map.entry("待补正", ApplicationState.TO_COMPLETE),
          Map.entry("underreview", ApplicationState.UNDER_REVIEW),
          Map.entry("审核中", ApplicationState.UNDER_REVIEW),
          Map.entry("done", ApplicationState.DONE),
          Map.entry("已办结", ApplicationState.DONE),
          Map.entry("notaccepted", ApplicationState.NOT_ACCEPTED),
          Map.entry("不予受理", ApplicationState.NOT_ACCEPTED),
          Map.entry("returned", ApplicationState.RETURNED),
          Map.entry("已退回", ApplicationState.RETURNED),
          Map.entry("withdrawn", ApplicationState.WITHDRAWN),
          Map.entry("已撤销", ApplicationState.WITHDRAWN));

  private ApplicationReading() {}

  static TaxApplication read(RecordCells cells) {
    return new TaxApplication(
        number(cells),
        cells.cells().text(ListField.MATTER, 100),
        cells.word(ListField.APPLICATION_STATE, STATES),
        cells.cells().day(ListField.APPLIED_ON),
        cells.cells().dayIfAny(ListField.STATE_SINCE),
        cells.cells().dayIfAny(ListField.TO_BE_DONE_ON),
        cells.textIfAny(ListField.HANDLED_BY, 80));
  }

  private static ApplicationNumber number(RecordCells cells) {
    try {
      return ApplicationNumber.of(cells.cells().needed(ListField.APPLICATION_NUMBER));
    } catch (BusinessRuleViolation e) {
      throw new RowRefused(ListField.APPLICATION_NUMBER, e);
    }
  }
}
