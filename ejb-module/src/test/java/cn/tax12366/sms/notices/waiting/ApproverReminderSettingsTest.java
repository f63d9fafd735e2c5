package cn.tax12366.sms.notices.waiting;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import cn.tax12366.sms.approval.OverdueApprovals;
import cn.tax12366.sms.approval.OverdueForDecider;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.shared.database.Leases;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** Reminding by message is switched on and off. */
@Tag("R10.1e")
@ExtendWith(MockitoExtension.class)
class ApproverReminderSettingsTest {

  @Mock private OverdueApprovals overdue;
  @Mock private ApproverReminding reminding;
  @Mock private ApproverReminderSettings settings;
  @Mock private SendingWindowSettings window;
  @Mock private Leases leases;
  @Mock private Clock clock;
  @InjectMocks private ApproverReminders reminders;

  private final OverdueForDecider waits = mock(OverdueForDecider.class);

  @BeforeEach
  void somethingWaitsAtTen() {
    lenient().when(window.window()).thenReturn(SendingWindow.REGULATION);
    lenient().when(clock.instant()).thenReturn(Instant.parse("2026-12-10T02:00:00Z"));
    lenient().when(leases.tryHold(any(), any(), any())).thenReturn(true);
    lenient().when(overdue.byDecider()).thenReturn(List.of(waits));
  }

  @Test
  void offNobodyIsReminded() {
    lenient()
        .when(settings.byMessage())
        .thenReturn(new ApproverReminderSettings(false).byMessage());

    reminders.remindDue();

    verify(reminding, never()).remind(any());
  }

  @Test
  void withoutTheLeaseAnotherNodeDoesIt() {
    lenient().when(settings.byMessage()).thenReturn(true);
    lenient().when(leases.tryHold(any(), any(), any())).thenReturn(false);

    reminders.remindDue();

    verify(reminding, never()).remind(any());
  }

  @Test
  void onOneWhoCannotBeRemindedDoesNotHoldUpTheOthers() {
    lenient().when(settings.byMessage()).thenReturn(new ApproverReminderSettings(true).byMessage());
    OverdueForDecider broken = mock(OverdueForDecider.class);
    lenient()
        .when(broken.getDecider())
        .thenReturn(
            OrganisationFixtures.officer(
                "14101000002",
                "郑州市税务局",
                DepartmentKind.SERVICE_CENTRE_12366,
                OfficerRole.APPROVER));
    lenient().when(overdue.byDecider()).thenReturn(List.of(broken, waits));
    lenient().doThrow(new IllegalStateException("away")).when(reminding).remind(broken);

    reminders.remindDue();

    verify(reminding).remind(waits);
  }
}
