package cn.tax12366.smsc;

import java.util.Arrays;
import java.util.Locale;

/**
 * What can be set to go wrong while the simulator runs, each by a number. The name in the admin
 * door and on the command line is {@link #key()}: {@code answers-never}.
 *
 * <p>A share is of 1000 submits. Which ones it hits is drawn from the seed, the number and how
 * often that number has been tried since faults were last set: the same every time, in whatever
 * order and over whichever links the submits come; one that is tried again may fare better.
 */
public enum Fault {
  /** No connection is read any more, so that the sender's writes stall once buffers are full. */
  STOP_READING(Group.LINKS, Kind.SWITCH),
  /**
   * Nothing is written on any connection, what was to be is lost. Together with {@link
   * #STOP_READING} and {@link #HOLD_RECEIPTS}, a link that is cut without a word.
   */
  WRITE_NOTHING(Group.LINKS, Kind.SWITCH),
  /** A new connection is reset at once, as if nobody listened. Those that stand are left alone. */
  REFUSE_CONNECTIONS(Group.LINKS, Kind.SWITCH),
  /** An enquire_link is read and not answered. */
  IGNORE_ENQUIRE_LINKS(Group.LINKS, Kind.SWITCH),
  /** Every bind is refused with this status: 0x05, 0x0D, 0x0E… */
  REFUSE_BINDS(Group.LINKS, Kind.STATUS),
  /** Binds a system_id may have of a kind; one more is refused with 0x05. */
  SESSIONS(Group.LINKS, Kind.COUNT),
  /** How late a bind is answered. */
  BIND_DELAY_MS(Group.LINKS, Kind.MILLIS),
  /**
   * How long the session of a connection that ended without an unbind is held: as long, binds of
   * its system_id and kind are refused with 0x05.
   */
  HOLD_SESSIONS_MS(Group.LINKS, Kind.MILLIS),
  /** Submits that are taken over, and the connection is reset instead of an answer. */
  SUBMITS_DROP(Group.LINKS, Kind.SHARE),

  /** Submits are refused with this status: 0x58 for throttling, 0x14 for a full queue… */
  REFUSE_SUBMITS(Group.SUBMITS, Kind.STATUS),
  /** How many of 1000 submits {@link #REFUSE_SUBMITS} hits; all of them by default. */
  REFUSE_SUBMITS_SHARE(Group.SUBMITS, Kind.SHARE),
  /** Submits a second over all links, above which 0x58 is answered. */
  RATE(Group.SUBMITS, Kind.COUNT),
  /** Submits taken and not answered on a link, above which 0x14 is answered. */
  QUEUE(Group.SUBMITS, Kind.COUNT),

  /** Time between a submit and its answer. */
  LATENCY_MS(Group.ANSWERS, Kind.MILLIS),
  /** Up to so much more, drawn for each submit. */
  JITTER_MS(Group.ANSWERS, Kind.MILLIS),
  /** Submits are taken and stand in the ledger, their answers are kept back until this ends. */
  HOLD_RESPONSES(Group.ANSWERS, Kind.SWITCH),
  /** Submits that are taken over and never answered. */
  ANSWERS_NEVER(Group.ANSWERS, Kind.SHARE),
  /** Submits answered late, by {@link #ANSWERS_LATE_MS}. */
  ANSWERS_LATE(Group.ANSWERS, Kind.SHARE),
  /** How late {@link #ANSWERS_LATE} are; 15 s by default. */
  ANSWERS_LATE_MS(Group.ANSWERS, Kind.MILLIS),
  /** Answers of which the first half goes out, and then the connection ends. */
  ANSWERS_CUT(Group.ANSWERS, Kind.SHARE),
  /** Submits that are taken over and answered with a generic_nack of status 0x08. */
  ANSWERS_NACKED(Group.ANSWERS, Kind.SHARE),
  /** Answers that come a second time. */
  ANSWERS_TWICE(Group.ANSWERS, Kind.SHARE),
  /** So many answers of a link go out together, the last one first; fewer after 500 ms. */
  ANSWERS_REVERSED(Group.ANSWERS, Kind.COUNT),
  /** How the id is written in answers: an {@link IdForm}. */
  ANSWER_IDS(Group.ANSWERS, IdForm.values()),
  /** Answers before which a {@link #HOSTILE_KIND} goes out. */
  HOSTILE(Group.ANSWERS, Kind.SHARE),
  /** What {@link #HOSTILE} sends: a {@link HostilePdu}. */
  HOSTILE_KIND(Group.ANSWERS, HostilePdu.values()),

  /** Receipts and messages from phones are kept back until this ends. */
  HOLD_RECEIPTS(Group.RECEIPTS, Kind.SWITCH),
  /** The least time between an answer and its receipt. */
  RECEIPT_DELAY_MS(Group.RECEIPTS, Kind.MILLIS),
  /** Up to so much more, drawn from the number. */
  RECEIPT_JITTER_MS(Group.RECEIPTS, Kind.MILLIS),
  /** Submits without a receipt. */
  RECEIPTS_LOST(Group.RECEIPTS, Kind.SHARE),
  /** Submits whose receipt comes before the answer, which follows 300 ms later. */
  RECEIPTS_EARLY(Group.RECEIPTS, Kind.SHARE),
  /** Submits whose receipts come late, by {@link #RECEIPTS_LATE_MS}. */
  RECEIPTS_LATE(Group.RECEIPTS, Kind.SHARE),
  /** How late {@link #RECEIPTS_LATE} are; a minute by default. */
  RECEIPTS_LATE_MS(Group.RECEIPTS, Kind.MILLIS),
  /** Submits whose receipt comes three times. */
  RECEIPTS_REPEATED(Group.RECEIPTS, Kind.SHARE),
  /** Submits with UNDELIV first and DELIVRD after it. */
  RECEIPTS_CONTRADICTING(Group.RECEIPTS, Kind.SHARE),
  /** Submits with ENROUTE after the final receipt. */
  RECEIPTS_OUT_OF_ORDER(Group.RECEIPTS, Kind.SHARE),
  /** Submits after whose receipt comes one with an id that was never given. */
  RECEIPTS_UNKNOWN(Group.RECEIPTS, Kind.SHARE),
  /** How receipts are written: a {@link ReceiptForm}. */
  RECEIPT_FORM(Group.RECEIPTS, ReceiptForm.values()),
  /** How the id is written in receipts: an {@link IdForm}. */
  RECEIPT_IDS(Group.RECEIPTS, IdForm.values()),
  /** Deliveries without an answer a link may have at a time. */
  DELIVERY_WINDOW(Group.RECEIPTS, Kind.SIZE),

  /** Decides which submits a share hits. */
  SEED(Group.DRAWS, Kind.NUMBER);

  /** What a fault belongs to, for whoever has to find it. */
  enum Group {
    LINKS,
    SUBMITS,
    ANSWERS,
    RECEIPTS,
    DRAWS
  }

  /** What its number means. */
  enum Kind {
    /** 0 or 1, shown as false or true. */
    SWITCH(1),
    /** A command status, 0 for none. */
    STATUS(Integer.MAX_VALUE),
    /** Of 1000 submits. */
    SHARE(1000),
    /** Milliseconds, a day at most. */
    MILLIS(86_400_000),
    /** A number of things, 0 for none or no limit. */
    COUNT(1_000_000),
    /** A number of things, at least one. */
    SIZE(1_000_000),
    /** Which of the words, shown as that word. */
    WORD(Integer.MAX_VALUE),
    NUMBER(Long.MAX_VALUE);

    private final long most;

    Kind(long most) {
      this.most = most;
    }
  }

  private final Group group;
  private final Kind kind;
  private final String[] words;

  Fault(Group group, Kind kind) {
    this.group = group;
    this.kind = kind;
    this.words = new String[0];
  }

  Fault(Group group, Enum<?>[] words) {
    this.group = group;
    this.kind = Kind.WORD;
    this.words = Arrays.stream(words).map(Fault::word).toArray(String[]::new);
  }

  /** Lower case, with hyphens. */
  public String key() {
    return word(this);
  }

  /**
   * The fault of a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Fault of(String key) {
    for (Fault fault : values()) {
      if (fault.key().equals(key)) {
        return fault;
      }
    }
    throw new IllegalArgumentException("No such fault: " + key);
  }

  Group group() {
    return group;
  }

  Kind kind() {
    return kind;
  }

  String[] words() {
    return words.clone();
  }

  /**
   * Its number.
   *
   * @param written a Boolean for a switch; a Long; or either as text, a status also as 0x58, and
   *     the word of a form
   * @throws IllegalArgumentException if it is none, or out of range
   */
  long read(Object written) {
    if (written instanceof Boolean on && kind == Kind.SWITCH) {
      return on ? 1 : 0;
    }
    if (written instanceof Long number && kind != Kind.SWITCH && kind != Kind.WORD) {
      return checked(number);
    }
    if (written instanceof String text) {
      return read(text.strip());
    }
    throw bad(written);
  }

  private long read(String text) {
    if (kind == Kind.WORD) {
      int index = Arrays.asList(words).indexOf(text);
      if (index < 0) {
        throw bad(text);
      }
      return index;
    }
    if (kind == Kind.SWITCH) {
      return switch (text) {
        case "true" -> 1;
        case "false" -> 0;
        default -> throw bad(text);
      };
    }
    try {
      return checked(text.startsWith("0x") ? Long.decode(text) : Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw bad(text);
    }
  }

  long checked(long number) {
    long least = kind == Kind.NUMBER ? Long.MIN_VALUE : kind == Kind.SIZE ? 1 : 0;
    if (number < least || number > (kind == Kind.WORD ? words.length - 1 : kind.most)) {
      throw bad(number);
    }
    return number;
  }

  /** Its number as the admin door shows it: a Boolean, a Long or a word. */
  Object show(long number) {
    return switch (kind) {
      case SWITCH -> number != 0;
      case WORD -> words[(int) number];
      default -> number;
    };
  }

  private IllegalArgumentException bad(Object written) {
    return new WrongValue(key(), written, "not allowed");
  }

  /** The one of these constants whose word is the value of this name. */
  static <E extends Enum<E>> E constant(String name, E[] constants, String word) {
    for (E constant : constants) {
      if (word(constant).equals(word)) {
        return constant;
      }
    }
    throw new WrongValue(name, word, "none of " + Arrays.toString(constants));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
