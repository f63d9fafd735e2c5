package cn.tax12366.sms.organisation;

import static cn.tax12366.sms.organisation.OrganisationFixtures.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuthorityTest {

  @Test
  void refusesAUnitThatDoesNotStandBelowTheOneThatFoundsIt() {
    assertThatThrownBy(() -> found(OrganisationFixtures.JINSHUI, Tier.CITY))
        .isInstanceOf(MisplacedAuthority.class);
    assertThatThrownBy(() -> found(OrganisationFixtures.JINSHUI, Tier.COUNTY))
        .isInstanceOf(MisplacedAuthority.class);
  }

  @Test
  @Tag("R7.2b")
  void liesWithinItselfAndItsAncestorsButNotWithinSiblingsCousinsOrWhatIsBelow() {
    AuthorityView jinshui = unit("金水区税务局");

    assertThat(jinshui.liesWithin(unit("二七区税务局"))).as("sibling").isFalse();
    assertThat(jinshui.liesWithin(unit("洛阳市税务局"))).as("uncle").isFalse();
    assertThat(jinshui.liesWithin(unit("西工区税务局"))).as("cousin").isFalse();
    assertThat(jinshui.liesWithin(unit("金水第一税务分局"))).as("below").isFalse();
    assertThat(jinshui.liesWithin(jinshui)).as("itself").isTrue();
    assertThat(jinshui.liesWithin(unit("郑州市税务局"))).as("city").isTrue();
    assertThat(jinshui.liesWithin(unit("河南省局"))).as("province").isTrue();
  }

  @Test
  void takesItsPlaceFromTheUnitAboveAndNotFromItsCode() {
    AuthorityView moved =
        OrganisationFixtures.LUOYANG
            .found(
                AuthorityCode.of("14101990000"),
                Tier.COUNTY,
                "示例区税务局",
                "示例区税务局",
                false,
                LocalDate.of(2026, 1, 1))
            .view();

    assertThat(moved.liesWithin(unit("洛阳市税务局"))).isTrue();
    assertThat(moved.liesWithin(unit("郑州市税务局"))).isFalse();
    assertThat(moved.getPath()).isEqualTo("/14100000000/14103000000/14101990000/");
  }

  @Test
  @Tag("A25")
  void givesCountyFunctionsToCountiesAndToUnitsThatHaveNoCounty() {
    assertThat(unit("郑州市税务局").isCountyFunctions()).isFalse();
    assertThat(unit("金水第一税务分局").isCountyFunctions()).isFalse();
    assertThat(unit("金水区税务局").isCountyFunctions()).isTrue();
    assertThat(unit("济源市税务局").isCountyFunctions()).isTrue();
  }

  private static Authority found(Authority above, Tier tier) {
    return above.found(
        AuthorityCode.of("14101990000"), tier, "示例", "示例", false, LocalDate.of(2026, 1, 1));
  }
}
