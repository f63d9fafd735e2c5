package cn.tax12366.sms.portal.content;

import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateStatus;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.portal.SignedInOfficer;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The templates of the person's unit and of those above it, each with its versions. */
@Named
@ViewScoped
public class TemplatesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TemplateList templates;
  @Inject private TemplateDrafting drafting;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private SignedInOfficer signedIn;
  private transient List<TemplateHistory> histories;

  /** By name; within a name the newest version first. */
  public List<TemplateHistory> getHistories() {
    if (histories == null) {
      histories = histories(templates.visible());
    }
    return histories;
  }

  static List<TemplateHistory> histories(List<TemplateView> versions) {
    Map<String, List<TemplateView>> byName = new LinkedHashMap<>();
    for (TemplateView version : versions) {
      byName
          .computeIfAbsent(version.getAuthority() + " " + version.getName(), n -> new ArrayList<>())
          .add(version);
    }
    return byName.values().stream().map(TemplateHistory::new).toList();
  }

  public void submit(TemplateView version) {
    drafting.submit(version.getId());
    histories = null;
  }

  public void withdraw(TemplateView version) {
    drafting.withdraw(version.getId());
    histories = null;
  }

  /** True if the version is of the person's own unit: others are used, not written. */
  public boolean own(TemplateView version) {
    return version.getAuthority().equals(signedIn.getUnit());
  }

  public boolean withdrawable(TemplateView version) {
    return own(version) && version.getStatus() != TemplateStatus.WITHDRAWN;
  }

  public String unit(TemplateView version) {
    return authorities.find(version.getAuthority()).map(AuthorityView::getShortName).orElse("");
  }

  public String author(TemplateView version) {
    return officers.find(version.getAuthor()).map(OfficerView::getRealName).orElse("");
  }
}
