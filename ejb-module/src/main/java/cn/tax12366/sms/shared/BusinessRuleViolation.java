package cn.tax12366.sms.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Locale;

/**
 * A refusal: a rule of the bureau or of the platform was about to be broken.
 *
 * <p>Each subclass is named after the fact ({@code OutsideSendingWindow}) and carries what it
 * refused. It is no programming error: callers may show it as it stands. The text in the reader's
 * language is {@link RefusalText}'s; {@link #getMessage()} is the English one, for logs.
 */
@ApplicationException(rollback = true)
public abstract class BusinessRuleViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Object> arguments;

  protected BusinessRuleViolation(Object... arguments) {
    this.arguments = List.of(arguments);
  }

  /**
   * The stable name of this refusal for programs, lower case with hyphens: {@code
   * outside-sending-window}. Also the key of its texts. Once published it does not change.
   */
  public String code() {
    return codeOf(getClass().getSimpleName());
  }

  /** {@code OutsideSendingWindow} becomes {@code outside-sending-window}. */
  static String codeOf(String simpleName) {
    return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** What was refused and why, in the order in which the texts of {@link #code()} use them. */
  public List<Object> arguments() {
    return arguments;
  }

  @Override
  public String getMessage() {
    return RefusalText.of(this, Locale.ENGLISH);
  }
}
