package cn.tax12366.sms.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.approval.ApprovalStatus;
import cn.tax12366.sms.reporting.evidence.ProvenMessage.Approval;
import cn.tax12366.sms.reporting.evidence.ProvenMessage.Decider;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R10.1e")
class ProvenMessageTest {

  @Test
  void saysInWhoseSteadItWasApproved() {
    Instant now = Instant.parse("2026-12-10T01:00:00Z");
    Approval approval =
        new Approval(
            "notice",
            "王示例",
            now,
            ApprovalStatus.APPROVED,
            List.of(new Decider("何虚构", null), new Decider("冯虚构", "赵样本")),
            now,
            "00");

    assertThat(approval.decidedBy("{0}（代{1}）")).isEqualTo("何虚构、冯虚构（代赵样本）");
  }
}
