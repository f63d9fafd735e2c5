package cn.tax12366.sms.demo;

import cn.tax12366.sms.shared.database.PlatformSettings;
import cn.tax12366.sms.shared.secrets.OwnerOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code demo-accounts.txt} in {@code sms.home}, which only its owner may read: one line
 * for each sign-in and each key, cells separated by tabs, the first the name, the second the
 * password or key; the last, of officers with a second factor, the secret of their authenticator.
 */
@ApplicationScoped
class DemoAccounts {

  /** Which cell has the secret of the authenticator, counted from 0. */
  static final int SECRET = 5;

  private static final String HEADING =
      "# 12366 短信平台演示登录 · demo sign-ins: fictitious, made for the data in this folder alone\n"
          + "# 代码 code\t密码 password\t姓名 name\t单位 unit\t可办事项 may do\t"
          + "验证器密钥 secret of the authenticator\n";

  private Path file;

  protected DemoAccounts() {}

  @Inject
  DemoAccounts(PlatformSettings settings) {
    this(settings.home().resolve("demo-accounts.txt"));
  }

  DemoAccounts(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** Replaces the whole file; it is there in full or as it was before. */
  void write(List<String> lines) {
    try {
      Files.createDirectories(file.getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      OwnerOnly.newFile(fresh);
      Files.writeString(fresh, HEADING + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's sign-ins cannot be written to " + file, e);
    }
  }

  /** The lines without the heading; none if the file is not there. */
  List<String> lines() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's sign-ins cannot be read from " + file, e);
    }
  }

  /** The whole line of this name. */
  Optional<String> line(String name) {
    return lines().stream().filter(line -> line.startsWith(name + "\t")).findFirst();
  }
}
