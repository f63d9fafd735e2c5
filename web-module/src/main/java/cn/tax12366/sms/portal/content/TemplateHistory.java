package cn.tax12366.sms.portal.content;

import cn.tax12366.sms.content.TemplateStatus;
import cn.tax12366.sms.content.TemplateView;
import java.util.List;
import java.util.Optional;

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

  /** The versions that may be used: none, one, or several where none was withdrawn. */
  public Optional<TemplateView> getUsable() {
    return versions.stream().filter(v -> v.getStatus() == TemplateStatus.APPROVED).findFirst();
  }

  /** All but the newest. */
  public List<TemplateView> getEarlier() {
    return versions.subList(1, versions.size());
  }
}
