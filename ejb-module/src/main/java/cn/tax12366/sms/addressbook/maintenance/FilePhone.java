package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.shared.PhoneNumber;
import java.time.Instant;
import java.util.List;

/** A phone of one taxpayer, as its file shows it: masked on every page. */
public final class FilePhone {

  private final long id;
  private final PhoneNumber phone;
  private final PhoneRole role;
  private final boolean reachable;
  private final Origin origin;
  private final Use use;

  /**
   * Who says that it is this taxpayer's.
   *
   * @param name of the officer; null where it is a system
   */
  record Origin(String source, String name, Instant at) {}

  /**
   * What else is known of the phone itself.
   *
   * @param others how many other taxpayers of the reader's area have it
   * @param first of these the first few
   * @param now what it has said last of each kind of message
   * @param past what it has said before, newest first
   */
  record Use(
      int others,
      List<NamedTaxpayer> first,
      List<PhoneSubscription> now,
      List<PhoneSubscription> past) {}

  FilePhone(long id, PhoneNumber phone, PhoneRole role, boolean reachable, Origin origin, Use use) {
    this.id = id;
    this.phone = phone;
    this.role = role;
    this.reachable = reachable;
    this.origin = origin;
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
    return origin.source();
  }

  /** Name of the officer who says so, by hand or by a list; null where it is a system. */
  public String getSourceName() {
    return origin.name();
  }

  public Instant getUpdatedAt() {
    return origin.at();
  }

  /** How many other taxpayers of the reader's area have it. */
  public int getOthers() {
    return use.others();
  }

  /** The first few of these, so that one sees whose phone it is: an agent's, a group's. */
  public List<NamedTaxpayer> getFirstOthers() {
    return use.first();
  }

  /** What it has said last of messages of this kind; null if it has never said anything. */
  public PhoneSubscription subscription(SubscriptionKind kind) {
    return use.now().stream().filter(each -> each.getKind() == kind).findFirst().orElse(null);
  }

  /** What it has said before of any kind, newest first. */
  public List<PhoneSubscription> getPastSubscriptions() {
    return use.past();
  }
}
