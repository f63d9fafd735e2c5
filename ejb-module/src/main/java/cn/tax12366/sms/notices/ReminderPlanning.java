package cn.tax12366.sms.notices;

import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.content.ContentSettings;
import cn.tax12366.sms.content.Signature;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateText;
import cn.tax12366.sms.notices.Notice.ReminderOrder;
import cn.tax12366.sms.notices.audience.ReminderAudience;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.rule.RuleView;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.database.Leases;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries out the standing rules (R7.5b): on each working day, inside the sending window, once the
 * rule's time of day has come, it makes a notice for each unit with county functions in the rule's
 * area (readings A5 and A25) and lets it go.
 *
 * <p>Ticks may be missed, repeated, or come from several nodes: whether something is to be done is
 * read from the business clock and from the notices that exist. A unit of which it is not known
 * well enough who has filed is reminded later that day, once a newer list has come, or not. A rule
 * that cannot be carried out is logged and does not hold up the others.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderPlanning {

  private static final System.Logger LOG = System.getLogger(ReminderPlanning.class.getName());

  private static final String LEASE = "notices.planning";
  private static final Duration LEASE_TIME = Duration.ofMinutes(2);
  private static final String HOLDER = UUID.randomUUID().toString();

  @Inject private Notices notices;
  @Inject private NoticeFreezing freezing;
  @Inject private RecipientWriting writing;
  @Inject private ReminderAudience audience;
  @Inject private ReminderRules rules;
  @Inject private TemplateList templates;
  @Inject private ContentSettings content;
  @Inject private WorkingCalendar calendar;
  @Inject private AuthorityDirectory authorities;
  @Inject private NoticeHolds holds;
  @Inject private FilingsAge filings;
  @Inject private ActingOfficer acting;
  @Inject private SendingWindowSettings window;
  @Inject private Leases leases;
  @Inject @BusinessTime private Clock clock;

  /** Does what is due now; nothing on rest days and outside the sending window. */
  public void planDue() {
    LocalDateTime now = LocalDateTime.now(clock);
    if (!window.window().isOpen(clock.instant())
        || !calendar.isWorkingDay(now.toLocalDate())
        || !holdsLease()) {
      return;
    }
    giveUpWhatWasLeftBehind(now.toLocalDate());
    for (RuleView rule : rules.inForceAt(now.toLocalTime())) {
      if (holds.isHeld(rule)) {
        continue;
      }
      try {
        acting.actAs(rule.getOwner(), () -> carryOut(rule, now.toLocalDate()));
      } catch (BusinessRuleViolation refusal) {
        LOG.log(
            System.Logger.Level.WARNING,
            "Reminder rule {0} rests: {1}",
            rule.getId(),
            refusal.getMessage());
      } catch (RuntimeException e) {
        LOG.log(
            System.Logger.Level.WARNING,
            "Reminder rule " + rule.getId() + " is not carried out now",
            e);
      }
    }
  }

  private void giveUpWhatWasLeftBehind(LocalDate today) {
    notices
        .leftBehindByRulesBefore(today.atStartOfDay(ClockProducer.ZONE).toInstant())
        .forEach(notice -> freezing.giveUp(notice.id()));
  }

  private void carryOut(RuleView rule, LocalDate today) {
    List<LocalDate> deadlines =
        deadlines(today, rule.getWorkingDaysBefore()).stream()
            .filter(audience::anythingDueOn)
            .toList();
    if (deadlines.isEmpty()) {
      return;
    }
    OfficerView owner = rules.requireInForce(rule.getId());
    TemplateText template = templates.textFor(rule.getTemplateId(), owner.getAuthority());
    Signature signature =
        new Signature(content.sign(), owner.getAuthority().getShortName(), owner.getRealName());
    for (LocalDate deadline : deadlines) {
      ReminderText text = new ReminderText(template, signature, deadline);
      for (AuthorityView unit : authorities.withCountyFunctions(rule.getArea())) {
        remind(rule, owner.getAuthorityCode(), unit, text);
      }
    }
  }

  /**
   * The days that lie this many working days ahead: one working day, and the rest days just before
   * it, should a deadline ever have been set on one.
   */
  private List<LocalDate> deadlines(LocalDate today, int workingDays) {
    LocalDate before = calendar.workingDaysAfter(today, workingDays - 1);
    LocalDate last = calendar.workingDaysAfter(before, 1);
    return before.plusDays(1).datesUntil(last.plusDays(1)).toList();
  }

  private void remind(RuleView rule, AuthorityCode issuer, AuthorityView unit, ReminderText text) {
    if (filings.isTooOld(unit.getCode())) {
      LOG.log(
          System.Logger.Level.DEBUG,
          "Rule {0} waits for a newer list of filings of {1}",
          rule.getId(),
          unit.getCode());
      return;
    }
    ReminderOrder order =
        new ReminderOrder(
            rule.getOwner(),
            issuer,
            rule.getId(),
            rule.getTemplateId(),
            text.dueDate(),
            NoticeStages.before(rule.getWorkingDaysBefore()));
    Optional<Long> notice = freezing.beginForRule(order, unit);
    if (notice.isEmpty()) {
      return;
    }
    long id = notice.get();
    if (writing.writeDown(id, text, this::holdsLease)) {
      writing.nameAll(id, text);
      freezing.finishForRule(id);
    }
  }

  private boolean holdsLease() {
    return leases.tryHold(LEASE, HOLDER, LEASE_TIME);
  }
}
