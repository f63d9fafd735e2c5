package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.notices.kind.KindDrafting;
import cn.tax12366.sms.notices.kind.KindStatus;
import cn.tax12366.sms.notices.kind.KindView;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All versions of the kinds of notices, with what holds today and what will. */
@Named
@ViewScoped
public class KindsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private NoticeKinds kinds;
  @Inject private KindDrafting drafting;
  @Inject @BusinessTime private transient Clock clock;
  private transient List<KindView> versions;

  public List<KindView> getVersions() {
    if (versions == null) {
      versions =
          kinds.versions().stream()
              .sorted(
                  Comparator.comparing(KindView::getNature)
                      .thenComparing(KindView::getCode)
                      .thenComparing(Comparator.comparing(KindView::getValidFrom).reversed())
                      .thenComparing(Comparator.comparingLong(KindView::getId).reversed()))
              .toList();
    }
    return versions;
  }

  /** True for the version that notices are made by today. */
  public boolean holds(KindView kind) {
    return kind.getStatus() == KindStatus.APPROVED
        && !kind.getValidFrom().isAfter(LocalDate.now(clock))
        && getVersions().stream()
            .filter(each -> each.getCode().equals(kind.getCode()))
            .filter(each -> each.getStatus() == KindStatus.APPROVED)
            .filter(each -> !each.getValidFrom().isAfter(LocalDate.now(clock)))
            .findFirst()
            .filter(each -> each.getId() == kind.getId())
            .isPresent();
  }

  /** True for what stands there as history only. */
  public boolean over(KindView kind) {
    return switch (kind.getStatus()) {
      case RETURNED, WITHDRAWN -> true;
      case APPROVED -> !kind.getValidFrom().isAfter(LocalDate.now(clock)) && !holds(kind);
      default -> false;
    };
  }

  public void submit(KindView kind) {
    drafting.submit(kind.getId());
    versions = null;
  }

  public void withdraw(KindView kind) {
    drafting.withdraw(kind.getId());
    versions = null;
  }
}
