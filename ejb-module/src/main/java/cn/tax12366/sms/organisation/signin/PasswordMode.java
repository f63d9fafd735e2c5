package cn.tax12366.sms.organisation.signin;

import java.time.Duration;
import java.util.Locale;

/**
 * By which rules passwords are chosen (S2). Length and the refusal of what is guessed always hold.
 */
public enum PasswordMode {
  /** As ASVS 6.2 has it: no composition, no change for the change's sake. */
  MODERN,
  /**
   * As assessors of the classified protection (MLPS, 等保) ask: three of the four kinds of
   * characters, another password every 90 days, none of the last five again.
   */
  MLPS;

  /** How old a password may become under {@link #MLPS}. */
  static final Duration LONGEST_USE = Duration.ofDays(90);

  /** How many former passwords must not come back under {@link #MLPS}. */
  static final int REMEMBERED = 5;

  /**
   * @throws IllegalArgumentException for another word than {@code modern} and {@code mlps}
   */
  static PasswordMode of(String written) {
    for (PasswordMode mode : values()) {
      if (mode.name().toLowerCase(Locale.ROOT).equals(written)) {
        return mode;
      }
    }
    throw new IllegalArgumentException("sms.password.mode must be modern or mlps, not " + written);
  }
}
