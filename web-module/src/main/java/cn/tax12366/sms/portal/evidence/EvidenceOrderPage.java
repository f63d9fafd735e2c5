package cn.tax12366.sms.portal.evidence;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.reporting.evidence.EvidenceOrder;
import cn.tax12366.sms.reporting.evidence.EvidenceOrdering;
import cn.tax12366.sms.reporting.evidence.EvidenceSubject;
import cn.tax12366.sms.reporting.evidence.SubjectView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Has evidence put together: first about whom or what, then from when to when, what for and for
 * which file. Whom it is about stands in the address.
 */
@Named
@ViewScoped
public class EvidenceOrderPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String HERE = "/supervision/evidence-order.xhtml?faces-redirect=true";
  private static final int DAYS_AT_FIRST = 90;

  @Inject private EvidenceOrdering ordering;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject private SignedInOfficer signedIn;
  @Inject private Language language;
  @Inject @BusinessTime private Clock clock;

  private String unit;
  private String officer;
  private String notice;
  private String chosenUnit;
  private String chosenOfficer;
  private LocalDate from;
  private LocalDate to;
  private String reason;
  private String fileReference;
  private boolean numbers;
  private String numbersReason;
  private transient SubjectView about;
  private transient List<AuthorityView> units;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    access.require(Act.EXPORT_EVIDENCE);
    if (isChosen()) {
      getAbout();
    }
  }

  /** Goes on with a unit. */
  public String chooseUnit() {
    return HERE + "&unit=" + AuthorityCode.of(chosenUnit);
  }

  /** Goes on with a person. */
  public String chooseOfficer() {
    return HERE + "&officer=" + OfficerCode.of(chosenOfficer.strip());
  }

  public String order() {
    String publicId =
        ordering.order(
            new EvidenceOrder(
                subject(),
                getFrom(),
                getTo(),
                reason,
                fileReference,
                numbers ? Objects.requireNonNullElse(numbersReason, "") : null,
                language.getLocale()));
    return "/supervision/evidence-package.xhtml?faces-redirect=true&id=" + publicId;
  }

  private EvidenceSubject subject() {
    if (notice != null) {
      return EvidenceSubject.ofNotice(notice);
    }
    return officer == null
        ? EvidenceSubject.of(AuthorityCode.of(unit))
        : EvidenceSubject.of(OfficerCode.of(officer));
  }

  public boolean isChosen() {
    return unit != null || officer != null || notice != null;
  }

  /** What the package would be about. */
  public SubjectView getAbout() {
    if (about == null) {
      about = ordering.subject(subject());
    }
    return about;
  }

  /** Whether numbers in full can be asked for. */
  public boolean isNumbersOpen() {
    return signedIn.mayUpon("REVEAL_PHONE", getAbout().getUnitCode());
  }

  /** The units that can be chosen, each after the one above it. */
  public List<AuthorityView> getUnits() {
    if (units == null) {
      AuthorityCode own = signedIn.getUnit();
      boolean ownToo = signedIn.mayUpon("EXPORT_EVIDENCE", own);
      units =
          authorities.subtree(own).stream()
              .filter(each -> ownToo || !each.getCode().equals(own))
              .toList();
    }
    return units;
  }

  /** As far back as anything can be told. */
  public LocalDate getEarliest() {
    return ordering.earliest();
  }

  public LocalDate getFrom() {
    if (from == null) {
      LocalDate since = getAbout().getSince();
      LocalDate first = since == null ? today().minusDays(DAYS_AT_FIRST) : since;
      from = first.isBefore(getEarliest()) ? getEarliest() : first;
    }
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    if (to == null) {
      to = today();
    }
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getOfficer() {
    return officer;
  }

  public void setOfficer(String officer) {
    this.officer = officer;
  }

  public String getNotice() {
    return notice;
  }

  public void setNotice(String notice) {
    this.notice = notice;
  }

  public String getChosenUnit() {
    return chosenUnit;
  }

  public void setChosenUnit(String chosenUnit) {
    this.chosenUnit = chosenUnit;
  }

  public String getChosenOfficer() {
    return chosenOfficer;
  }

  public void setChosenOfficer(String chosenOfficer) {
    this.chosenOfficer = chosenOfficer;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getFileReference() {
    return fileReference;
  }

  public void setFileReference(String fileReference) {
    this.fileReference = fileReference;
  }

  public boolean isNumbers() {
    return numbers;
  }

  public void setNumbers(boolean numbers) {
    this.numbers = numbers;
  }

  public String getNumbersReason() {
    return numbersReason;
  }

  public void setNumbersReason(String numbersReason) {
    this.numbersReason = numbersReason;
  }
}
