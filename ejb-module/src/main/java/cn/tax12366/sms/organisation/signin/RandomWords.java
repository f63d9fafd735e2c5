package cn.tax12366.sms.organisation.signin;

import java.security.SecureRandom;

/** Secrets that people read from paper and type: {@code k7mq-2xva-hn4d-t9ce}. */
final class RandomWords {

  /** Without letters and digits that look alike on paper: 4.95 bits each. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomWords() {}

  /** So many groups of four, nearly 20 bits each, with hyphens between them. */
  static String of(int groups) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < groups * LENGTH; i++) {
      if (i > 0 && i % LENGTH == 0) {
        words.append('-');
      }
      words.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return words.toString();
  }
}
