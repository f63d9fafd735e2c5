package cn.tax12366.sms.notices.audience.published;

import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.addressbook.group.GroupKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whom is asked for.
 *
 * @param book taxpayers or staff
 * @param subscription the service a phone must have open; empty where none is asked for
 * @param today the day on which something is overdue or not
 */
public record PublicationQuestion(
    GroupKind book, AudienceTerms terms, Optional<SubscriptionKind> subscription, LocalDate today) {

  /** The same, about the receivers of another notice. */
  PublicationQuestion correcting(long notice) {
    return new PublicationQuestion(
        book, AudienceTerms.receiversOf(notice, terms.area()), subscription, today);
  }
}
