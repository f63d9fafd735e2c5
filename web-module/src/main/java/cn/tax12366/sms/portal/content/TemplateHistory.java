package cn.tax12366.sms.portal.content;

import cn.tax12366.sms.content.TemplateView;
import java.util.List;

/** One template: all versions of one name, the newest first. */
public final class TemplateHistory {

  private final List<TemplateView> versions;

  TemplateHistory(List<TemplateView> newestFirst) {
    this.versions = List.copyOf(newestFirst);
  }

  public List<TemplateView> getVersions() {
    return versions;
  }

  public TemplateView getNewest() {
    return versions.get(0);
  }
}
