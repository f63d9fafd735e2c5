package cn.tax12366.sms.portal.outbound;

import cn.tax12366.sms.outbound.MessageLife;
import cn.tax12366.sms.outbound.MessageLifeView;
import cn.tax12366.sms.outbound.MessageView;
import cn.tax12366.sms.portal.SignedInOfficer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** One message with its whole life. */
@Named
@RequestScoped
public class MessagePage {

  private MessageLife life;
  private SignedInOfficer signedIn;
  private NoticeNames notices;
  private Long id;
  private MessageLifeView found;

  /** For the container. */
  protected MessagePage() {}

  @Inject
  public MessagePage(MessageLife life, SignedInOfficer signedIn, NoticeNames notices) {
    this.life = life;
    this.signedIn = signedIn;
    this.notices = notices;
  }

  /** Looks the message up; one of another area is not told apart from none. */
  public void open() {
    found = life.get(signedIn.getUnit(), id == null ? 0 : id);
  }

  public MessageView getMessage() {
    return found.getMessage();
  }

  /** What has happened to it, in order, and what is awaited. */
  public List<LifeEvent> getEvents() {
    return LifeEvents.of(found, notices.of(getMessage().getOrigin()));
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
