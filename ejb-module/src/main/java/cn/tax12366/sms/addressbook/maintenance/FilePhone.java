package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.shared.PhoneNumber;
import java.time.Instant;

/** A phone of one taxpayer, as its file shows it: masked on every page. */
public final class FilePhone {

  private final long id;
  private final PhoneNumber phone;
  private final PhoneRole role;
  private final boolean reachable;
  private final String source;
  private final Instant updatedAt;
  private final Use use;

  /**
   * What else is known of the phone itself.
   *
   * @param others how many other taxpayers of the reader's area have it
   * @param reminder whether it wants reminders; null if it has never said so
   * @param reminderSource who said so; null likewise
   * @param reminderAt when; null likewise
   */
  record Use(int others, Boolean reminder, String reminderSource, Instant reminderAt) {}

  FilePhone(
      long id,
      PhoneNumber phone,
      PhoneRole role,
      boolean reachable,
      String source,
      Instant updatedAt,
      Use use) {
    this.id = id;
    this.phone = phone;
    this.role = role;
    this.reachable = reachable;
    this.source = source;
    this.updatedAt = updatedAt;
    this.use = use;
  }

  public long getId() {
    return id;
  }

  public PhoneNumber getPhone() {
    return phone;
  }

  public PhoneRole getRole() {
    return role;
  }

  /** False once the carrier or somebody has found that it is wrong. */
  public boolean isReachable() {
    return reachable;
  }

  /** Who says that it is this taxpayer's: {@code client:ctais}, an officer code. */
  public String getSource() {
    return source;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }

  /** How many other taxpayers of the reader's area have it. */
  public int getOthers() {
    return use.others();
  }

  /** Whether it wants filing reminders; null if it has never said either. */
  public Boolean getReminder() {
    return use.reminder();
  }

  /** Who said so last; null if nobody has. */
  public String getReminderSource() {
    return use.reminderSource();
  }

  /** When that was; null if it was never. */
  public Instant getReminderAt() {
    return use.reminderAt();
  }
}
