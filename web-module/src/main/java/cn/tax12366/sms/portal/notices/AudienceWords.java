package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.addressbook.group.GroupList;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.portal.Texts;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Says whom a publication is meant for, a sentence for each term. */
@Named
@RequestScoped
public class AudienceWords {

  @Inject private AuthorityDirectory authorities;
  @Inject private GroupList groups;
  @Inject private Texts texts;

  @Inject
  @Named("noticesText")
  private ResourceBundle words;

  @Inject
  @Named("organisationText")
  private ResourceBundle organisation;

  public List<String> of(AudienceTerms terms) {
    List<String> sentences = new ArrayList<>();
    String unit =
        authorities
            .find(terms.area())
            .map(AuthorityView::getShortName)
            .orElse(terms.area().digits());
    if (terms.correcting() != null) {
      sentences.add(filled("to.correction", unit));
      return sentences;
    }
    sentences.add(filled(terms.isWholeArea() ? "to.everybody" : "to.within", unit));
    if (!terms.groups().isEmpty()) {
      sentences.add(
          filled(
              "to.groups",
              terms.groups().stream().sorted().map(this::group).collect(Collectors.joining("、"))));
    }
    if (terms.list() != null) {
      sentences.add(words.getString("to.list"));
    }
    if (terms.tax() != null) {
      sentences.add(filled("to.tax", terms.tax().label()));
    }
    if (terms.taxpayerKind() != null) {
      sentences.add(words.getString("to.kind." + terms.taxpayerKind()));
    }
    if (terms.filing() != null) {
      sentences.add(filled("to.filing." + terms.filing(), terms.deadline()));
    }
    if (terms.subscribed() != null) {
      sentences.add(filled("to.subscribed", words.getString("service." + terms.subscribed())));
    }
    if (!terms.departments().isEmpty()) {
      sentences.add(
          filled(
              "to.departments",
              terms.departments().stream()
                  .sorted()
                  .map(each -> organisation.getString("department." + each))
                  .collect(Collectors.joining("、"))));
    }
    return sentences;
  }

  /** The group may be of a unit whose groups the reader does not see. */
  private String group(long id) {
    try {
      return groups.get(id).getGroup().getName();
    } catch (BusinessRuleViolation unseen) {
      return String.valueOf(id);
    }
  }

  private String filled(String key, Object value) {
    return texts.filled(words.getString(key), value == null ? "" : value);
  }
}
