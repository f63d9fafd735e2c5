package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a file is, by what is in it and never by its name or by what the browser calls it. */
enum FileKind {
  WORKBOOK,
  TEXT;

  private static final String ARCHIVE = "PK\u0003\u0004";
  private static final String COMPOUND_FILE = "\u00D0\u00CF\u0011\u00E0";

  /** Where {@link #ARCHIVE} has its flags; the lowest bit says encrypted. */
  private static final int FLAGS = 6;

  /** How files begin that people rename to what is asked for. */
  private static final Map<String, String> OTHERS = new LinkedHashMap<>();

  static {
    OTHERS.put("%PDF", "PDF");
    OTHERS.put("\u00FF\u00D8\u00FF", "JPEG");
    OTHERS.put("\u0089PNG", "PNG");
    OTHERS.put("GIF8", "GIF");
    OTHERS.put("Rar!", "RAR");
    OTHERS.put("7z\u00BC\u00AF", "7z");
    OTHERS.put("\u001F\u008B", "gzip");
    OTHERS.put("{\\rtf", "RTF");
  }

  /**
   * @throws ListUnreadable if it is neither text nor a workbook that we read
   */
  static FileKind of(Path file) throws IOException {
    String begin;
    try (InputStream in = Files.newInputStream(file)) {
      // Each byte as the character of that number.
      begin = new String(in.readNBytes(512), StandardCharsets.ISO_8859_1);
    }
    if (begin.startsWith(ARCHIVE)) {
      if (begin.length() > FLAGS && (begin.charAt(FLAGS) & 1) == 1) {
        throw new ListUnreadable(Fault.ENCRYPTED, "");
      }
      return WORKBOOK;
    }
    if (begin.startsWith(COMPOUND_FILE)) {
      throw new ListUnreadable(isEncrypted(file) ? Fault.ENCRYPTED : Fault.OLD_WORKBOOK, "");
    }
    OTHERS.forEach(
        (mark, name) -> {
          if (begin.startsWith(mark)) {
            throw new ListUnreadable(Fault.FORMAT, name);
          }
        });
    refuseMarkup(begin);
    return TEXT;
  }

  /** What many programs export as a spreadsheet is a page of the web with a table in it. */
  private static void refuseMarkup(String begin) {
    String text = begin.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("<?xml")) {
      throw new ListUnreadable(Fault.FORMAT, "XML");
    }
    if (text.matches("(?s)<(!doctype|!--|html|head|meta|body|style|table)\\b.*")) {
      throw new ListUnreadable(Fault.FORMAT, "HTML");
    }
    if (text.startsWith("{\"") || text.startsWith("[{")) {
      throw new ListUnreadable(Fault.FORMAT, "JSON");
    }
  }

  /** A workbook with a password is a compound file with a stream of this name. */
  private static boolean isEncrypted(Path file) throws IOException {
    String name =
        new String(
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    try (InputStream in = Files.newInputStream(file)) {
      String before = "";
      for (byte[] some = in.readNBytes(64 * 1024);
          some.length > 0;
          some = in.readNBytes(64 * 1024)) {
        String here = before + new String(some, StandardCharsets.ISO_8859_1);
        if (here.contains(name)) {
          return true;
        }
        before = here.substring(Math.max(0, here.length() - name.length()));
      }
    }
    return false;
  }
}
