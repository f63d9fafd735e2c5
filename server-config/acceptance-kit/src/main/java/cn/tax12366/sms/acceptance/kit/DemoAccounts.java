package cn.tax12366.sms.acceptance.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The sign-ins that the demo wrote into {@value #FILE} in its home. */
public final class DemoAccounts {

  /** The name of the file. */
  public static final String FILE = "demo-accounts.txt";

  public static final String PROVINCE_OPERATOR = "14100000002";
  public static final String BUSINESS_OPERATION = "14100000008";
  public static final String LUOYANG_OPERATOR = "14103000002";
  public static final String LUOYANG_APPROVER = "14103000003";
  public static final String LUOYANG_SECOND_APPROVER = "14103000012";
  public static final String ZHENGZHOU_OPERATOR = "14101000002";

  private static final String CLIENT = "tax-collection";

  private final Map<String, String[]> lines = new HashMap<>();

  private DemoAccounts() {}

  static DemoAccounts read(Path home) {
    DemoAccounts accounts = new DemoAccounts();
    try {
      for (String line : Files.readAllLines(home.resolve(FILE))) {
        String[] cells = line.split("\t");
        if (!line.startsWith("#") && cells.length > 1) {
          accounts.lines.put(cells[0], cells);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return accounts;
  }

  /** The password of an officer. */
  public String password(String officer) {
    return line(officer)[1];
  }

  /** The secret of an officer's authenticator, in Base32; of those who have one. */
  public String secret(String officer) {
    return line(officer)[5];
  }

  /** The real name of an officer. */
  public String realName(String officer) {
    return line(officer)[2];
  }

  /** The short name of an officer's unit. */
  public String unit(String officer) {
    return line(officer)[3];
  }

  /** The key of the one system that delivers lists. */
  public String apiKey() {
    return line(CLIENT)[1];
  }

  private String[] line(String name) {
    String[] line = lines.get(name);
    if (line == null) {
      throw new AssertionError(FILE + " has no line " + name + ", only " + lines.keySet());
    }
    return line;
  }
}
