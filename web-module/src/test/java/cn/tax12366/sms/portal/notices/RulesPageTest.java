package cn.tax12366.sms.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.notices.rule.RuleStatus;
import cn.tax12366.sms.notices.rule.RuleView;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesPageTest {

  @Test
  void rulesThatActStandBeforeThoseThatWaitAndTheEndedOnesLast() {
    assertThat(
            Stream.of(
                    RuleStatus.WITHDRAWN,
                    RuleStatus.DRAFT,
                    RuleStatus.IN_FORCE,
                    RuleStatus.SUBMITTED,
                    RuleStatus.IN_FORCE)
                .map(RulesPageTest::rule)
                .sorted(java.util.Comparator.comparingInt(RulesPage::rank))
                .map(RuleView::getStatus))
        .containsExactly(
            RuleStatus.IN_FORCE,
            RuleStatus.IN_FORCE,
            RuleStatus.SUBMITTED,
            RuleStatus.DRAFT,
            RuleStatus.WITHDRAWN);
  }

  private static RuleView rule(RuleStatus status) {
    RuleView rule = mock(RuleView.class);
    when(rule.getStatus()).thenReturn(status);
    return rule;
  }
}
