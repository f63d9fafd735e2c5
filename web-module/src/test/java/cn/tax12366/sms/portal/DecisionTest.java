package cn.tax12366.sms.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private final Approvals approvals = mock(Approvals.class);
  private final Decision decision = new Decision(approvals);

  @Test
  void knowsNoReasonOfWhatIsNotStoredYet() {
    assertThat(decision.reason("template", null)).isEmpty();

    verifyNoInteractions(approvals);
  }

  @Test
  @Tag("A7")
  void namesWhoStandsInAndCountsAnApproverAndHimOnce() {
    OfficerView approver = officer("赵样本", true);
    OfficerView delegate = officer("冯虚构", false);
    when(approvals.decidersForMe()).thenReturn(List.of(approver, delegate));

    assertThat(decision.deciders("、")).isEqualTo("赵样本、冯虚构");
    assertThat(decision.getDeciderCount()).isEqualTo(1);
  }

  private static OfficerView officer(String name, boolean approver) {
    OfficerView officer = mock(OfficerView.class);
    when(officer.getRealName()).thenReturn(name);
    when(officer.has(OfficerRole.APPROVER)).thenReturn(approver);
    return officer;
  }

  @Test
  void asksOnceForAPageHoweverOftenItIsShown() {
    when(approvals.historyOf("template:17")).thenReturn(List.of());
    when(approvals.decidersForMe()).thenReturn(List.of());

    assertThat(decision.reason("template", 17L)).isEmpty();
    assertThat(decision.reason("template", 17L)).isEmpty();
    assertThat(decision.deciders(", ")).isEmpty();
    assertThat(decision.deciders(", ")).isEmpty();

    verify(approvals, times(1)).historyOf("template:17");
    verify(approvals, times(1)).decidersForMe();
  }
}
