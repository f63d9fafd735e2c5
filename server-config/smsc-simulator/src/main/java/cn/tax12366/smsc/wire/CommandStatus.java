package cn.tax12366.smsc.wire;

/** The command statuses the simulator answers with or reads (SMPP 3.4, 5.1.3). */
public final class CommandStatus {

  public static final int OK = 0x00;
  public static final int INVALID_MESSAGE_LENGTH = 0x01;
  public static final int INVALID_COMMAND_LENGTH = 0x02;
  public static final int INVALID_COMMAND_ID = 0x03;
  public static final int NOT_BOUND_FOR_THIS = 0x04;
  public static final int ALREADY_BOUND = 0x05;
  public static final int SYSTEM_ERROR = 0x08;
  public static final int INVALID_SOURCE = 0x0A;
  public static final int INVALID_DESTINATION = 0x0B;
  public static final int BIND_FAILED = 0x0D;
  public static final int INVALID_PASSWORD = 0x0E;
  public static final int INVALID_SYSTEM_ID = 0x0F;
  public static final int QUEUE_FULL = 0x14;
  public static final int THROTTLED = 0x58;
  public static final int INVALID_SCHEDULE = 0x61;
  public static final int INVALID_EXPIRY = 0x62;

  /** The receiver can never take this delivery. */
  public static final int RECEIVER_PERMANENT_ERROR = 0x65;

  /** The receiver refuses this delivery. */
  public static final int RECEIVER_REJECTS = 0x66;

  public static final int INVALID_OPTIONAL_PARAMETERS = 0xC0;

  private CommandStatus() {}
}
