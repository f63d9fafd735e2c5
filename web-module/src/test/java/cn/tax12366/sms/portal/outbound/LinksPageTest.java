package cn.tax12366.sms.portal.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkList;
import cn.tax12366.sms.outbound.route.LinkState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class LinksPageTest {

  @Mock private LinkList list;
  @InjectMocks private LinksPage page;

  @Test
  void askingIsDoneBeforeAnythingIsDrawn() {
    LinkState link = link(Collections.nCopies(60, 0));
    when(list.all()).thenReturn(List.of(link));

    page.open();

    assertThat(page.getLinks()).containsExactly(link);
  }

  @Test
  void anHourWithoutMessagesIsAnEmptyDrawing() {
    LinkState idle = link(Collections.nCopies(60, 0));

    assertThat(page.bars(idle)).isEmpty();
    assertThat(page.hour(idle)).isZero();
    assertThat(page.peak(idle)).isZero();
  }

  @Test
  void theBusiestMinuteIsAsHighAsTheDrawingAndTheOthersInProportion() {
    List<Integer> minutes = new ArrayList<>(Collections.nCopies(60, 0));
    minutes.set(0, 50);
    minutes.set(59, 100);
    LinkState busy = link(minutes);

    assertThat(page.bars(busy)).isEqualTo("M0 48h6v-24.0h-6zM472 48h6v-48.0h-6z");
    assertThat(page.hour(busy)).isEqualTo(150);
    assertThat(page.peak(busy)).isEqualTo(100);
  }

  @Test
  void oneMessageInABusyHourIsStillToBeSeen() {
    List<Integer> minutes = new ArrayList<>(Collections.nCopies(60, 0));
    minutes.set(1, 1);
    minutes.set(2, 6000);

    assertThat(page.bars(link(minutes))).startsWith("M8 48h6v-1.0h-6z");
  }

  private static LinkState link(List<Integer> lastHour) {
    return new LinkState(
        LinkDefinition.of("main", "127.0.0.1", 2775, "sms", "secret"),
        LinkState.Phase.UP,
        0,
        null,
        Instant.parse("2026-12-10T01:00:00Z"),
        0,
        OptionalInt.empty(),
        false,
        lastHour);
  }
}
