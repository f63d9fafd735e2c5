package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.addressbook.search.Initials;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One tax official in the phone book. Begins in service; whoever leaves stays in the records and
 * can come back, to this unit or to another. What is written on it is fit by then ({@link
 * StaffTerms#fit}).
 */
@Entity
@Table(name = "staff_contact")
public class StaffContact {

  private static final int LONGEST_SEARCH = 80;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_contact")
  @SequenceGenerator(name = "staff_contact", sequenceName = "staff_contact_seq")
  private Long id;

  @Column(name = "officer_code")
  private String code;

  private String name;

  @Column(name = "search_name")
  private String searchName;

  private String initials;

  @Column(name = "search_version")
  private int searchVersion;

  @Column(name = "authority_code")
  private String authorityCode;

  @Enumerated(EnumType.STRING)
  private DepartmentKind department;

  private String post;

  private String phone;

  private boolean reachable;

  @Column(name = "void_code")
  private String voidCode;

  @Column(name = "void_since")
  private OffsetDateTime voidSince;

  private String source;

  @Column(name = "updated_at")
  private OffsetDateTime updatedAt;

  @Column(name = "hand_officer")
  private String handOfficer;

  @Column(name = "hand_at")
  private OffsetDateTime handAt;

  @Column(name = "left_on")
  private LocalDate leftOn;

  @Version private int version;

  protected StaffContact() {}

  StaffContact(OfficerCode code, StaffTerms terms, String sealedPhone) {
    this.code = code.digits();
    take(terms);
    isReachedAt(sealedPhone);
  }

  /** What is kept of the person from now on. */
  void take(StaffTerms terms) {
    name = terms.name();
    searchName = cut(Initials.plain(name));
    initials = cut(Initials.ofPerson(Initials.plain(name)));
    searchVersion = Initials.VERSION;
    authorityCode = terms.unit().digits();
    department = terms.department();
    post = terms.post();
  }

  /** A name of few characters can be of many in the spelling of the search. */
  private static String cut(String text) {
    return text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
  }

  /** Answers this phone from now on, as it is sealed; null for none. */
  void isReachedAt(String sealedPhone) {
    phone = sealedPhone;
    reachable = true;
    voidCode = null;
    voidSince = null;
  }

  /** It is a person, and no carrier, who says that the phone is not this one's. */
  void isNotReached() {
    reachable = false;
    voidCode = null;
    voidSince = null;
  }

  /** Nothing is sent to the person any more. */
  void leave(LocalDate lastDay) {
    leftOn = lastDay;
  }

  void comeBack() {
    leftOn = null;
  }

  /** By hand: from now on a list that says otherwise is not believed. */
  void changedByHand(OfficerCode officer, Instant at) {
    source = officer.digits();
    updatedAt = at.atOffset(ZoneOffset.UTC);
    handOfficer = officer.digits();
    handAt = updatedAt;
  }

  /** By a list. */
  void changedByList(String listSource, Instant at) {
    source = listSource;
    updatedAt = at.atOffset(ZoneOffset.UTC);
  }

  /** A list says by now what somebody had changed by hand: the next one is newer than both. */
  void handIsConfirmed() {
    handOfficer = null;
    handAt = null;
  }

  long id() {
    return id;
  }

  OfficerCode code() {
    return OfficerCode.of(code);
  }

  StaffTerms terms() {
    return new StaffTerms(name, unit(), department, post);
  }

  String name() {
    return name;
  }

  AuthorityCode unit() {
    return AuthorityCode.of(authorityCode);
  }

  Optional<String> sealedPhone() {
    return Optional.ofNullable(phone);
  }

  boolean isReachable() {
    return reachable;
  }

  /** True where it is a carrier who says that the number does not exist. */
  boolean isVoid() {
    return voidCode != null;
  }

  Instant voidSince() {
    return voidSince == null ? null : voidSince.toInstant();
  }

  String source() {
    return source;
  }

  Instant updatedAt() {
    return updatedAt.toInstant();
  }

  /** Who has changed it by hand since a list last said the same; empty if nobody has. */
  Optional<OfficerCode> hand() {
    return Optional.ofNullable(handOfficer).map(OfficerCode::of);
  }

  Instant handAt() {
    return handAt == null ? null : handAt.toInstant();
  }

  /** The last day in service; empty for whoever is in service. */
  Optional<LocalDate> leftOn() {
    return Optional.ofNullable(leftOn);
  }

  int version() {
    return version;
  }
}
