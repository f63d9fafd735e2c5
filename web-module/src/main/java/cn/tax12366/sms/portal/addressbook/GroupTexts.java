package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.group.GroupChange;
import cn.tax12366.sms.portal.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;

/** What was done with a group, as a sentence in the reader's language. */
@Named
@RequestScoped
public class GroupTexts {

  @Inject private Texts texts;

  @Inject
  @Named("addressbookText")
  private ResourceBundle words;

  public String sentence(GroupChange change) {
    String pattern = words.getString("group.act." + change.getAct());
    return switch (change.getAct()) {
      case FOUND_ADDED, LISTED_ADDED ->
          texts.filled(pattern, change.getMembers(), change.getAlready(), change.getRefused());
      case REMOVED, DEPARTED_REMOVED -> texts.filled(pattern, change.getMembers());
      default -> texts.filled(pattern, or(change.getWas()), or(change.getBecomes()));
    };
  }

  private static String or(String text) {
    return text == null ? "–" : text;
  }
}
