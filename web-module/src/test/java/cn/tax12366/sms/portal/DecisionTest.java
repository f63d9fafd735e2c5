package cn.tax12366.sms.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.approval.Approvals;
import java.util.List;
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
