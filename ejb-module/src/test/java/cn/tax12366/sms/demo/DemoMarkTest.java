package cn.tax12366.sms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoMarkTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void remembersWithTheDataThatTheDemoIsComplete(TestDatabase database) {
    DemoMark mark = new DemoMark(database.migrated());

    assertThat(mark.isSet()).isFalse();
    mark.set();
    mark.set();
    assertThat(mark.isSet()).isTrue();
  }
}
