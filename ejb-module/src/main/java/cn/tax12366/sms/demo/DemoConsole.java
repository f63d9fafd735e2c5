package cn.tax12366.sms.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the person in front of the console is told. */
final class DemoConsole {

  private static final System.Logger LOG = System.getLogger(DemoConsole.class.getName());

  private DemoConsole() {}

  /** A line about what is being done, into the log as well. */
  static void progress(String line) {
    LOG.log(System.Logger.Level.INFO, line);
  }

  /**
   * Address and sign-ins. They go to the console itself and not by {@code System.out}, which
   * servers lead into their log: passwords have no place there.
   */
  static void welcome(String address, DemoAccounts accounts) {
    StringBuilder text = new StringBuilder();
    text.append("\n  12366 短信平台演示省 · demo province: ").append(address).append("\n\n");
    List<String> lines = accounts.lines();
    for (DemoSignIn signIn : DemoSignIn.all()) {
      if (signIn.brief()) {
        accounts.line(signIn.code().digits()).ifPresent(line -> text.append(row(line)));
      }
    }
    text.append(
        lines.isEmpty()
            ? "  The file with the sign-ins is gone; -Dsms.demo.reset begins anew: "
            : "\n  全部登录和接口密钥 · all sign-ins and API keys: ");
    text.append(accounts.file()).append("\n\n");
    // Closing it would close the console of the whole process.
    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
        .print(text);
  }

  private static String row(String line) {
    String[] cells = line.split("\t");
    return "  %s  %s  %s %s · %s%n".formatted(cells[0], cells[1], cells[2], cells[3], cells[4]);
  }
}
