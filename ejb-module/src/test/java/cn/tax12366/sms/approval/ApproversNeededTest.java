package cn.tax12366.sms.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sends to very many, or to the whole province, is read by two (reading A7). */
@Tag("R10.1e")
class ApproversNeededTest {

  private static final AuthorityCode AREA = AuthorityCode.of("14101000000");

  private final AuthorityDirectory authorities = mock(AuthorityDirectory.class);
  private final ApprovalSettings settings = mock(ApprovalSettings.class);
  private final ApproversNeeded needed = new ApproversNeeded(authorities, settings);

  @ParameterizedTest
  @CsvSource({"1, 1", "50000, 1", "50001, 2", "1000000, 2"})
  void twoApproveWhatGoesToMoreThanFiftyThousand(int messages, int approvers) {
    areaIsOf(Tier.CITY);
    when(settings.twoAbove()).thenReturn(50_000);

    assertThat(needed.toSend(AREA, messages)).isEqualTo(approvers);
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void twoApproveWhatGoesToTheWholeProvinceHoweverFewTheyAre(Tier tier) {
    areaIsOf(tier);
    when(settings.twoAbove()).thenReturn(50_000);

    int approvers = tier == Tier.PROVINCE ? 2 : 1;
    assertThat(needed.toSend(AREA, 1)).isEqualTo(approvers);
    assertThat(needed.ofArea(AREA)).isEqualTo(approvers);
  }

  private void areaIsOf(Tier tier) {
    AuthorityView unit = mock(AuthorityView.class);
    when(unit.getTier()).thenReturn(tier);
    when(authorities.get(AREA)).thenReturn(unit);
  }
}
