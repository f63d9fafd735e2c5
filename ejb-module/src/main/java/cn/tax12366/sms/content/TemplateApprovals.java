package cn.tax12366.sms.content;

import cn.tax12366.sms.approval.Approved;
import cn.tax12366.sms.approval.Returned;
import cn.tax12366.sms.approval.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What approval and templates tell each other: the frozen facts one way, the decision back. */
@ApplicationScoped
class TemplateApprovals {

  private static final String KIND = "template:";

  @Inject private Templates templates;

  static String subject(MessageTemplate template) {
    return KIND + template.id();
  }

  static Snapshot snapshot(MessageTemplate template) {
    return Snapshot.empty()
        .with("name", template.name())
        .with("revision", template.revision())
        .with("kind", template.kind())
        .with("authority", template.authority())
        .with("body", template.body());
  }

  void on(@Observes Approved decision) {
    if (decision.subject().startsWith(KIND)) {
      MessageTemplate template = get(decision.subject());
      // The words may have been added since it was submitted: then it can only be returned.
      FeeWording.requireFree(template.body());
      template.approve();
    }
  }

  void on(@Observes Returned decision) {
    if (decision.subject().startsWith(KIND)) {
      get(decision.subject()).sendBack();
    }
  }

  private MessageTemplate get(String subject) {
    long id = Long.parseLong(subject.substring(KIND.length()));
    return templates.find(id).orElseThrow(() -> new NoSuchTemplate(id));
  }
}
