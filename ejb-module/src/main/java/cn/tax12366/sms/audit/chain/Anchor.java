package cn.tax12366.sms.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed statement that the chain had this hash at this position. As a line of a file: its kind,
 * position, hash, number of entries, time of the entry, time of signing, key and signature,
 * separated by spaces.
 *
 * @param kind what it states
 * @param position in the chain
 * @param hash there, in hexadecimal
 * @param entries how many sealed entries were kept then
 * @param entryAt when the entry at the position happened
 * @param signedAt by the system clock
 * @param key id of the key that signed
 * @param signature Ed25519, base64
 */
record Anchor(
    Kind kind,
    long position,
    String hash,
    long entries,
    Instant entryAt,
    Instant signedAt,
    String key,
    String signature) {

  /** What an anchor states. */
  enum Kind {
    /** Where the chain ends at this moment; written at each sealing. */
    HEAD,
    /** The same, kept for good, once a day. */
    DAILY,
    /** All up to here was cut off by retention: the chain begins behind it. */
    CUT
  }

  private static final Pattern LINE =
      Pattern.compile(
          "(HEAD|DAILY|CUT) (\\d{1,18}) ([0-9a-f]{64}) (\\d{1,18}) (\\S{1,40}) (\\S{1,40})"
              + " ([0-9a-f]{16}) ([A-Za-z0-9+/=]{1,120})");

  Anchor {
    entryAt = entryAt.truncatedTo(ChronoUnit.MICROS);
    signedAt = signedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** What is signed: everything but the signature. */
  byte[] statement() {
    return ("sms-audit-anchor-1 " + words()).getBytes(StandardCharsets.US_ASCII);
  }

  private String words() {
    return kind + " " + position + " " + hash + " " + entries + " " + entryAt + " " + signedAt + " "
        + key;
  }

  Anchor signed(String with) {
    return new Anchor(kind, position, hash, entries, entryAt, signedAt, key, with);
  }

  /** As a line of a file, without its end. */
  String line() {
    return words() + " " + signature;
  }

  /** Empty where the line is none of ours. */
  static Optional<Anchor> parse(String line) {
    Matcher parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Anchor(
              Kind.valueOf(parts.group(1)),
              Long.parseLong(parts.group(2)),
              parts.group(3),
              Long.parseLong(parts.group(4)),
              Instant.parse(parts.group(5)),
              Instant.parse(parts.group(6)),
              parts.group(7),
              parts.group(8)));
    } catch (java.time.format.DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
