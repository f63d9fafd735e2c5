package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.staff.StaffHistory;
import cn.tax12366.sms.portal.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;

/** What was changed of a person of the phone book, in sentences. */
@Named
@RequestScoped
public class StaffHistoryPage {

  private static final String CLIENT = "client:";

  @Inject private Texts texts;

  @Inject
  @Named("addressbookText")
  private ResourceBundle words;

  @Inject
  @Named("organisationText")
  private ResourceBundle departments;

  /** What happened, in a sentence without who did it. */
  public String sentence(StaffHistory change) {
    return texts.filled(
        words.getString("staff.change." + change.getAct()),
        change.getMaskedPhone(),
        called(change, change.getWas()),
        called(change, change.getBecomes()));
  }

  private String called(StaffHistory change, String value) {
    return switch (change.getAct()) {
      case DEPARTMENT ->
          value == null
              ? words.getString("staff.department.other")
              : departments.getString("department." + value);
      case POST -> value == null ? words.getString("staff.post.none") : value;
      default -> value;
    };
  }

  /** Who did it or brought the list, as a person says it. */
  public String by(StaffHistory change) {
    return change.getSource() == null
        ? words.getString("change.carrier")
        : source(change.getSource(), change.getOfficerName());
  }

  /** Who has written something down. */
  public String source(String source, String name) {
    if (name != null) {
      return name;
    }
    return source.startsWith(CLIENT)
        ? texts.filled(words.getString("source.client"), source.substring(CLIENT.length()))
        : words.getString("source.platform");
  }
}
