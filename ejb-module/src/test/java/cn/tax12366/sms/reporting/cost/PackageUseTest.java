package cn.tax12366.sms.reporting.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R9.1")
class PackageUseTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1000, FREE, 0",
    "799, 1000, FREE, 799",
    "800, 1000, NEARLY_USED, 800",
    "999, 1000, NEARLY_USED, 999",
    "1000, 1000, USED_UP, 1000",
    "2500, 1000, USED_UP, 2500",
    "2, 3, FREE, 666",
    "5000000000, 6000000000, NEARLY_USED, 833",
    "5000000000, 0, FREE,"
  })
  void warnsFromEightyPercentOnAndAgainWhenAllIsUsed(
      long segments, long ofPackage, PackageUse use, Integer perMille) {
    assertThat(PackageUse.of(segments, ofPackage)).isEqualTo(use);
    assertThat(PackageUse.perMille(segments, ofPackage)).isEqualTo(perMille);
  }

  @Test
  void refusesAPackageOfLessThanNothing() {
    assertThat(new CostSettings(0).packageSegments()).isZero();
    assertThatThrownBy(() -> new CostSettings(-1))
        .hasMessage("sms.cost.package-segments must not be negative, but is -1");
  }
}
