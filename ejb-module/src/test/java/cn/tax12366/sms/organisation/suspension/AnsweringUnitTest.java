package cn.tax12366.sms.organisation.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.AuthorityView.Term;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnsweringUnitTest {

  private static final AuthorityCode PROVINCE = AuthorityCode.of("14100000000");
  private static final AuthorityCode HEIR = AuthorityCode.of("14103030000");
  private static final AuthorityCode CLOSED = AuthorityCode.of("14103020000");

  private final AuthorityDirectory authorities = mock(AuthorityDirectory.class);
  private final StandingSuspensions standing = mock(StandingSuspensions.class);
  private final AnsweringUnit answering = new AnsweringUnit(authorities, standing);

  @Test
  @Tag("A23")
  void whatIsMeantForAClosedUnitGoesToItsHeirOrToWhoeverAnswersForThat() {
    unit(PROVINCE, null, null);
    AuthorityView heir = unit(HEIR, PROVINCE, null);
    unit(CLOSED, HEIR, LocalDate.of(2026, 12, 1));

    assertThat(answering.of(CLOSED).getCode()).isEqualTo(HEIR);

    when(standing.of(heir)).thenReturn(true);
    assertThat(answering.of(CLOSED).getCode()).isEqualTo(PROVINCE);
  }

  private AuthorityView unit(AuthorityCode code, AuthorityCode above, LocalDate closed) {
    Term term = new Term(LocalDate.of(2026, 1, 1), closed, closed == null ? null : above);
    AuthorityView unit =
        new AuthorityView(code, above, "/" + code + "/", Tier.COUNTY, "", "", true, term);
    when(authorities.get(code)).thenReturn(unit);
    return unit;
  }
}
