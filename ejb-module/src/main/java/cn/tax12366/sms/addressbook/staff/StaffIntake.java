package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.addressbook.staff.StaffResult.Part;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.administration.RolePlacement;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.RowOutcome;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes people in from a list (R7.2a). Adds and corrects, never deletes, and never brings back whom
 * somebody has marked as left. What somebody has changed by hand stands: an entry that says
 * otherwise is refused with hand and time (reading A14), until a list that leaves nothing out says
 * the same; the next list is newer than both.
 *
 * <p>Idempotent: the same list again is all UNCHANGED.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class StaffIntake {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject private StaffContacts contacts;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private SealedPhones phones;
  @Inject @BusinessTime private Clock clock;

  /**
   * The entries of one call.
   *
   * @param source null for a comparison
   * @param history what is to be kept of whom, once the people themselves are written
   */
  private record Batch(String source, Instant at, Map<StaffContact, List<StaffChange>> history) {

    boolean isWritten() {
      return source != null;
    }
  }

  /**
   * Writes what is new or different; in the caller's transaction.
   *
   * @param source who brings the list: an officer's code or {@code client:name}
   * @param withinArea the units that the list may speak of; the entries' own are judged by then
   * @return one result per entry, in the order of the entries
   */
  public List<StaffResult> store(
      String source, List<StaffListed> entries, Predicate<AuthorityCode> withinArea) {
    return taken(source, entries, withinArea);
  }

  /** What {@link #store} would answer; nothing is written. */
  public List<StaffResult> compare(List<StaffListed> entries, Predicate<AuthorityCode> withinArea) {
    return taken(null, entries, withinArea);
  }

  /**
   * @param source null for a comparison
   */
  private List<StaffResult> taken(
      String source, List<StaffListed> entries, Predicate<AuthorityCode> withinArea) {
    Map<OfficerCode, StaffContact> known =
        contacts.byCodes(entries.stream().map(StaffListed::code).toList()).stream()
            .collect(Collectors.toMap(StaffContact::code, Function.identity()));
    Map<AuthorityCode, AuthorityView> units = new HashMap<>();
    List<StaffResult> results = new ArrayList<>(entries.size());
    Batch batch = new Batch(source, clock.instant(), new LinkedHashMap<>());
    for (StaffListed entry : entries) {
      AuthorityView unit = units.computeIfAbsent(entry.unit(), authorities::get);
      StaffContact contact = known.get(entry.code());
      StaffResult result =
          contact == null
              ? added(batch, entry, unit, known)
              : compared(batch, entry, unit, contact, withinArea);
      results.add(result);
    }
    // The people before what points to them: nothing tells JPA that it does.
    contacts.flush();
    batch
        .history()
        .forEach((contact, changes) -> contacts.keep(contact, changes, source, batch.at()));
    contacts.flush();
    return results;
  }

  private StaffResult added(
      Batch batch, StaffListed entry, AuthorityView unit, Map<OfficerCode, StaffContact> known) {
    StaffTerms terms;
    try {
      terms = terms(entry, unit, null).fit();
    } catch (StaffNameUnfit unfit) {
      return StaffResult.refused(Part.NAME, "staff-row-name", entry.name());
    }
    if (batch.isWritten()) {
      String phone = entry.phone().map(phones::seal).orElse(null);
      StaffContact contact = new StaffContact(entry.code(), terms, phone);
      contact.changedByList(batch.source(), batch.at());
      contacts.persist(contact);
      List<StaffChange> changes = new ArrayList<>();
      changes.add(StaffChange.of(StaffAct.ADDED, null, terms.name()));
      changes.addAll(StaffDifference.betweenPhones(null, phone));
      batch.history().put(contact, changes);
      known.put(entry.code(), contact);
    }
    return StaffResult.of(RowOutcome.ADDED, isUnknownDepartment(entry, unit));
  }

  private StaffResult compared(
      Batch batch,
      StaffListed entry,
      AuthorityView unit,
      StaffContact contact,
      Predicate<AuthorityCode> withinArea) {
    if (!withinArea.test(contact.unit())) {
      String place = authorities.get(contact.unit()).getShortName();
      return StaffResult.refused(Part.CODE, "staff-row-elsewhere", entry.code() + " " + place);
    }
    if (contact.leftOn().isPresent()) {
      return StaffResult.refused(
          Part.CODE,
          "staff-row-left",
          entry.code() + " " + contact.name() + " " + contact.leftOn().get());
    }
    StaffTerms before = contact.terms();
    StaffTerms after;
    try {
      after = terms(entry, unit, before).fit();
    } catch (StaffNameUnfit unfit) {
      return StaffResult.refused(Part.NAME, "staff-row-name", entry.name());
    }
    String sealed = contact.sealedPhone().orElse(null);
    String listed = entry.phone().map(phones::seal).orElse(sealed);
    List<StaffChange> changes = new ArrayList<>(StaffDifference.between(before, after));
    List<StaffChange> phoneChanges = StaffDifference.betweenPhones(sealed, listed);
    changes.addAll(phoneChanges);
    if (changes.isEmpty()) {
      if (batch.isWritten() && entry.isWhole() && contact.hand().isPresent()) {
        contact.handIsConfirmed();
      }
      return StaffResult.of(RowOutcome.UNCHANGED, isUnknownDepartment(entry, unit));
    }
    if (contact.hand().isPresent()) {
      return StaffResult.refused(part(changes.get(0)), "staff-row-by-hand", hand(contact));
    }
    if (batch.isWritten()) {
      contact.take(after);
      if (!phoneChanges.isEmpty()) {
        contact.isReachedAt(listed);
      }
      contact.changedByList(batch.source(), batch.at());
      batch.history().computeIfAbsent(contact, any -> new ArrayList<>()).addAll(changes);
    }
    return StaffResult.of(RowOutcome.CHANGED, isUnknownDepartment(entry, unit));
  }

  /**
   * @param before null for somebody who is not known yet
   */
  private static StaffTerms terms(StaffListed entry, AuthorityView unit, StaffTerms before) {
    DepartmentKind former = before == null ? null : before.department();
    DepartmentKind department =
        entry.department().isPresent() ? entry.department().get().kind() : former;
    String post = entry.post().orElse(before == null ? null : before.post());
    return new StaffTerms(
        entry.name(), unit.getCode(), has(unit, department) ? department : null, post);
  }

  private static boolean isUnknownDepartment(StaffListed entry, AuthorityView unit) {
    return entry
        .department()
        .filter(said -> said.kind() != null && !has(unit, said.kind()))
        .isPresent();
  }

  private static boolean has(AuthorityView unit, DepartmentKind department) {
    return department == null || RolePlacement.departments(unit).contains(department);
  }

  /** Who has changed it by hand, and when. */
  private String hand(StaffContact contact) {
    OfficerCode code = contact.hand().orElseThrow();
    return officers.find(code).map(OfficerView::getRealName).orElse(code.digits())
        + " "
        + MINUTE.withZone(clock.getZone()).format(contact.handAt());
  }

  private static Part part(StaffChange change) {
    return switch (change.act()) {
      case RENAMED -> Part.NAME;
      case MOVED -> Part.UNIT;
      case DEPARTMENT -> Part.DEPARTMENT;
      case POST -> Part.POST;
      default -> Part.PHONE;
    };
  }
}
