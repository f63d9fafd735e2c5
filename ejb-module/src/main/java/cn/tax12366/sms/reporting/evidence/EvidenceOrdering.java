package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.audit.chain.AuditKeeping;
import cn.tax12366.sms.integration.ExportSettings;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.disclosure.Disclosure;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Has everything about a unit, a person or a notice put together as evidence (R12.2): by who could
 * suspend it, and by the auditors, each within his area, and never about oneself. Technical people
 * may not: there are texts in it (reading A22).
 */
@Stateless
@RolesAllowed("OFFICER")
public class EvidenceOrdering {

  @Inject private EvidenceSubjects subjects;
  @Inject private EvidencePackages packages;
  @Inject private EvidenceScopes scopes;
  @Inject private EvidenceSources sources;
  @Inject private AccessDecision access;
  @Inject private Disclosure disclosure;
  @Inject private ExportSettings export;
  @Inject private AuditKeeping keeping;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * What a package would be about.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless it lies where the caller may
   * @throws NoEvidenceAboutOneself if it is about the caller
   */
  public SubjectView subject(EvidenceSubject subject) {
    return subjects.permitted(subject);
  }

  /** The first day that is still kept as a whole. */
  public LocalDate earliest() {
    return today().minusMonths(keeping.months());
  }

  /**
   * Has it put together; it is ready when {@link EvidenceList} says so.
   *
   * @return its public id
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless it lies where the caller may,
   *     and with numbers in full unless he may see them there
   * @throws NoEvidenceAboutOneself if it is about the caller
   * @throws EvidenceNeedsWords without a reason or a file reference
   * @throws EvidencePeriodInverted if it ends before it begins, or begins after today
   * @throws EvidenceBeforeRetention if it begins before {@link #earliest()}
   * @throws NothingToPutTogether if nothing is kept of it in this period
   * @throws TooManyNumbersInEvidence with more numbers in full than may leave in one file
   * @throws cn.tax12366.sms.organisation.disclosure.RevealNeedsReason with numbers in full for no
   *     reason
   * @throws cn.tax12366.sms.organisation.disclosure.TooManyReveals if the caller has seen as many
   *     within the hour as he may
   */
  public String order(EvidenceOrder order) {
    SubjectView about = subjects.permitted(order.subject());
    OfficerView caller = access.caller().orElseThrow();
    String reason = EvidenceWords.REASON.required(order.reason());
    String file = EvidenceWords.FILE_REFERENCE.required(order.fileReference());
    requirePeriod(order.from(), order.to());
    String publicId = UUID.randomUUID().toString();
    EvidencePackage ordered =
        new EvidencePackage(
            packages.nextId(),
            publicId,
            order.subject(),
            cut(about.getName()),
            about.unit().getCode().digits(),
            about.officer(),
            order.from(),
            order.to(),
            reason,
            file,
            order.numbersReason() == null ? null : order.numbersReason().strip(),
            "en".equals(order.language().getLanguage())
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE,
            caller.getCode().digits(),
            caller.getAuthorityCode().digits(),
            clock.instant(),
            EvidenceStatus.ORDERED,
            0,
            0,
            0,
            null,
            null);
    EvidenceScope scope = scopes.of(ordered);
    if (!sources.hasAnything(scope)) {
      throw new NothingToPutTogether(about.getName(), order.from(), order.to());
    }
    long messages = sources.messages(scope);
    if (ordered.hasNumbers()) {
      if (messages > export.getRows()) {
        throw new TooManyNumbersInEvidence(messages, export.getRows());
      }
      disclosure.permit(
          about.getUnitCode(), ordered.audited(), (int) messages, ordered.numbersReason());
    }
    packages.add(ordered.expecting(messages));
    audit.record(
        Entry.of("evidence.ordered", ordered.audited())
            .called(ordered.subjectName())
            .fact("about", ordered.subject().kind() + " " + ordered.subject().id())
            .fact("from", ordered.from())
            .fact("to", ordered.to())
            .fact("file", file)
            .fact("reason", reason)
            .fact("numbers", ordered.numbersReason()));
    return publicId;
  }

  private void requirePeriod(LocalDate from, LocalDate to) {
    if (from.isAfter(to) || from.isAfter(today())) {
      throw new EvidencePeriodInverted(from, to);
    }
    if (from.isBefore(earliest())) {
      throw new EvidenceBeforeRetention(earliest(), keeping.months());
    }
  }

  private static String cut(String name) {
    return name.length() > 200 ? name.substring(0, 200) : name;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
