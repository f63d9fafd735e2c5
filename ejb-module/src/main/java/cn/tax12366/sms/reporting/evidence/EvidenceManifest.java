package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.audit.chain.ExtractEnd;
import cn.tax12366.sms.organisation.OfficerView;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What a package is, for programs: who had it put together, when, why, of what, and its files. */
final class EvidenceManifest {

  private static final int FORMAT = 1;

  private final EvidencePackage ordered;
  private final OfficerView orderer;
  private final Instant madeAt;
  private final ExtractEnd end;
  private final String key;
  private final long notIntact;

  /**
   * @param madeAt business time
   * @param key that signs, X.509 in base64
   * @param notIntact entries of the audit trail that are not what was sealed
   */
  EvidenceManifest(
      EvidencePackage ordered,
      OfficerView orderer,
      Instant madeAt,
      ExtractEnd end,
      String key,
      long notIntact) {
    this.ordered = ordered;
    this.orderer = orderer;
    this.madeAt = madeAt;
    this.end = end;
    this.key = key;
    this.notIntact = notIntact;
  }

  Instant madeAt() {
    return madeAt;
  }

  ExtractEnd end() {
    return end;
  }

  String key() {
    return key;
  }

  long notIntact() {
    return notIntact;
  }

  /** SHA-256 of the key, in hexadecimal: short enough to be read out on the telephone. */
  String fingerprint() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(Base64.getDecoder().decode(key)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Of the platform that made it. */
  static String version() {
    try (InputStream file = EvidenceManifest.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new IllegalStateException("The version of the platform cannot be read", e);
    }
  }

  byte[] json(List<EvidenceArchive.Part> parts) {
    JsonBuilderFactory json = JsonProvider.provider().createBuilderFactory(Map.of());
    JsonArrayBuilder files = json.createArrayBuilder();
    for (EvidenceArchive.Part part : parts) {
      JsonObjectBuilder file =
          json.createObjectBuilder()
              .add("name", part.name())
              .add("sha256", part.sha256())
              .add("bytes", part.bytes());
      if (part.rows() >= 0) {
        file.add("rows", part.rows());
      }
      files.add(file);
    }
    JsonObjectBuilder order =
        json.createObjectBuilder()
            .add("by", orderer.getCode().digits())
            .add("name", orderer.getRealName())
            .add("unit", ordered.orderedFor())
            .add("unitName", orderer.getAuthorityName())
            .add("at", ordered.orderedAt().toString())
            .add("reason", ordered.reason())
            .add("fileReference", ordered.fileReference());
    if (ordered.hasNumbers()) {
      order.add("numbersReason", ordered.numbersReason());
    }
    JsonObjectBuilder whole =
        json.createObjectBuilder()
            .add("format", FORMAT)
            .add("package", ordered.publicId())
            .add("platform", version())
            .add("madeAt", madeAt.toString())
            .add("ordered", order)
            .add(
                "scope",
                json.createObjectBuilder()
                    .add("kind", ordered.subject().kind().name())
                    .add("id", ordered.subject().id())
                    .add("name", ordered.subjectName())
                    .add("unit", ordered.subjectUnit())
                    .add("from", ordered.from().toString())
                    .add("to", ordered.to().toString())
                    .add("zone", "Asia/Shanghai")
                    .add("numbers", ordered.hasNumbers() ? "full" : "masked"))
            .add(
                "auditChain",
                json.createObjectBuilder()
                    .add("position", end.position())
                    .add("hash", end.hash())
                    .add("entriesNotIntact", notIntact))
            .add(
                "signature",
                json.createObjectBuilder()
                    .add("of", "SHA256SUMS")
                    .add("file", "SHA256SUMS.sig")
                    .add("algorithm", "Ed25519")
                    .add("publicKey", key)
                    .add("publicKeySha256", fingerprint()))
            .add("files", files);
    StringWriter written = new StringWriter();
    JsonWriterFactory writers =
        JsonProvider.provider().createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    writers.createWriter(written).write(whole.build());
    return (written.toString().strip() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
