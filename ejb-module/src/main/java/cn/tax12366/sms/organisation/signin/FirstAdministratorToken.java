package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.database.PlatformSettings;
import cn.tax12366.sms.shared.secrets.OwnerOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * The file {@code first-administrator-token.txt} in {@code sms.home}, which only its owner may
 * read: by it whoever has installed the platform shows that he has (S5).
 */
@ApplicationScoped
class FirstAdministratorToken {

  private static final int GROUPS = 6;

  private Path file;

  protected FirstAdministratorToken() {}

  @Inject
  FirstAdministratorToken(PlatformSettings platform) {
    this(platform.home().resolve("first-administrator-token.txt"));
  }

  FirstAdministratorToken(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** Writes a token of 118 random bits unless there is one already. */
  void offer() {
    try {
      Files.createDirectories(file.getParent());
      OwnerOnly.newFile(file);
      Files.writeString(file, RandomWords.of(GROUPS) + "\n", StandardCharsets.UTF_8);
    } catch (FileAlreadyExistsException kept) {
      // The one that was told of at an earlier start is still good.
    } catch (IOException e) {
      throw new UncheckedIOException("The first token cannot be written to " + file, e);
    }
  }

  /** True if {@code typed} is what the file says; false without a file. */
  boolean matches(String typed) {
    try {
      return Files.exists(file)
          && MessageDigest.isEqual(
              bytes(Files.readString(file, StandardCharsets.UTF_8)), bytes(typed));
    } catch (IOException e) {
      throw new UncheckedIOException("The first token cannot be read from " + file, e);
    }
  }

  private static byte[] bytes(String token) {
    return (token == null ? "" : token.strip()).getBytes(StandardCharsets.UTF_8);
  }

  /** It has been used, or nobody needs it any more. */
  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The first token cannot be deleted: " + file, e);
    }
  }
}
