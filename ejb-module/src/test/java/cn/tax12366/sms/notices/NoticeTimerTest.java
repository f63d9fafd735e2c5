package cn.tax12366.sms.notices;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import cn.tax12366.sms.shared.database.SchemaMigration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** The server ends a timer that has let two failures out. */
@Tag("R7.5b")
@ExtendWith(MockitoExtension.class)
class NoticeTimerTest {

  private static final IllegalStateException AWAY = new IllegalStateException("database away");

  @Mock private SchemaMigration schema;
  @Mock private ReminderPlanning planning;
  @Mock private NoticeRelease release;
  @Mock private NoticeHoldCheck holdCheck;
  @Mock private RepeatPlanning repeats;
  @Mock private PublicationLists lists;
  @InjectMocks private NoticeTimer timer;

  @Test
  void outlivesAPlanningThatFails() {
    doThrow(AWAY).when(planning).planDue();

    assertThatCode(timer::plan).doesNotThrowAnyException();

    verify(planning).planDue();
  }

  @Test
  @Tag("R12.1")
  void releasesAlthoughTheLookAtWhatIsHeldBackFails() {
    doThrow(AWAY).when(holdCheck).lookAgain();

    assertThatCode(timer::release).doesNotThrowAnyException();

    verify(release).releaseDue();
  }

  @Test
  void outlivesAReleaseThatFails() {
    doThrow(AWAY).when(release).releaseDue();

    assertThatCode(timer::release).doesNotThrowAnyException();

    verify(release).releaseDue();
  }
}
