package cn.tax12366.sms.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.notices.NewsDue;
import cn.tax12366.sms.notices.NoticeChanged;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.PushContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class NoticePushTest {

  private final List<String> sent = new ArrayList<>();
  private Runnable meanwhile = () -> {};
  private final NoticePush push = new NoticePush(new Channel());

  @Test
  void saysOnlyThatSomethingHasChangedAndOnlyToThePagesOfThatNotice() {
    push.on(new NoticeChanged("notice-a"));
    push.on(new NoticeChanged("notice-b"));
    assertThat(sent).as("whoever changes a notice does not push").isEmpty();

    push.tell();

    assertThat(sent).containsExactlyInAnyOrder("changed to notice-a", "changed to notice-b");
  }

  @Test
  void tellsOfManyChangesOnceAndNeverLosesTheLastOne() {
    for (int i = 0; i < 50; i++) {
      push.on(new NoticeChanged("notice-a"));
    }
    push.tell();
    push.tell();
    assertThat(sent).hasSize(1);

    push.on(new NoticeChanged("notice-a"));
    push.tell();
    assertThat(sent).hasSize(2);
  }

  @Test
  void whatChangesWhileItIsToldIsToldTheNextTime() {
    meanwhile = () -> push.on(new NoticeChanged("notice-a"));
    push.on(new NoticeChanged("notice-a"));
    push.tell();
    meanwhile = () -> {};
    push.tell();

    assertThat(sent).hasSize(2);
  }

  @Test
  void tellsWhenNewsIsDue() {
    push.on(new NoticeChanged("notice-a"));
    push.on(new NewsDue());

    assertThat(sent).containsExactly("changed to notice-a");
  }

  @Test
  void waitsUntilTheChangeIsCommitted() throws Exception {
    Observes observes =
        NoticePush.class
            .getDeclaredMethod("on", NoticeChanged.class)
            .getParameters()[0]
            .getAnnotation(Observes.class);

    assertThat(observes.during()).isEqualTo(TransactionPhase.AFTER_SUCCESS);
  }

  /** Remembers what goes to whom; nothing may go to everybody. */
  private final class Channel implements PushContext {

    private static final long serialVersionUID = 1L;

    @Override
    public Set<Future<Void>> send(Object message) {
      throw new AssertionError("To everybody: " + message);
    }

    @Override
    public <S extends Serializable> Set<Future<Void>> send(Object message, S user) {
      sent.add(message + " to " + user);
      meanwhile.run();
      return Set.of();
    }

    @Override
    public <S extends Serializable> Map<S, Set<Future<Void>>> send(
        Object message, Collection<S> users) {
      throw new AssertionError("To several: " + message);
    }
  }
}
