package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A tax officer: appointed under a real name to one unit and one department, with roles. Cannot
 * sign in until {@code signin} has assigned a password; an officer who leaves stays in the records,
 * inactive.
 */
@Entity
public class Officer {

  /** Names that say what somebody does and not who it is. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "管理员", "系统管理员", "操作员", "审批人", "测试", "匿名", "admin", "administrator", "operator", "test");

  private static final int LONGEST_NAME = 40;

  /** No password verifies against it. */
  private static final String NO_PASSWORD = "!";

  @Id private String code;

  @Column(name = "real_name")
  private String realName;

  @Column(name = "authority_code")
  private String authorityCode;

  @Enumerated(EnumType.STRING)
  private DepartmentKind department;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "officer_role", joinColumns = @JoinColumn(name = "officer_code"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<OfficerRole> roles;

  /** Written once here; afterwards the column is signin's. */
  @Column(name = "password_hash", updatable = false)
  private String passwordHash;

  @Column(name = "must_change_password", updatable = false)
  private boolean mustChangePassword;

  private String language;

  private String phone;

  @Column(name = "left_on")
  private LocalDate leftOn;

  private boolean active;

  @Version private int version;

  protected Officer() {}

  /**
   * Appoints an officer.
   *
   * @throws NoRealName if {@code realName} has not 2 to 40 characters or names a function
   * @throws NoAdministratorAtBranch if a branch were to get an administrator (R7.1a)
   */
  public static Officer appoint(
      OfficerCode code,
      String realName,
      Authority unit,
      DepartmentKind department,
      Set<OfficerRole> roles) {
    if (realName == null
        || realName.strip().length() < 2
        || realName.strip().length() > LONGEST_NAME
        || FUNCTIONS.contains(realName.strip().toLowerCase(Locale.ROOT))) {
      throw new NoRealName(realName);
    }
    Officer officer = new Officer();
    officer.code = code.digits();
    officer.realName = realName.strip();
    officer.passwordHash = NO_PASSWORD;
    officer.mustChangePassword = true;
    officer.active = true;
    officer.place(unit, department, roles);
    return officer;
  }

  /**
   * Gives the officer this post, whatever he did before.
   *
   * @throws NoAdministratorAtBranch if a branch were to get an administrator (R7.1a)
   */
  public void place(Authority unit, DepartmentKind department, Set<OfficerRole> roles) {
    if (unit.tier() == Tier.BRANCH && roles.contains(OfficerRole.ADMINISTRATOR)) {
      throw new NoAdministratorAtBranch(code(), unit.view().getCode());
    }
    this.authorityCode = unit.view().getCode().digits();
    this.department = department;
    this.roles = roles.isEmpty() ? EnumSet.noneOf(OfficerRole.class) : EnumSet.copyOf(roles);
  }

  /** Can be reached at this sealed number from now on (S22); empty if he gives none. */
  public void isReachedAt(Optional<String> sealedPhone) {
    phone = sealedPhone.orElse(null);
  }

  /** From now on this officer can neither sign in nor act; stays in the records. */
  public void leave(LocalDate lastDay) {
    active = false;
    leftOn = lastDay;
  }

  /** Is in service again, as the same person under the same code. */
  public void comeBack() {
    active = true;
    leftOn = null;
  }

  /** From now on this officer reads the portal in {@code languageTag}. */
  void readIn(String languageTag) {
    language = languageTag;
  }

  public OfficerCode code() {
    return OfficerCode.of(code);
  }

  /** As {@code SealedPhones} has sealed it. */
  public Optional<String> sealedPhone() {
    return Optional.ofNullable(phone);
  }

  /** The last day of somebody who has left. */
  public Optional<LocalDate> leftOn() {
    return Optional.ofNullable(leftOn);
  }

  public AuthorityCode authorityCode() {
    return AuthorityCode.of(authorityCode);
  }

  /** As others see him; {@code unit} is that of {@link #authorityCode()}. */
  public OfficerView view(AuthorityView unit) {
    return new OfficerView(
        OfficerCode.of(code),
        realName,
        unit,
        department,
        roles,
        new OfficerView.Account(active, mustChangePassword, language));
  }
}
