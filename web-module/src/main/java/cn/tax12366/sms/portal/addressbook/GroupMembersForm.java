package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.group.GroupFilling;
import cn.tax12366.sms.addressbook.group.GroupReceipt;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;

/** Adds members to the group of the page, and takes them out. */
@Named
@RequestScoped
public class GroupMembersForm {

  @Inject private GroupPage page;
  @Inject private GroupFilling filling;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;

  @Inject
  @Named("addressbookText")
  private ResourceBundle words;

  private String pasted;
  private GroupReceipt receipt;

  /** The receipt is shown in this one answer; what is sent again adds nobody twice. */
  public void addListed() {
    receipt = filling.addListed(page.getId(), pasted);
    pasted = null;
    page.forget();
  }

  public String remove() {
    String[] chosen = request.getParameterValues("member");
    List<Long> members =
        chosen == null ? List.of() : Arrays.stream(chosen).map(AddressedId::number).toList();
    say(
        members.isEmpty()
            ? words.getString("group.remove.nobody")
            : texts.filled(
                words.getString("group.remove.done"), filling.remove(page.getId(), members)));
    return page.look();
  }

  public String removeDeparted() {
    say(texts.filled(words.getString("group.remove.done"), filling.removeDeparted(page.getId())));
    return page.address();
  }

  private static void say(String text) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }

  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }

  /** What became of the list that was added just now; null where none was. */
  public GroupReceipt getReceipt() {
    return receipt;
  }
}
