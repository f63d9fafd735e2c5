package cn.tax12366.sms.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  @Test
  @Tag("S17")
  void anyChangeOfAFactChangesTheDigest() {
    Snapshot frozen = Snapshot.empty().with("body", "请按期申报").with("audience", 1234);

    assertThat(Snapshot.empty().with("body", "请按期申报。").with("audience", 1234).digest())
        .isNotEqualTo(frozen.digest());
    assertThat(Snapshot.empty().with("body", "请按期申报").with("audience", 1235).digest())
        .isNotEqualTo(frozen.digest());
    assertThat(Snapshot.empty().with("body", "请按期申报").with("audience", 1234).digest())
        .isEqualTo(frozen.digest())
        .matches("[0-9a-f]{64}");
  }

  @Test
  @Tag("S17")
  void aFactCannotPassItselfOffAsTwo() {
    Snapshot one = Snapshot.empty().with("body", "甲\naudience=1");
    Snapshot two = Snapshot.empty().with("body", "甲").with("audience", "1");

    assertThat(one.digest()).isNotEqualTo(two.digest());
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    Snapshot snapshot =
        Snapshot.empty().with("body", "a=b\\n\nc\r\\").with("empty", "").with("due", "2026-12-15");

    assertThat(Snapshot.read(snapshot.written())).isEqualTo(snapshot);
    assertThat(Snapshot.read(snapshot.written()).facts().keySet())
        .containsExactly("body", "empty", "due");
  }

  @Test
  void namesEachFactOnceAndInPlainLetters() {
    Snapshot snapshot = Snapshot.empty().with("body", "x");

    assertThatThrownBy(() -> snapshot.with("body", "y"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> snapshot.with("a=b", "y"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesMoreThanItsColumnHolds() {
    assertThatThrownBy(() -> Snapshot.empty().with("body", "x".repeat(4000)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
