package cn.tax12366.sms.notices;

import cn.tax12366.sms.approval.Snapshot;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.notices.Notice.Frozen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What an approver reads of a notice; made again at the hand-over, it must come out the same. */
@ApplicationScoped
class NoticeSnapshots {

  /** Messages shown whole; of all others the digest answers. */
  private static final int SAMPLES = 3;

  @Inject private TemplateList templates;
  @Inject private NoticeRecipients recipients;

  Snapshot of(Notice notice, Frozen frozen) {
    Snapshot snapshot =
        Snapshot.empty()
            .with("area", notice.authority())
            .with("title", notice.title())
            .with("due", notice.dueDate())
            .with("stage", notice.stage())
            .with("template", notice.templateId())
            .with("body", templates.find(notice.templateId()).getBody())
            .with("audience", frozen.messages())
            .with("segments", frozen.segments())
            .with("audience-digest", frozen.digest());
    List<String> texts = recipients.texts(notice.id(), SAMPLES);
    for (int i = 0; i < texts.size(); i++) {
      snapshot = snapshot.with("sample-" + (i + 1), texts.get(i));
    }
    return snapshot;
  }
}
