package cn.tax12366.sms.portal.outbound;

import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.outbound.MessageCriteria;
import cn.tax12366.sms.outbound.MessageSearch;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.MessageView;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.portal.SoughtNumbers;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Messages of one's area, newest first; what narrows the list stands in the address. */
@Named
@RequestScoped
public class MessagesPage {

  static final String ADDRESS =
      "/outbound/messages.xhtml?faces-redirect=true&includeViewParams=true";

  private MessageFilter filter;
  private MessageSearch search;
  private NoticeList notices;
  private SignedInOfficer signedIn;
  private SoughtNumbers numbers;
  private NoticeView chosen;
  private final PagedRows<MessageView> rows = new PagedRows<>(this::page);

  /** For the container. */
  protected MessagesPage() {}

  @Inject
  public MessagesPage(
      MessageFilter filter,
      MessageSearch search,
      NoticeList notices,
      SignedInOfficer signedIn,
      SoughtNumbers numbers) {
    this.filter = filter;
    this.search = search;
    this.notices = notices;
    this.signedIn = signedIn;
    this.numbers = numbers;
  }

  Page<MessageView> page(int first, int size) {
    return search.find(
        new MessageCriteria(
            signedIn.getUnit(),
            getChosen() == null ? null : getChosen().getOrigin(),
            getSought(),
            filter.getStatus(),
            filter.getDeferred() != null,
            filter.madeFrom(),
            filter.madeBefore(),
            first,
            size));
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return ADDRESS;
  }

  public PagedRows<MessageView> getRows() {
    return rows;
  }

  /** The notice whose messages are shown; null for all. */
  public NoticeView getChosen() {
    if (chosen == null && filter.getNotice() != null) {
      chosen = notices.get(filter.getNotice());
    }
    return chosen;
  }

  /** The number whose messages are shown; null for all, and for a word of another session. */
  public PhoneNumber getSought() {
    return filter.getNumber() == null ? null : numbers.of(filter.getNumber()).orElse(null);
  }

  public List<MessageStatus> getStatuses() {
    return List.of(MessageStatus.values());
  }

  /** Nothing: what was typed is not written back into the page (S21). */
  public String getPhone() {
    return null;
  }

  /** The number typed by a person: from here on it is called by its word. */
  public void setPhone(String typed) {
    if (typed != null) {
      filter.setNumber(numbers.wordFor(PhoneNumber.of(typed)));
    }
  }
}
