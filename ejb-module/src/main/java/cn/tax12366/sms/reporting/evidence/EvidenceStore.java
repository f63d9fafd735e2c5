package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.secrets.OwnerOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The archives, in {@link EvidenceSettings#folder()}, which is open to the platform's own user
 * alone. Each attempt writes a file of its own: a node that was taken for dead and is not never
 * writes over what another has finished.
 */
@ApplicationScoped
class EvidenceStore {

  private static final int BUFFER = 64 * 1024;

  private EvidenceSettings settings;

  protected EvidenceStore() {}

  @Inject
  EvidenceStore(EvidenceSettings settings) {
    this.settings = settings;
  }

  /** Where this attempt writes. */
  OutputStream create(EvidencePackage claimed) throws IOException {
    OwnerOnly.folder(settings.folder());
    delete(claimed);
    OwnerOnly.newFile(path(claimed));
    return Files.newOutputStream(path(claimed));
  }

  Path path(EvidencePackage kept) {
    return settings.folder().resolve(kept.publicId() + "-" + kept.attempt() + ".zip");
  }

  boolean has(EvidencePackage kept) {
    return Files.exists(path(kept));
  }

  /** SHA-256 of the file as it lies there, in hexadecimal. */
  String hash(EvidencePackage kept) {
    try (InputStream file = Files.newInputStream(path(kept))) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
        sha.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("The archive cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Everything that any attempt up to this one has left. */
  void delete(EvidencePackage kept) {
    try (Stream<Path> files = Files.list(settings.folder())) {
      for (Path file : files.toList()) {
        if (isOf(kept, file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The archive cannot be deleted", e);
    }
  }

  private static boolean isOf(EvidencePackage kept, String file) {
    String begins = kept.publicId() + "-";
    String attempt =
        file.startsWith(begins) && file.endsWith(".zip")
            ? file.substring(begins.length(), file.length() - ".zip".length())
            : "";
    return attempt.matches("\\d{1,9}") && Integer.parseInt(attempt) <= kept.attempt();
  }
}
