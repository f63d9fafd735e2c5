package cn.tax12366.sms.notices;

/** Where a time stands at which a notice is to be said again and was not yet. */
public enum RepeatState {
  /** Its day and hour lie ahead. */
  COMING,
  /** Its hour has come; it is made now, or as soon as nothing holds it back. */
  DUE,
  /** The notice went out for the first time on that day or later: nobody is told twice in a day. */
  OVERTAKEN,
  /** Its time is over without anything having been made: it was held back for too long. */
  MISSED,
  /** Somebody has ended the notice, or what was still to be said of it. */
  STOPPED;

  /** True where a notice is still to be made. */
  boolean isToCome() {
    return this == COMING || this == DUE;
  }
}
