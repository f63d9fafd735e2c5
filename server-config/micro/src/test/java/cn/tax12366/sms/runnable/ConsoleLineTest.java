package cn.tax12366.sms.runnable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ConsoleLineTest {

  @Test
  void isOneLineWithTheFirstCauseOfAnException() {
    LogRecord record = new LogRecord(Level.SEVERE, "Deployment of {0} failed\nsecond line");
    record.setParameters(new Object[] {"sms"});
    record.setThrown(
        new IllegalStateException("outer", new IllegalArgumentException("no table\nat line 43")));

    assertThat(new ConsoleLine().format(record))
        .matches(
            "\\d\\d:\\d\\d:\\d\\d SEVERE Deployment of sms failed"
                + " \\(java.lang.IllegalArgumentException: no table\\)\\R");
  }

  @Test
  void sparesTheLevelOfWhatIsNoWarning() {
    assertThat(new ConsoleLine().format(new LogRecord(Level.INFO, "Ready")))
        .matches("\\d\\d:\\d\\d:\\d\\d Ready\\R");
  }
}
