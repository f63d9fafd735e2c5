package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.shared.secrets.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Ed25519 keys of the anchors: the one that signs, in a file of the key folder that its owner
 * alone may read, and beside it the public ones, also of keys that signed earlier. Whoever knows
 * the public key from elsewhere (the portal prints it) trusts no file.
 */
final class AnchorKeys {

  static final String PRIVATE_FILE = "audit-anchor.key";
  static final String PUBLIC_FILE = "audit-anchor.pub";
  private static final String ALGORITHM = "Ed25519";

  /** In base64, by their ids; the last one signs. */
  private final Map<String, PublicKey> trusted;

  private final PrivateKey signing;
  private final String signingId;

  private AnchorKeys(Map<String, PublicKey> trusted, PrivateKey signing, String signingId) {
    this.trusted = trusted;
    this.signing = signing;
    this.signingId = signingId;
  }

  /** For checking alone. */
  static AnchorKeys trusting(List<String> publicKeys) {
    Map<String, PublicKey> trusted = new LinkedHashMap<>();
    publicKeys.forEach(key -> trusted.put(id(decoded(key)), publicKey(key)));
    return new AnchorKeys(trusted, null, null);
  }

  /** The public keys in {@code folder}; none where there is no file. */
  static List<String> publicKeysIn(Path folder) {
    Path file = folder.resolve(PUBLIC_FILE);
    try {
      return Files.exists(file)
          ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("The public keys of the anchors cannot be read: " + file, e);
    }
  }

  /** The keys in {@code folder}; the first call of all makes them. */
  static AnchorKeys in(Path folder) {
    Path file = folder.resolve(PRIVATE_FILE);
    try {
      if (!Files.exists(file)) {
        make(folder, file);
      }
      String[] parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split("\\s+");
      if (parts.length != 2) {
        throw new IllegalStateException("No key of the anchors stands in " + file);
      }
      PrivateKey signing =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(decoded(parts[0])));
      List<String> known = new ArrayList<>(publicKeysIn(folder));
      if (!known.contains(parts[1])) {
        known.add(parts[1]);
        Files.write(folder.resolve(PUBLIC_FILE), known, StandardCharsets.US_ASCII);
      }
      return new AnchorKeys(trusting(known).trusted, signing, id(decoded(parts[1])));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The key of the anchors cannot be used: " + file, e);
    }
  }

  private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    if (!Files.isDirectory(folder)) {
      OwnerOnly.folder(folder);
    }
    Path whole = folder.resolve("new-" + HexFormat.of().toHexDigits(System.nanoTime()) + ".key");
    OwnerOnly.newFile(whole);
    try {
      Files.writeString(
          whole,
          base64.encodeToString(pair.getPrivate().getEncoded())
              + " "
              + base64.encodeToString(pair.getPublic().getEncoded())
              + "\n");
      // A link, which unlike a move never takes the place of what another node has just made.
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException another) {
      System.getLogger(AnchorKeys.class.getName())
          .log(System.Logger.Level.INFO, "Another node has made the key of the anchors {0}", file);
    } finally {
      Files.delete(whole);
    }
  }

  Anchor sign(Anchor anchor) {
    return anchor.signed(Base64.getEncoder().encodeToString(sign(anchor.statement())));
  }

  /** The bytes of the signature over {@code statement}. */
  byte[] sign(byte[] statement) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(signing);
      signature.update(statement);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("What is said of the audit trail cannot be signed", e);
    }
  }

  /** True if one of these keys has signed exactly this. */
  boolean hasSigned(Anchor anchor) {
    PublicKey key = trusted.get(anchor.key());
    if (key == null) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(anchor.statement());
      return signature.verify(decoded(anchor.signature()));
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return false;
    }
  }

  String signingId() {
    return signingId;
  }

  /** Of the key that signs: what an auditor writes down. */
  String publicKey() {
    return Base64.getEncoder().encodeToString(trusted.get(signingId).getEncoded());
  }

  /** All that are trusted, as {@link #publicKey()} gives them; the last one signs. */
  List<String> trustedPublicKeys() {
    List<String> keys = new ArrayList<>();
    trusted.forEach(
        (id, key) -> {
          if (!id.equals(signingId)) {
            keys.add(Base64.getEncoder().encodeToString(key.getEncoded()));
          }
        });
    keys.add(publicKey());
    return keys;
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static PublicKey publicKey(String base64) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(decoded(base64)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("No public key of Ed25519: " + base64, e);
    }
  }

  private static String id(byte[] encoded) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
