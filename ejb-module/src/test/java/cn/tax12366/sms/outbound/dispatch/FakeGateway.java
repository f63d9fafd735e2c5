package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.route.Gateway;
import cn.tax12366.sms.outbound.route.Submission;
import cn.tax12366.sms.outbound.route.SubmitGate;
import cn.tax12366.sms.outbound.route.SubmitOutcome;
import cn.tax12366.sms.outbound.route.SubmitResult;
import cn.tax12366.sms.outbound.route.SubmitResult.AcceptedPart;
import cn.tax12366.sms.outbound.route.WindowShare;
import cn.tax12366.sms.shared.SegmentRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A carrier that answers as told and remembers what it was given. */
final class FakeGateway implements Gateway {

  final List<Submission> submitted = new ArrayList<>();
  int window = 100;
  boolean up = true;
  Function<Submission, SubmitOutcome> answer = submission -> new SubmitOutcome.Accepted();

  /** Called once a slice is marked and before it is answered. */
  Runnable meanwhile = () -> {};

  @Override
  public Optional<WindowShare> reserve(int wanted, Duration patience) {
    return up ? Optional.of(new Share(Math.min(wanted, window))) : Optional.empty();
  }

  private final class Share implements WindowShare {

    private final int size;

    Share(int size) {
      this.size = size;
    }

    @Override
    public String link() {
      return "fake";
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public List<SubmitResult> submit(List<Submission> slice, SubmitGate gate) {
      meanwhile.run();
      return slice.stream().map(submission -> answer(submission, gate)).toList();
    }

    private SubmitResult answer(Submission submission, SubmitGate gate) {
      int parts = SegmentRule.count(submission.text());
      if (!gate.isOpen()) {
        return new SubmitResult(
            submission.messageId(), new SubmitOutcome.NotSent(), parts, List.of());
      }
      submitted.add(submission);
      SubmitOutcome outcome = answer.apply(submission);
      List<AcceptedPart> accepted = new ArrayList<>();
      for (int part = 1; part <= parts; part++) {
        boolean last = part == parts;
        if (!submission.partsDone().contains(part)
            && (outcome instanceof SubmitOutcome.Accepted || !last)) {
          accepted.add(new AcceptedPart(part, id(submission, part), key(submission, part)));
        }
      }
      return new SubmitResult(submission.messageId(), outcome, parts, accepted);
    }

    @Override
    public void close() {
      // A fake window is never full.
    }
  }

  static String id(Submission submission, int part) {
    return submission.messageId() + "-" + part;
  }

  static String key(Submission submission, int part) {
    return "fake:" + id(submission, part);
  }
}
