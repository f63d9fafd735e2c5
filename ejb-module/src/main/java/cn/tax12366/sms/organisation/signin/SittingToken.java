package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.secrets.RandomSecret;

/** The secret by which a session goes on with its sitting: 32 random bytes (S6). */
final class SittingToken {

  private static final int BYTES = 32;

  private SittingToken() {}

  static String random() {
    return RandomSecret.draw(BYTES);
  }

  /** What the database keeps of it. */
  static String digest(String token) {
    return RandomSecret.digest(token);
  }
}
