package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.Instant;

/** A sitting, as its officer and his administrators see it. */
public final class SittingView {

  private final long id;
  private final Holder holder;
  private final Instant beganAt;
  private final Instant lastUsedAt;
  private final Origin origin;
  private final Instant endedAt;
  private final SittingEnd end;

  /** Whose sitting it is. */
  record Holder(OfficerCode code, String realName, AuthorityCode authority, String unit) {}

  SittingView(
      long id,
      Holder holder,
      Instant beganAt,
      Instant lastUsedAt,
      Origin origin,
      Instant endedAt,
      SittingEnd end) {
    this.id = id;
    this.holder = holder;
    this.beganAt = beganAt;
    this.lastUsedAt = lastUsedAt;
    this.origin = origin;
    this.endedAt = endedAt;
    this.end = end;
  }

  /** Names it where it is to be ended; opens nothing. */
  public long getId() {
    return id;
  }

  public OfficerCode getOfficerCode() {
    return holder.code();
  }

  public String getRealName() {
    return holder.realName();
  }

  public AuthorityCode getAuthorityCode() {
    return holder.authority();
  }

  public String getUnitName() {
    return holder.unit();
  }

  public Instant getBeganAt() {
    return beganAt;
  }

  /** When its person last asked for something, exact to the minute. */
  public Instant getLastUsedAt() {
    return lastUsedAt;
  }

  public String getAddress() {
    return origin.address();
  }

  public String getUserAgent() {
    return origin.userAgent();
  }

  /** Null while it goes on, and for the minute until it is put down as ended. */
  public Instant getEndedAt() {
    return endedAt;
  }

  /** Why it ended; null as long as {@link #getEndedAt()} is. */
  public SittingEnd getEnd() {
    return end;
  }
}
