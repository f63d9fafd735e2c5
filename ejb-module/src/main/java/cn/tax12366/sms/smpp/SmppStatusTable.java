package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.route.SubmitOutcome;
import java.util.Locale;

/** What the carriers' status codes mean. The only place that knows them (SMPP 3.4, 5.1.3). */
enum SmppStatusTable {
  OK(0x00, Meaning.ACCEPTED),
  INVALID_MESSAGE_LENGTH(0x01, Meaning.REFUSED),
  INVALID_BIND_STATUS(0x04, Meaning.LINK_BUSY),
  ALREADY_BOUND(0x05, Meaning.LINK_BUSY),
  INVALID_PRIORITY(0x06, Meaning.REFUSED),
  SYSTEM_ERROR(0x08, Meaning.PASSING),
  INVALID_SOURCE(0x0A, Meaning.REFUSED),
  INVALID_DESTINATION(0x0B, Meaning.NO_SUCH_NUMBER),
  BIND_FAILED(0x0D, Meaning.LINK_BUSY),
  INVALID_PASSWORD(0x0E, Meaning.LINK_BUSY),
  INVALID_SYSTEM_ID(0x0F, Meaning.LINK_BUSY),
  QUEUE_FULL(0x14, Meaning.LINK_BUSY),
  INVALID_SERVICE_TYPE(0x15, Meaning.REFUSED),
  SUBMIT_FAILED(0x45, Meaning.REFUSED),
  INVALID_SOURCE_TON(0x48, Meaning.REFUSED),
  INVALID_DESTINATION_TON(0x50, Meaning.REFUSED),
  THROTTLED(0x58, Meaning.LINK_BUSY),
  INVALID_VALIDITY(0x62, Meaning.REFUSED),
  TEMPORARY_APPLICATION_ERROR(0x64, Meaning.PASSING),
  PERMANENT_APPLICATION_ERROR(0x65, Meaning.REFUSED),
  REJECTED_BY_APPLICATION(0x66, Meaning.REFUSED),
  UNKNOWN_ERROR(0xFF, Meaning.PASSING);

  private enum Meaning {
    ACCEPTED,
    /** The link cannot take it now; nothing is wrong with the message. */
    LINK_BUSY,
    /** This message did not pass this time. */
    PASSING,
    /** This message will never pass. */
    REFUSED,
    /** No message to this number will ever pass. */
    NO_SUCH_NUMBER
  }

  private static final System.Logger LOG = System.getLogger(SmppStatusTable.class.getName());

  private final int code;
  private final Meaning meaning;

  SmppStatusTable(int code, Meaning meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  /**
   * What a status other than 0 means for the message. One that is not in the table is logged and
   * taken for passing: tried again, but not for ever.
   */
  static SubmitOutcome outcome(int commandStatus) {
    for (SmppStatusTable status : values()) {
      if (status.code == commandStatus) {
        return switch (status.meaning) {
          case ACCEPTED -> new SubmitOutcome.Accepted();
          case LINK_BUSY -> new SubmitOutcome.TryLater(commandStatus, false);
          case PASSING -> new SubmitOutcome.TryLater(commandStatus, true);
          case REFUSED -> new SubmitOutcome.Refused(commandStatus);
          case NO_SUCH_NUMBER -> new SubmitOutcome.Refused(commandStatus, true);
        };
      }
    }
    LOG.log(System.Logger.Level.WARNING, "A carrier answers {0}", name(commandStatus));
    return new SubmitOutcome.TryLater(commandStatus, true);
  }

  /** For people: {@code THROTTLED (0x58)}. */
  static String name(int commandStatus) {
    String hex = String.format(Locale.ROOT, "0x%02X", commandStatus);
    for (SmppStatusTable status : values()) {
      if (status.code == commandStatus) {
        return status.name() + " (" + hex + ")";
      }
    }
    return "an unknown status (" + hex + ")";
  }

  /** True where the carrier does not know who binds: trying again without end helps nobody. */
  static boolean refusesWhoBinds(int commandStatus) {
    return commandStatus == BIND_FAILED.code
        || commandStatus == INVALID_PASSWORD.code
        || commandStatus == INVALID_SYSTEM_ID.code;
  }
}
