package cn.tax12366.sms.portal.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.integration.IntakeReceipts;
import cn.tax12366.sms.outbound.route.LinkList;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.taxdata.DeadlineView;
import cn.tax12366.sms.taxdata.FilingCountdown;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class WorkbenchPageTest {

  @Mock private SignedInOfficer signedIn;
  @Mock private FilingCountdown countdown;
  @Mock private Approvals approvals;
  @Mock private IntakeReceipts receipts;
  @Mock private LinkList linkList;
  @InjectMocks private WorkbenchPage page;

  @Test
  @Tag("D8")
  void doesNotAskForWhatAPersonMayNotSee() {
    assertThat(page.getNext()).isNull();
    assertThat(page.getLater()).isEmpty();
    assertThat(page.getWaitingCount()).isZero();
    assertThat(page.getLinks()).isEmpty();

    verifyNoInteractions(countdown, approvals, linkList);
  }

  @Test
  void theNearestDeadlineIsCountedDownAndTheOthersFollow() {
    DeadlineView nearest = mock(DeadlineView.class);
    DeadlineView later = mock(DeadlineView.class);
    when(signedIn.may("SEE_TAXPAYERS")).thenReturn(true);
    when(countdown.ahead()).thenReturn(List.of(nearest, later));

    assertThat(page.getNext()).isSameAs(nearest);
    assertThat(page.getLater()).containsExactly(later);
    verify(countdown, times(1)).ahead();
  }

  @Test
  void withoutADeadlineAheadThereIsNothingToCountDown() {
    when(signedIn.may("SEE_TAXPAYERS")).thenReturn(true);
    when(countdown.ahead()).thenReturn(List.of());

    assertThat(page.getNext()).isNull();
    assertThat(page.getLater()).isEmpty();
  }

  @Test
  void showsTheSixThatWaitLongestAndCountsAllOfThem() {
    List<ApprovalView> waiting = Stream.generate(() -> mock(ApprovalView.class)).limit(8).toList();
    when(signedIn.may("APPROVE")).thenReturn(true);
    when(approvals.waitingForMe()).thenReturn(waiting);

    assertThat(page.getWaiting()).isEqualTo(waiting.subList(0, 6));
    assertThat(page.getWaitingCount()).isEqualTo(8);
    verify(approvals, times(1)).waitingForMe();
  }
}
