package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Says of notices what people call their unit, officer and kind, and which an area has. */
@ApplicationScoped
class NoticeViews {

  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private NoticeKinds kinds;
  @Inject private AccessDecision access;
  @Inject @BusinessTime private Clock clock;

  protected NoticeViews() {}

  /** Those whose notices belong to an area; null for the province, which has every notice. */
  List<AuthorityCode> unitsOf(AuthorityView area) {
    return area.getParentCode() == null
        ? null
        : authorities.subtree(area.getCode()).stream().map(AuthorityView::getCode).toList();
  }

  NoticeView of(Notice notice) {
    return all(List.of(notice)).get(0);
  }

  /** Whether the reader reads words is asked once for all of them. */
  List<NoticeView> all(List<Notice> notices) {
    boolean readable =
        notices.stream().anyMatch(notice -> notice.body() != null)
            && access.permits(Act.SEE_MESSAGES);
    return notices.stream().map(notice -> of(notice, readable)).toList();
  }

  private NoticeView of(Notice notice, boolean readable) {
    return new NoticeView(
        notice,
        authorities.find(notice.authority()).map(AuthorityView::getShortName).orElse(""),
        officers.find(notice.officer()).map(OfficerView::getRealName).orElse(""),
        notice.kindId() == null ? null : kinds.version(notice.kindId()),
        readable,
        notice.goesOutUntil(clock));
  }
}
