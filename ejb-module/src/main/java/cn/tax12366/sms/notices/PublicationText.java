package cn.tax12366.sms.notices;

import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.content.Placeholder;
import cn.tax12366.sms.content.ShortList;
import cn.tax12366.sms.content.Signature;
import cn.tax12366.sms.content.TemplateText;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the message of one phone: the author's words with the name of whom it is for, or of all
 * who answer that phone, and the signature around it.
 */
public record PublicationText(TemplateText words, Signature signature, GroupKind book) {

  /** What a publication may name: it knows nothing else of its readers. */
  static final Set<Placeholder> PLACEHOLDERS = EnumSet.of(Placeholder.NAME);

  String to(String name) {
    return to(List.of(name), 1);
  }

  /**
   * @param names the first of them at least
   * @param count how many there are
   */
  String to(List<String> names, int count) {
    String measure = book == GroupKind.STAFF ? "人" : "户";
    String all = ShortList.of(names, count, Placeholder.NAME.limit(), measure);
    return signature.around(words.merge(Map.of(Placeholder.NAME, all)));
  }

  /** Whether it says the name of whom it is for. */
  boolean isPersonal() {
    return words.names(Placeholder.NAME);
  }
}
