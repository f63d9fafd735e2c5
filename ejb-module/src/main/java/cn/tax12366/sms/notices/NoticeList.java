package cn.tax12366.sms.notices;

import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Shows notices, each caller those of his own area (D8) that concern him (R7.4g–h). */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class NoticeList {

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject private PublicationRecipients publicationRecipients;
  @Inject private NoticeViews views;
  @Inject private NoticeCircles circles;
  @Inject private AccessDecision access;
  @Inject private AuthorityDirectory authorities;

  /**
   * A page of the notices of the caller's area, newest first.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the area asked for is not within
   *     the caller's
   */
  public Page<NoticeView> find(NoticeCriteria criteria) {
    AuthorityView area = access.area(Act.SEE_NOTICES);
    if (criteria.area() != null) {
      access.require(Act.SEE_NOTICES, criteria.area());
      area = authorities.get(criteria.area());
    }
    Page<Notice> page =
        notices.page(criteria, views.unitsOf(area), circles.natures(Act.SEE_NOTICES));
    return new Page<>(views.all(page.rows()), page.total());
  }

  /**
   * One notice.
   *
   * @throws NoSuchNotice if there is none by this name that concerns the caller (R7.4g–h)
   * @throws cn.tax12366.sms.organisation.access.NotPermitted outside the caller's area
   */
  public NoticeView get(String publicId) {
    Notice notice = notices.get(publicId);
    circles.require(Act.SEE_NOTICES, notice);
    return views.of(notice);
  }

  /**
   * How many of its messages are for several people who answer the same phone; for a notice that is
   * written down.
   *
   * @throws NoSuchNotice if there is none by this name that concerns the caller (R7.4g–h)
   * @throws cn.tax12366.sms.organisation.access.NotPermitted outside the caller's area
   */
  public MergedMessages merged(String publicId) {
    Notice notice = notices.get(publicId);
    circles.require(Act.SEE_NOTICES, notice);
    return publicationRecipients.merged(notice.id());
  }

  /** Messages of a notice as they are frozen, the first {@code count}, 1 to 50. */
  @RolesAllowed({"OFFICER", "SYSTEM"})
  public List<MessagePreview> samples(String publicId, int count) {
    Notice notice = notices.get(publicId);
    circles.require(Act.SEE_MESSAGES, notice);
    return recipients.texts(notice.id(), Math.min(50, count)).stream()
        .map(MessagePreview::new)
        .toList();
  }
}
