package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a packed workbook before anything in it is believed (S27): how many parts, how
 * large unpacked, how tightly packed, what they are called, and no macros. The sizes are counted by
 * unpacking: what the archive says about itself may be a lie.
 */
final class WorkbookGuard {

  private static final long MIB = 1024 * 1024;

  /** Parts up to this size may be packed as tightly as they like. */
  private static final long SMALL = MIB;

  /** Bytes between two angle brackets: the longest text of a cell has a quarter of it. */
  private static final int LONGEST_TAG = 1024 * 1024;

  private final ListLimits limits;
  private final byte[] buffer = new byte[64 * 1024];
  private long total;

  private WorkbookGuard(ListLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws ListUnreadable if it breaks a limit or holds what no spreadsheet program writes
   */
  static void inspect(ZipFile workbook, ListLimits limits) throws IOException {
    if (workbook.size() > limits.parts()) {
      throw new ListUnreadable(Fault.TOO_MANY_PARTS, limits.parts());
    }
    WorkbookGuard guard = new WorkbookGuard(limits);
    Set<String> names = new HashSet<>();
    for (Enumeration<? extends ZipEntry> parts = workbook.entries(); parts.hasMoreElements(); ) {
      ZipEntry part = parts.nextElement();
      inspect(part.getName());
      // Two parts of one name: one program reads the first, another the second.
      if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
        throw new ListUnreadable(Fault.UNSAFE, part.getName());
      }
      try (InputStream in = workbook.getInputStream(part)) {
        guard.unpack(part, in);
      }
    }
  }

  /** Nothing is ever written to disk under such a name; but who writes one means harm. */
  private static void inspect(String name) {
    if (name.endsWith("vbaProject.bin")) {
      throw new ListUnreadable(Fault.MACROS, name);
    }
    if (name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf(':') >= 0
        || ("/" + name + "/").contains("/../")) {
      throw new ListUnreadable(Fault.UNSAFE, name);
    }
  }

  private void unpack(ZipEntry part, InputStream in) throws IOException {
    boolean texts = part.getName().endsWith("sharedStrings.xml");
    long packed = Math.max(1, part.getCompressedSize());
    long size = 0;
    int tag = part.getName().matches(".*\\.(xml|rels)") ? 0 : Integer.MIN_VALUE;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      total += read;
      tag = tag < 0 ? tag : sinceBracket(read, tag);
      if (tag > LONGEST_TAG) {
        // The reader of XML holds a whole tag in memory, however long its attributes are.
        throw new ListUnreadable(Fault.DAMAGED, part.getName());
      }
      if (size > SMALL && size / limits.ratio() > packed) {
        throw new ListUnreadable(Fault.PACKED_TOO_TIGHTLY, limits.ratio());
      }
      if (texts && size > limits.textsMib() * MIB) {
        throw new ListUnreadable(Fault.TEXTS_TOO_LARGE, limits.textsMib());
      }
      if (total > limits.unpackedMib() * MIB) {
        throw new ListUnreadable(Fault.UNPACKS_TOO_LARGE, limits.unpackedMib());
      }
    }
  }

  /** Bytes since the last angle bracket, as soon as they are too many. */
  private int sinceBracket(int length, int before) {
    int since = before;
    for (int i = 0; i < length && since <= LONGEST_TAG; i++) {
      since = buffer[i] == '<' || buffer[i] == '>' ? 0 : since + 1;
    }
    return since;
  }
}
