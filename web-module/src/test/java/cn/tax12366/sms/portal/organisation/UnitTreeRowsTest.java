package cn.tax12366.sms.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.organisation.structure.UnitLine;
import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R2.2")
class UnitTreeRowsTest {

  private static final String PROVINCE = "14100000000";
  private static final String CITY = "14101000000";
  private static final String COUNTY = "14101050000";
  private static final String BRANCH = "14101050100";
  private static final String CLOSED = "14101030000";
  private static final String OTHER = "14103000000";

  private static final List<UnitLine> ALL =
      List.of(
          line(PROVINCE, null, "/", Tier.PROVINCE, "河南省税务局", true),
          line(CITY, PROVINCE, "/14100000000/", Tier.CITY, "郑州市税务局", true),
          line(COUNTY, CITY, "/14100000000/14101000000/", Tier.COUNTY, "金水区税务局", true),
          line(CLOSED, COUNTY, "/14100000000/14101000000/14101050000/", Tier.COUNTY, "二七区", false),
          line(BRANCH, COUNTY, "/14100000000/14101000000/14101050000/", Tier.BRANCH, "一分局", true),
          line(OTHER, PROVINCE, "/14100000000/", Tier.CITY, "洛阳市税务局", true));

  @Test
  void drawsTheTopAndNoMoreUntilSomethingIsOpened() {
    assertThat(new UnitTreeRows(ALL, false).tree(null))
        .extracting(row -> row.getUnit().getCode().digits(), UnitRow::getLevel, UnitRow::getNext)
        .containsExactly(tuple(PROVINCE, 0, null), tuple(CITY, 1, CITY), tuple(OTHER, 1, OTHER));
  }

  @Test
  void opensTheWayDownToAUnitAndShutsItAgainToTheOneAbove() {
    List<UnitRow> rows = new UnitTreeRows(ALL, false).tree(COUNTY);

    assertThat(rows)
        .extracting(row -> row.getUnit().getCode().digits(), UnitRow::isOpen, UnitRow::getLevel)
        .containsExactly(
            tuple(PROVINCE, true, 0),
            tuple(CITY, true, 1),
            tuple(COUNTY, true, 2),
            tuple(BRANCH, false, 3),
            tuple(OTHER, false, 1));
    assertThat(rows.get(2).getNext()).isEqualTo(CITY);
  }

  @Test
  void showsClosedUnitsBelowTheirSuccessorOnDemandOnly() {
    assertThat(new UnitTreeRows(ALL, true).tree(COUNTY))
        .extracting(row -> row.getUnit().getCode().digits())
        .containsSubsequence(COUNTY, CLOSED, BRANCH);
    assertThat(new UnitTreeRows(ALL, false).hits("二七")).isEmpty();
  }

  @Test
  void findsByAPartOfNameOrCodeAndSaysWhereItStands() {
    assertThat(new UnitTreeRows(ALL, true).hits(" 二七 "))
        .extracting(UnitRow::getPlace)
        .containsExactly("河南省税务局 › 郑州市税务局 › 金水区税务局");
    assertThat(new UnitTreeRows(ALL, false).hits("1410105"))
        .extracting(row -> row.getUnit().getCode().digits())
        .containsExactly(COUNTY, BRANCH);
  }

  @Test
  void anAddressThatNamesAStrangersUnitOpensNothing() {
    assertThat(new UnitTreeRows(ALL, false).tree("14109990000")).hasSize(3);
    assertThat(new UnitTreeRows(List.of(), false).tree(CITY)).isEmpty();
  }

  private static UnitLine line(
      String code, String parent, String above, Tier tier, String name, boolean inForce) {
    AuthorityView unit =
        new AuthorityView(
            AuthorityCode.of(code),
            parent == null ? null : AuthorityCode.of(parent),
            above + code + "/",
            tier,
            name,
            name,
            false,
            new AuthorityView.Term(
                LocalDate.of(2026, 1, 1), inForce ? null : LocalDate.of(2026, 12, 1), null));
    UnitLine line = mock(UnitLine.class);
    when(line.getUnit()).thenReturn(unit);
    return line;
  }
}
