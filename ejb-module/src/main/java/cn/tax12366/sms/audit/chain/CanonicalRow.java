package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.audit.AuditRow;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An entry as it is hashed, byte for byte the same whatever database it was read from.
 *
 * <p>The canonical form, version 1, numbers big-endian: one byte 1; the position in the chain, 8
 * bytes; the id, 8 bytes; {@code happened_at} in microseconds since 1970-01-01T00:00:00Z, 8 bytes;
 * then each text of {@link #TEXTS} in that order as the number of its bytes in UTF-8, 4 bytes, and
 * these bytes; a null is the number −1 and no bytes, so that it differs from an empty text. Lengths
 * in front keep two texts from passing for other two that read the same one after the other.
 *
 * <p>The hash of a position is SHA-256 over the hash of the position before (32 bytes; 32 zero
 * bytes before the first) followed by the canonical form.
 */
record CanonicalRow(long id, Instant at, List<String> texts) {

  /** What the first entry follows. */
  static final String NOTHING = "0".repeat(64);

  /** The columns of text, in the order in which they are hashed. */
  static final List<String> TEXTS =
      List.of(
          "actor",
          "in_the_name_of",
          "actor_name",
          "unit",
          "unit_name",
          "city",
          "county",
          "address",
          "act",
          "subject",
          "subject_name",
          "outcome",
          "detail",
          "facts",
          "before_state",
          "after_state");

  /** Those that the search goes by, which stand beside the seal as well. */
  static final List<String> KEYS =
      List.of("actor", "in_the_name_of", "actor_name", "act", "subject", "unit", "city", "county");

  private static final int[] KEY_PLACES = KEYS.stream().mapToInt(TEXTS::indexOf).toArray();

  /** The columns to select from {@code audit_entry e} for {@link #of}, which needs no others. */
  static final String COLUMNS =
      "e.id, e.happened_at, "
          + TEXTS.stream().map(name -> "e." + name).collect(Collectors.joining(", "));

  /** Reads the columns from {@code first} on; null where the entry is not there. */
  static CanonicalRow of(ResultSet row, int first) throws SQLException {
    long id = row.getLong(first);
    if (row.wasNull()) {
      return null;
    }
    Instant at = row.getObject(first + 1, OffsetDateTime.class).toInstant();
    String[] texts = new String[TEXTS.size()];
    for (int column = 0; column < texts.length; column++) {
      texts[column] = row.getString(first + 2 + column);
    }
    return new CanonicalRow(id, at, Arrays.asList(texts));
  }

  /** What the search goes by, in the order of {@link #KEYS}. */
  List<String> keys() {
    String[] keys = new String[KEY_PLACES.length];
    for (int key = 0; key < keys.length; key++) {
      keys[key] = texts.get(KEY_PLACES[key]);
    }
    return Arrays.asList(keys);
  }

  /** The hash at {@code position}, in hexadecimal, behind the hash {@code before}. */
  String hash(String before, long position) {
    return hash(before, position, id);
  }

  /** As if the entry had another id: whether two entries have exchanged what they say. */
  String hash(String before, long position, long otherId) {
    MessageDigest sha = sha256();
    sha.update(HexFormat.of().parseHex(before));
    return HexFormat.of().formatHex(sha.digest(bytes(position, otherId)));
  }

  /** What the hash is made over: the bytes of the hash {@code before}, then the canonical form. */
  byte[] chained(String before, long position) {
    byte[] first = HexFormat.of().parseHex(before);
    byte[] own = bytes(position, id);
    byte[] both = Arrays.copyOf(first, first.length + own.length);
    System.arraycopy(own, 0, both, first.length, own.length);
    return both;
  }

  /** As people read it. */
  AuditRow read(AuditRow.Seal seal) {
    Map<String, String> columns = new HashMap<>();
    for (int column = 0; column < texts.size(); column++) {
      columns.put(TEXTS.get(column), texts.get(column));
    }
    return new AuditRow(id, at, columns, seal);
  }

  byte[] bytes(long position, long asId) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(1);
      out.writeLong(position);
      out.writeLong(asId);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
      for (String text : texts) {
        if (text == null) {
          out.writeInt(-1);
        } else {
          byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
          out.writeInt(utf8.length);
          out.write(utf8);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
