package cn.tax12366.sms.portal.outbound;

import cn.tax12366.sms.outbound.MessageLife;
import cn.tax12366.sms.outbound.MessageLifeView;
import cn.tax12366.sms.outbound.MessageView;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.SignedInOfficer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
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

  /** Also in the forms of the page: what is shown must be known before a form is read. */
  @Inject
  @ManagedProperty("#{param.id}")
  private String id;

  private MessageLifeView found;

  /** For the container. */
  protected MessagePage() {}

  @Inject
  public MessagePage(MessageLife life, SignedInOfficer signedIn, NoticeNames notices) {
    this.life = life;
    this.signedIn = signedIn;
    this.notices = notices;
  }

  /** Refuses what is not there; a message of another area is not told apart from none. */
  public void open() {
    found();
  }

  private MessageLifeView found() {
    if (found == null) {
      found = life.get(signedIn.getUnit(), AddressedId.number(id));
    }
    return found;
  }

  public MessageView getMessage() {
    return found().getMessage();
  }

  /** What has happened to it, in order, and what is awaited. */
  public List<LifeEvent> getEvents() {
    return LifeEvents.of(found(), notices.of(getMessage().getOrigin()));
  }
}
