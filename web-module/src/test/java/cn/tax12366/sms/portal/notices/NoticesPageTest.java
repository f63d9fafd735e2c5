package cn.tax12366.sms.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.notices.NoticeCounts;
import cn.tax12366.sms.notices.NoticeCriteria;
import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.notices.NoticeProgress;
import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.portal.NoticePhase;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class NoticesPageTest {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 15);

  @Mock private NoticeList notices;
  @Mock private NoticeProgress progress;
  @Mock private Areas areas;
  @Mock private SendingWindowSettings window;

  /** Ten in the morning in Henan. */
  @Spy private Clock clock = Clock.fixed(Instant.parse("2026-12-10T02:00:00Z"), ZoneOffset.UTC);

  @Spy private Map<String, String> address = new HashMap<>();
  @InjectMocks private NoticesPage page;

  @BeforeEach
  void noNotices() {
    lenient().when(window.window()).thenReturn(SendingWindow.REGULATION);
    lenient().when(notices.find(any())).thenReturn(new Page<>(List.of(), 0));
  }

  @Test
  void showsWhatTheAddressSays() {
    address.putAll(
        Map.of("area", "14103000000", "kind", "POLICY", "status", "PAUSED", "due", "2026-12-15"));
    page.read();

    page.getRows().load(0, 25, Map.of(), Map.of());

    assertThat(page.isNarrowed()).isTrue();
    verify(notices)
        .find(
            new NoticeCriteria(
                AuthorityCode.of("14103000000"), "POLICY", NoticeStatus.PAUSED, DUE, DUE, 0, 25));
  }

  @Test
  void anAddressThatMakesNoSenseNarrowsNothing() {
    address.putAll(Map.of("area", "", "status", "GONE", "due", "tomorrow"));
    page.read();

    page.getRows().load(0, 25, Map.of(), Map.of());

    assertThat(page.isNarrowed()).isFalse();
    verify(notices).find(NoticeCriteria.all(0, 25));
  }

  @Test
  void whatIsChosenIsInTheAddressThatCanBeKept() {
    page.setArea("14103000000");
    page.setKind("POLICY");
    page.setDue(DUE);

    assertThat(page.narrow())
        .isEqualTo(
            "/notices/notices.xhtml?faces-redirect=true&area=14103000000&kind=POLICY"
                + "&due=2026-12-15");
  }

  @Test
  void eachRowSaysHowFarItsNoticeIs() {
    NoticeView notice = mock(NoticeView.class);
    NoticeCounts counts = mock(NoticeCounts.class);
    when(notice.getPublicId()).thenReturn("3dda29f9");
    when(notice.getStatus()).thenReturn(NoticeStatus.RELEASED);
    when(counts.isFinished()).thenReturn(true);
    when(counts.getTotal()).thenReturn(816);
    when(progress.of("3dda29f9")).thenReturn(counts);
    when(notices.find(any())).thenReturn(new Page<>(List.of(notice), 1));
    page.read();

    NoticeRow row = page.getRows().load(0, 25, Map.of(), Map.of()).get(0);

    assertThat(row.getPhase()).isEqualTo(NoticePhase.FINISHED);
    assertThat(row.isUnderWay()).isTrue();
    assertThat(page.getRows().getRowCount()).isEqualTo(1);
  }
}
