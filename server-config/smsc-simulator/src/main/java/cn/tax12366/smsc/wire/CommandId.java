package cn.tax12366.smsc.wire;

/** The commands the simulator knows (SMPP 3.4, 5.1.2.1). A response has the highest bit set. */
public final class CommandId {

  public static final int GENERIC_NACK = 0x80000000;
  public static final int BIND_RECEIVER = 0x01;
  public static final int BIND_TRANSMITTER = 0x02;
  public static final int SUBMIT_SM = 0x04;
  public static final int DELIVER_SM = 0x05;
  public static final int UNBIND = 0x06;
  public static final int UNBIND_RESP = 0x80000006;
  public static final int BIND_TRANSCEIVER = 0x09;
  public static final int ENQUIRE_LINK = 0x15;

  private CommandId() {}

  /** The id of the answer to a request. */
  public static int responseTo(int request) {
    return request | GENERIC_NACK;
  }
}
