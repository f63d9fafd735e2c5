package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a packed workbook before anything in it is believed (S27): how many parts, how
 * large unpacked, how tightly packed, and no macros. The sizes are counted by unpacking: what the
 * archive says about itself may be a lie.
 */
final class WorkbookGuard {

  static final int MOST_PARTS = 1000;
  static final long LARGEST_UNPACKED = 512L * 1024 * 1024;
  static final long LARGEST_SHARED_STRINGS = 64L * 1024 * 1024;

  /** Unpacked to packed; small parts may be packed as tightly as they like. */
  static final long TIGHTEST = 100;

  private static final long SMALL = 1024 * 1024;

  private WorkbookGuard() {}

  static void inspect(ZipFile workbook) throws IOException {
    if (workbook.size() > MOST_PARTS) {
      throw new ListUnreadable(Fault.TOO_LARGE, workbook.size() + " parts");
    }
    long total = 0;
    byte[] buffer = new byte[64 * 1024];
    for (Enumeration<? extends ZipEntry> parts = workbook.entries(); parts.hasMoreElements(); ) {
      ZipEntry part = parts.nextElement();
      if (part.getName().endsWith("vbaProject.bin")) {
        throw new ListUnreadable(Fault.MACROS, part.getName());
      }
      long most =
          part.getName().endsWith("sharedStrings.xml") ? LARGEST_SHARED_STRINGS : LARGEST_UNPACKED;
      long size = 0;
      try (InputStream in = workbook.getInputStream(part)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          size += read;
          total += read;
          if (size > most
              || total > LARGEST_UNPACKED
              || size > SMALL && size > TIGHTEST * Math.max(1, part.getCompressedSize())) {
            throw new ListUnreadable(Fault.TOO_LARGE, part.getName());
          }
        }
      }
    }
  }
}
