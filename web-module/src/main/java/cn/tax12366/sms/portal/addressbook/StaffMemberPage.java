package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.staff.StaffBook;
import cn.tax12366.sms.addressbook.staff.StaffFile;
import cn.tax12366.sms.addressbook.staff.StaffMaintenance;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** One person of the phone book: who it is, and what is changed of it. */
@Named
@RequestScoped
public class StaffMemberPage {

  @Inject private StaffBook book;
  @Inject private StaffMaintenance maintenance;
  @Inject private StaffEntry entry;
  @Inject private HttpServletRequest request;
  @Inject @BusinessTime private Clock clock;
  private long id;
  private int seen;
  private StaffFile file;
  private String number;
  private String wrongBecause;
  private String revealedFor;
  private String shown;
  private LocalDate lastDay;

  /** The forms must know whose they are, and which state of it, before anything is read. */
  @PostConstruct
  void find() {
    id = AddressedId.number(request.getParameter("id"));
    String version = request.getParameter("version");
    seen = version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    entry.take(getFile().getLine());
  }

  public StaffFile getFile() {
    if (file == null) {
      file = book.get(id);
    }
    return file;
  }

  public String change() {
    maintenance.change(id, seen, entry.terms());
    return address();
  }

  public String reachAt() {
    maintenance.reachAt(id, seen, Optional.of(PhoneNumber.of(number)));
    return address();
  }

  /** None is known any more. */
  public String forget() {
    maintenance.reachAt(id, seen, Optional.empty());
    return address();
  }

  public String markWrong() {
    maintenance.markWrong(id, seen, wrongBecause);
    return address();
  }

  public String leave() {
    maintenance.leave(id, seen, lastDay);
    return address();
  }

  public String comeBack() {
    maintenance.comeBack(id, seen);
    return address();
  }

  /** Shows it in full in this one answer, if the person has said what for. */
  public void reveal() {
    shown = book.reveal(id, revealedFor);
    revealedFor = null;
  }

  private String address() {
    return "/addressbook/staff-member.xhtml?faces-redirect=true&id=" + id;
  }

  public long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getWrongBecause() {
    return wrongBecause;
  }

  public void setWrongBecause(String wrongBecause) {
    this.wrongBecause = wrongBecause;
  }

  public String getRevealedFor() {
    return revealedFor;
  }

  public void setRevealedFor(String revealedFor) {
    this.revealedFor = revealedFor;
  }

  /** The eleven digits; null unless they have been shown just now. */
  public String getShown() {
    return shown;
  }

  /** Today, where nothing else is said. */
  public LocalDate getLastDay() {
    return lastDay == null ? LocalDate.now(clock) : lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
