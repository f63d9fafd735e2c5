package cn.tax12366.smsc.wire;

import java.io.IOException;

/** A packet that breaks the specification; carries the command status that says so. */
public final class MalformedPdu extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;

  public MalformedPdu(int status, String reason) {
    super(reason);
    this.status = status;
  }

  /** One of {@link CommandStatus}, never {@link CommandStatus#OK}. */
  public int status() {
    return status;
  }
}
