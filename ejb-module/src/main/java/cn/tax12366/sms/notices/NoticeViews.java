package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says of a notice what people call its unit, its officer and its kind. */
@ApplicationScoped
class NoticeViews {

  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private NoticeKinds kinds;

  protected NoticeViews() {}

  NoticeView of(Notice notice) {
    return new NoticeView(
        notice,
        authorities.find(notice.authority()).map(AuthorityView::getShortName).orElse(""),
        officers.find(notice.officer()).map(OfficerView::getRealName).orElse(""),
        notice.kindId() == null ? null : kinds.version(notice.kindId()));
  }
}
