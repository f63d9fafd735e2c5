package cn.tax12366.smsc;

/** Draws numbers that belong to a text and a seed: the same ones each time, in any order. */
record Seeded(long seed) {

  /** A number between 0 and {@code bound} - 1 that belongs to this text; 0 without a bound. */
  long draw(String text, long bound) {
    return bound <= 0 ? 0 : Math.floorMod(hash(text), bound);
  }

  private long hash(String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    hash *= 0xBF58476D1CE4E5B9L;
    return hash ^ hash >>> 32;
  }
}
