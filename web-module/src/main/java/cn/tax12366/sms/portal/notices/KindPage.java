package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.notices.kind.KindDrafting;
import cn.tax12366.sms.notices.kind.KindTerms;
import cn.tax12366.sms.notices.kind.KindView;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.notices.kind.NoticeNature;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes a version of a kind of notices: a new kind, or the next version of one there is. */
@Named
@ViewScoped
public class KindPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String LIST = "/notices/kinds.xhtml?faces-redirect=true";

  @Inject private KindDrafting drafting;
  @Inject private NoticeKinds kinds;
  @Inject @BusinessTime private transient Clock clock;

  private Long id;
  private String code;
  private NoticeNature nature = NoticeNature.EXTERNAL;
  private String nameZh;
  private String nameEn;
  private SubscriptionKind subscription = SubscriptionKind.NOTICE;
  private boolean onePerPhone = true;
  private int mostSegments = 3;
  private int longestDays = 15;
  private boolean inUse = true;
  private LocalDate validFrom;

  /** What the address says: a version to go on from, or nothing for a new kind. */
  public void begin() {
    validFrom = LocalDate.now(clock).plusDays(1);
    if (id == null) {
      return;
    }
    KindView kind = kinds.version(id);
    code = kind.getCode();
    nature = kind.getNature();
    nameZh = kind.getNameZh();
    nameEn = kind.getNameEn();
    subscription = kind.getSubscription();
    onePerPhone = kind.isOnePerPhone();
    mostSegments = kind.getMostSegments();
    longestDays = kind.getLongestDays();
    inUse = kind.isInUse();
  }

  public String save() {
    store();
    return LIST;
  }

  /** Keeps the draft and lets it wait for a second person. */
  public String submit() {
    store();
    drafting.submit(id);
    return LIST;
  }

  private void store() {
    KindTerms terms =
        new KindTerms(
            nameZh,
            nameEn,
            Optional.ofNullable(subscription),
            onePerPhone,
            mostSegments,
            longestDays,
            inUse,
            validFrom);
    // A second try after a refused submission goes on with this draft.
    id = id == null ? drafting.draft(code, nature, terms) : drafting.revise(id, terms);
  }

  /** Those of which kinds can be made. */
  public List<NoticeNature> getNatures() {
    return Arrays.stream(NoticeNature.values()).filter(NoticeNature::isPublished).toList();
  }

  public SubscriptionKind[] getServices() {
    return SubscriptionKind.values();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public NoticeNature getNature() {
    return nature;
  }

  public void setNature(NoticeNature nature) {
    this.nature = nature;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public SubscriptionKind getSubscription() {
    return subscription;
  }

  public void setSubscription(SubscriptionKind subscription) {
    this.subscription = subscription;
  }

  public boolean isOnePerPhone() {
    return onePerPhone;
  }

  public void setOnePerPhone(boolean onePerPhone) {
    this.onePerPhone = onePerPhone;
  }

  public int getMostSegments() {
    return mostSegments;
  }

  public void setMostSegments(int mostSegments) {
    this.mostSegments = mostSegments;
  }

  public int getLongestDays() {
    return longestDays;
  }

  public void setLongestDays(int longestDays) {
    this.longestDays = longestDays;
  }

  public boolean isInUse() {
    return inUse;
  }

  public void setInUse(boolean inUse) {
    this.inUse = inUse;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }
}
