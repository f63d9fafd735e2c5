package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.addressbook.maintenance.ChangeAct;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.portal.Texts;
import cn.tax12366.sms.reporting.timeline.TaxpayerTimeline;
import cn.tax12366.sms.reporting.timeline.TimelineEvent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;

/** All that has happened with the taxpayer of the page, in sentences. */
@Named
@RequestScoped
public class TimelinePage {

  private TaxpayerPage page;
  private TaxpayerTimeline timeline;
  private Texts texts;
  private ResourceBundle words;
  private final PagedRows<TimelineEvent> rows =
      new PagedRows<>((first, size) -> timeline.of(page.getId(), first, size));

  /** For the container. */
  protected TimelinePage() {}

  @Inject
  public TimelinePage(
      TaxpayerPage page,
      TaxpayerTimeline timeline,
      Texts texts,
      @Named("addressbookText") ResourceBundle words) {
    this.page = page;
    this.timeline = timeline;
    this.texts = texts;
    this.words = words;
  }

  public PagedRows<TimelineEvent> getRows() {
    return rows;
  }

  /** What happened, in a sentence without who did it. */
  public String sentence(TimelineEvent event) {
    if (event.change() != null) {
      return change(event.change());
    }
    if (event.service() != null) {
      return texts.filled(
          words.getString(event.service().open() ? "line.opened" : "line.closed"),
          event.service().phone(),
          words.getString("service." + event.service().kind()));
    }
    return event.message() != null
        ? texts.filled(
            words.getString("line.message"), event.message().notice(), event.message().phone())
        : texts.filled(
            words.getString(event.obligation().filed() ? "line.filed" : "line.due"),
            event.obligation().tax(),
            String.valueOf(event.obligation().from()),
            String.valueOf(event.obligation().to()));
  }

  private String change(TimelineEvent.Change change) {
    return texts.filled(
        words.getString("change." + change.act()),
        change.phone(),
        called(change.act(), change.was()),
        called(change.act(), change.becomes()));
  }

  private String called(String act, String name) {
    if (name == null) {
      return "";
    }
    return switch (ChangeAct.valueOf(act)) {
      case RENAMED, ADDED, DELETED, RESTORED -> name;
      case STATE_CHANGED -> texts.status(TaxpayerState.valueOf(name));
      case SUBSCRIPTION_OPENED, SUBSCRIPTION_CLOSED -> words.getString("service." + name);
      // Of a name as it stands, of a phone its role.
      case LIST_TAKEN -> words.containsKey("role." + name) ? words.getString("role." + name) : name;
      default -> words.getString("role." + name);
    };
  }

  /** Who did or wrote it down; empty where nobody did. */
  public String by(TimelineEvent event) {
    if (event.change() != null) {
      return event.change().by() == null ? words.getString("change.carrier") : event.change().by();
    }
    return event.service() == null
        ? ""
        : page.source(event.service().source(), event.service().by());
  }

  /** An icon of what it is. */
  public String shape(TimelineEvent event) {
    if (event.change() != null) {
      return "pi-pencil";
    }
    if (event.service() != null) {
      return "pi-bell";
    }
    return event.message() != null ? "pi-comment" : "pi-calendar";
  }
}
