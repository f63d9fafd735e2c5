package cn.tax12366.sms.notices.audience;

import cn.tax12366.sms.notices.audience.AudienceStep.Position;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds whom a reminder reaches. Whether the caller may ask about an area is decided by those who
 * call.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class ReminderAudience {

  /** Taxpayers looked at in one step; most of them have filed or not opened the service. */
  static final int STRETCH = 1000;

  @Inject private AudienceRows rows;
  @Inject private SealedPhones sealed;

  /**
   * The addressees among the next thousand taxpayers of one of the area's units.
   *
   * @param after {@link AudienceStep#BEGINNING}, then what the step before gave
   */
  public AudienceStep step(AudienceQuestion question, Position after) {
    List<Long> stretch =
        after.unit().isEmpty() ? List.of() : rows.stretch(after.unit(), after.after(), STRETCH);
    List<Addressee> addressees =
        stretch.isEmpty() ? List.of() : rows.among(stretch, after.unit(), question);
    if (stretch.size() == STRETCH) {
      return new AudienceStep(
          addressees, Optional.of(new Position(after.unit(), stretch.get(STRETCH - 1))));
    }
    return new AudienceStep(
        addressees,
        rows.unitWithTaxpayersAfter(question.area(), after.unit())
            .map(unit -> new Position(unit, 0)));
  }

  /**
   * Counts the whole audience in one reading: what takes long is the reading, so whoever wants to
   * know more of the addressees is handed them meanwhile.
   *
   * @param onePerPhone whether a phone of several taxpayers gets one message for all of them
   * @param each handed who gets a message; with one for each phone the first of its taxpayers
   */
  public AudienceSize size(
      AudienceQuestion question, boolean onePerPhone, Consumer<Addressee> each) {
    int messages = 0;
    int taxpayers = 0;
    long taxpayer = 0;
    Set<Long> phones = new HashSet<>();
    Optional<Position> next = Optional.of(AudienceStep.BEGINNING);
    while (next.isPresent()) {
      AudienceStep step = step(question, next.get());
      for (Addressee addressee : step.addressees()) {
        // One after the other: a taxpayer with two phones stands there twice in a row.
        taxpayers += addressee.taxpayerId() == taxpayer ? 0 : 1;
        taxpayer = addressee.taxpayerId();
        if (phones.add(Long.valueOf(sealed.open(addressee.sealedPhone()).digits()))
            || !onePerPhone) {
          messages++;
          each.accept(addressee);
        }
      }
      next = step.next();
    }
    return new AudienceSize(messages, taxpayers, phones.size());
  }

  /**
   * How many messages are left out of the audience only because their obligations were reminded at
   * this stage before.
   */
  public int alreadyReminded(AudienceQuestion question) {
    return rows.alreadyReminded(question);
  }

  /** True if there is nobody to remind. */
  public boolean isEmpty(AudienceQuestion question) {
    return rows.isEmpty(question);
  }

  /** True if anybody anywhere has not filed what is due on {@code day}; cheap. */
  public boolean anythingDueOn(LocalDate day) {
    return rows.anythingDueOn(day);
  }

  /** The deadlines from {@code day} on for which somebody has not filed, at most twelve. */
  public List<LocalDate> deadlinesFrom(LocalDate day) {
    return rows.deadlinesFrom(day);
  }

  /**
   * Which of these recipients of notices need no reminder any more: all they were to be reminded of
   * is filed, the taxpayer was granted more time or has become one who files nothing, or the
   * service has been closed at that phone.
   */
  public Set<Long> noLongerWanted(Collection<Long> recipientIds) {
    return recipientIds.isEmpty() ? Set.of() : rows.noLongerWanted(recipientIds);
  }
}
