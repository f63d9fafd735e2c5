package cn.tax12366.sms.shared.secrets;

/**
 * A sealed value cannot be opened: its key is not in the key file, or it is not what was sealed.
 * Never quotes the value.
 */
public final class NotOpened extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NotOpened(Purpose purpose, String why) {
    super("A sealed value (" + purpose + ") cannot be opened: " + why);
  }
}
