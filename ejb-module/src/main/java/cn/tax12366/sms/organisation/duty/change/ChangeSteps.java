package cn.tax12366.sms.organisation.duty.change;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;

/** How a change request goes on: locked, put down, audited; for the two departments that may. */
@ApplicationScoped
class ChangeSteps {

  static final int LONGEST_TITLE = 100;
  static final int LONGEST_NEED = 2000;
  static final int LONGEST_WORDS = 500;

  @Inject private ChangeRequests requests;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  long begin(String title, String need, String reason, OfficerView by) {
    ChangeRequest request =
        ChangeRequest.raised(title, need, reason, by.getCode(), clock.instant());
    requests.add(request);
    putDown(request, by, reason);
    return request.id();
  }

  /**
   * @throws NoSuchChangeRequest if there is none by this number
   * @throws ChangeRequestElsewhere if it does not stand where the step begins
   */
  void take(long id, OfficerView by, String words, BiConsumer<ChangeRequest, Instant> step) {
    ChangeRequest request = requests.lock(id).orElseThrow(() -> new NoSuchChangeRequest(id));
    step.accept(request, clock.instant());
    putDown(request, by, words);
  }

  private void putDown(ChangeRequest request, OfficerView by, String words) {
    requests.add(ChangeStep.taken(request, by.getCode(), words));
    audit.record(
        "change-request." + request.state().name().toLowerCase(Locale.ROOT),
        request.subject(),
        Outcome.DONE,
        words == null ? request.title() : request.title() + ": " + words);
  }

  /**
   * What was written, without blanks around it.
   *
   * @throws ChangeRequestNeedsWords if it is nothing, or longer than is kept
   */
  static String required(String written, int longest) {
    String words = written == null ? "" : written.strip();
    if (words.isEmpty() || words.length() > longest) {
      throw new ChangeRequestNeedsWords(longest);
    }
    return words;
  }
}
