package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.organisation.OfficerView;
import java.time.Instant;
import java.util.List;

/** One person of the phone book with all that is known, and what the reader may do. */
public final class StaffFile {

  private final StaffLine line;
  private final int version;
  private final Origin origin;
  private final OfficerView account;
  private final List<StaffHistory> history;
  private final boolean maintainable;

  /**
   * Who says what stands there.
   *
   * @param source an officer's code or {@code client:name}
   * @param name of that officer; null where it is a system
   */
  record Origin(String source, String name, Instant at) {}

  StaffFile(
      StaffLine line,
      int version,
      Origin origin,
      OfficerView account,
      List<StaffHistory> history,
      boolean maintainable) {
    this.line = line;
    this.version = version;
    this.origin = origin;
    this.account = account;
    this.history = List.copyOf(history);
    this.maintainable = maintainable;
  }

  public StaffLine getLine() {
    return line;
  }

  /** To be said back with each change, so that none overwrites one that was not seen. */
  public int getVersion() {
    return version;
  }

  public String getSource() {
    return origin.source();
  }

  /** Name of the officer who says so; null where it is a system. */
  public String getSourceName() {
    return origin.name();
  }

  public Instant getUpdatedAt() {
    return origin.at();
  }

  /** With which the person signs in to this platform; null if with none. */
  public OfficerView getAccount() {
    return account;
  }

  /** Newest first; the last hundred. */
  public List<StaffHistory> getHistory() {
    return history;
  }

  /** Whether the reader may change it: for what a page shows, never for the decision. */
  public boolean isMaintainable() {
    return maintainable;
  }
}
