package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.organisation.administration.PublishingKind;

/**
 * What the regulation distinguishes: who writes, and to whom. A kind made later is one of these in
 * all that decides about permission. Names are stored.
 */
public enum NoticeNature {
  /**
   * Before the filing period ends, to who has not filed (R4.1, R7.5a); made by rules or by hand.
   */
  FILING_REMINDER(Act.PREPARE_REMINDER, null, GroupKind.TAXPAYERS),
  /** To taxpayers, by the department that serves them in its tier (R4.4a, R7.4g). */
  EXTERNAL(Act.PUBLISH_EXTERNAL, PublishingKind.EXTERNAL, GroupKind.TAXPAYERS),
  /** To tax officials, by the general office (R4.4b, R4.6, R7.4h). */
  INTERNAL(Act.PUBLISH_INTERNAL, PublishingKind.INTERNAL, GroupKind.STAFF);

  private final Act act;
  private final PublishingKind publishing;
  private final GroupKind book;

  NoticeNature(Act act, PublishingKind publishing, GroupKind book) {
    this.act = act;
    this.publishing = publishing;
    this.book = book;
  }

  /** What its author must be permitted. */
  public Act act() {
    return act;
  }

  /** The publishing that its author must have been assigned; null where none is needed. */
  public PublishingKind publishing() {
    return publishing;
  }

  /** Whose phones it goes to. */
  public GroupKind book() {
    return book;
  }

  /** Whom it is for, and so who sees it (R7.4g–h). */
  public Circle circle() {
    return book == GroupKind.STAFF ? Circle.STAFF : Circle.TAXPAYERS;
  }

  /** True for what people write themselves and publish (art. 7(4)). */
  public boolean isPublished() {
    return publishing != null;
  }
}
