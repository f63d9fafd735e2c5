package cn.tax12366.sms.notices;

import cn.tax12366.sms.approval.Snapshot;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.notices.Notice.Frozen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What an approver reads of a notice; made again at the hand-over, it must come out the same. */
@ApplicationScoped
class NoticeSnapshots {

  /** Messages shown whole; of all others the digest answers. */
  private static final int SAMPLES = 3;

  /** Of a text with more UTF-16 units than this one sample is enough. */
  private static final int LONG = 200;

  @Inject private TemplateList templates;
  @Inject private NoticeRecipients recipients;

  Snapshot of(Notice notice, Frozen frozen) {
    Snapshot snapshot =
        (notice.isReminder() ? reminder(notice) : publication(notice))
            .with("audience", frozen.messages())
            .with("segments", frozen.segments())
            .with("audience-digest", frozen.digest());
    int samples = notice.isReminder() ? SAMPLES : samplesOf(notice);
    List<String> texts = recipients.texts(notice.id(), samples);
    for (int i = 0; i < texts.size(); i++) {
      snapshot = snapshot.with("sample-" + (i + 1), texts.get(i));
    }
    return snapshot;
  }

  private Snapshot reminder(Notice notice) {
    Snapshot snapshot = reminderItself(notice);
    return notice.filingsAsOf() == null
        ? snapshot
        : snapshot.with("filings-as-of", notice.filingsAsOf());
  }

  private Snapshot reminderItself(Notice notice) {
    return Snapshot.empty()
        .with("area", notice.authority())
        .with("title", notice.title())
        .with("due", notice.dueDate())
        .with("stage", notice.stage())
        .with("template", notice.templateId())
        .with("body", templates.find(notice.templateId()).getBody());
  }

  /** Each term of the audience is a fact of its own, under its name. */
  private Snapshot publication(Notice notice) {
    Snapshot snapshot =
        Snapshot.empty()
            .with("area", notice.authority())
            .with("title", notice.title())
            .with("notice-kind", notice.kind())
            .with("kind-version", notice.kindId())
            .with("body", notice.body());
    for (String line : notice.audience().written().lines().toList()) {
      int equals = line.indexOf('=');
      if (!line.startsWith("area=")) {
        snapshot = snapshot.with("to." + line.substring(0, equals), line.substring(equals + 1));
      }
    }
    if (notice.notBefore() != null) {
      snapshot = snapshot.with("not-before", notice.notBefore());
    }
    if (notice.isUrgent()) {
      snapshot = snapshot.with("urgent", notice.urgentReason());
    }
    int occurrence = 1;
    for (Instant again : notice.again().moments()) {
      occurrence++;
      snapshot = snapshot.with("again-" + occurrence, again);
    }
    if (notice.isRepeat()) {
      snapshot = snapshot.with("occurrence", notice.occurrence());
    }
    return snapshot.with("last-day", notice.dueDate());
  }

  /** Long texts are shown once: a snapshot holds no more, and the next would say the same. */
  private static int samplesOf(Notice notice) {
    return notice.body().length() > LONG ? 1 : SAMPLES;
  }
}
