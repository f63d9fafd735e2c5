package cn.tax12366.sms.taxdata.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the earlier rows of a list that is only compared would have stored, so that comparing
 * answers what storing would: 32 bytes a record, as digests. For one list of one kind.
 */
public final class RecordPlan {

  private static final int LONGS = 4;

  /**
   * Key, version, taxpayer and content of each record, one after the other; a key of 0 is a free
   * place.
   */
  private long[] places = new long[LONGS * 4096];

  private int size;
  private final MessageDigest digest = sha256();

  RecordPlan() {}

  /** What stands of a record by the rows so far; empty if none of them was of it. */
  Optional<Standing> standing(String key) {
    int place = place(places, digest(key));
    return places[place] == 0
        ? Optional.empty()
        : Optional.of(
            new Standing(
                places[place + 1],
                places[place + 2],
                entry -> content(entry) == places[place + 3]));
  }

  void remember(RecordEntry entry) {
    if (size * LONGS * 2 >= places.length) {
      grow();
    }
    long key = digest(entry.key());
    int place = place(places, key);
    size += places[place] == 0 ? 1 : 0;
    places[place] = key;
    places[place + 1] = entry.version();
    places[place + 2] = entry.taxpayerId();
    places[place + 3] = content(entry);
  }

  private void grow() {
    long[] more = new long[places.length * 2];
    for (int from = 0; from < places.length; from += LONGS) {
      if (places[from] != 0) {
        System.arraycopy(places, from, more, place(more, places[from]), LONGS);
      }
    }
    places = more;
  }

  private static int place(long[] places, long key) {
    int count = places.length / LONGS;
    int place = (int) key & (count - 1);
    while (places[place * LONGS] != 0 && places[place * LONGS] != key) {
      place = (place + 1) & (count - 1);
    }
    return place * LONGS;
  }

  private long content(RecordEntry entry) {
    return digest(
        Arrays.asList(entry.deleted(), entry.taxpayerId(), entry.content().stated()).toString());
  }

  private long digest(String text) {
    long value = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    return value == 0 ? 1 : value;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
