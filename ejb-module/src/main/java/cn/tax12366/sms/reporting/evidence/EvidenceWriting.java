package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.audit.AuditRow;
import cn.tax12366.sms.audit.Sentences;
import cn.tax12366.sms.audit.chain.ChainExtract;
import cn.tax12366.sms.audit.chain.ExtractEnd;
import cn.tax12366.sms.audit.chain.ExtractedEntry;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.ApprovalRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.Count;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.MessageRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.NoticeRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.SuspensionRow;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Writes the files of a package, one after the other; what each has is in its README. */
@ApplicationScoped
class EvidenceWriting {

  private static final Duration PULSE = Duration.ofSeconds(2);
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private EvidencePackages packages;
  private EvidenceScopes scopes;
  private EvidenceSources sources;
  private ChainExtract chain;
  private OfficerDirectory officers;
  private Clock clock;

  protected EvidenceWriting() {}

  @Inject
  EvidenceWriting(
      EvidencePackages packages,
      EvidenceScopes scopes,
      EvidenceSources sources,
      ChainExtract chain,
      OfficerDirectory officers,
      @BusinessTime Clock clock) {
    this.packages = packages;
    this.scopes = scopes;
    this.sources = sources;
    this.chain = chain;
    this.officers = officers;
    this.clock = clock;
  }

  /**
   * What was written.
   *
   * @param chainPosition where the audit chain ended
   */
  record Contents(long rows, long messages, long entries, long chainPosition) {}

  /** This node was silent for so long that another one has begun anew. */
  static final class TakenOver extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Writes all files into {@code archive}.
   *
   * @throws TakenOver where another node has begun it anew
   */
  Contents write(EvidencePackage ordered, EvidenceArchive archive) throws IOException {
    return new Run(ordered, archive).all();
  }

  /** What is remembered of a notice while its messages are written. */
  private record NoticeKey(long id, Long batchId) {}

  private final class Run {

    private final EvidencePackage ordered;
    private final EvidenceArchive archive;
    private final EvidenceTexts texts;
    private final EvidenceScope scope;
    private final EvidenceSummary summary;
    private final List<NoticeKey> notices = new ArrayList<>();
    private final Set<String> madeOf = new LinkedHashSet<>();

    /** First of all: what is sealed behind it is not in the package. */
    private final ExtractEnd end = chain.end();

    private Instant told = clock.instant();
    private long rows;
    private long messages;
    private long entries;
    private long notIntact;

    Run(EvidencePackage ordered, EvidenceArchive archive) {
      this.ordered = ordered;
      this.archive = archive;
      this.texts = EvidenceTexts.in(ordered.language());
      this.scope = scopes.of(ordered);
      this.summary = new EvidenceSummary(ordered, texts);
    }

    Contents all() throws IOException {
      archive.add("notices.csv", this::notices);
      approvals();
      archive.add("messages.csv", this::messages);
      archive.add("message-parts.csv", this::parts);
      archive.add("receipts.csv", this::receipts);
      archive.add("not-sent.csv", this::notSent);
      if (ordered.hasNumbers()) {
        archive.add("numbers.csv", this::numbers);
      }
      archive.add("suspensions.csv", this::suspensions);
      archive.add("audit/entries.csv", this::entries);
      archive.add("audit/chain.txt", this::chained);
      archive.add("audit/anchors.txt", lines(end.anchors()));
      archive.add("audit/public-keys.txt", lines(end.publicKeys()));
      String key = end.publicKeys().get(end.publicKeys().size() - 1);
      archive.add("public-key.pem", pem(key));
      archive.add("README.txt", readme());
      OfficerView orderer = officers.get(OfficerCode.of(ordered.orderedBy()));
      EvidenceManifest manifest =
          new EvidenceManifest(ordered, orderer, clock.instant(), end, key, notIntact);
      archive.add("summary.html", summary.html(orderer, manifest, archive.parts()));
      archive.add("manifest.json", manifest.json(archive.parts()));
      byte[] sums = archive.sums();
      archive.add("SHA256SUMS", sums);
      archive.add("SHA256SUMS.sig", chain.sign(sums));
      return new Contents(rows, messages, entries, end.position());
    }

    private void pulse() {
      rows++;
      if (rows % 100 == 0 && clock.instant().isAfter(told.plus(PULSE))) {
        told = clock.instant();
        if (!packages.progress(ordered, rows)) {
          throw new TakenOver();
        }
      }
    }

    private EvidenceCsv table(OutputStream out, String... columns) throws IOException {
      return new EvidenceCsv(out, texts, this::pulse, columns);
    }

    private long notices(OutputStream out) throws IOException {
      EvidenceCsv csv =
          table(
              out,
              "notice",
              "public-id",
              "kind",
              "title",
              "status",
              "issuer-code",
              "issuer",
              "area-code",
              "area",
              "officer-code",
              "officer",
              "rule",
              "template",
              "body",
              "meant-for",
              "due",
              "stage",
              "created",
              "released",
              "audience",
              "segments",
              "digest",
              "windowed",
              "not-before",
              "not-after",
              "counts");
      sources.notices(
          scope,
          notice -> {
            List<Count> counts =
                notice.batchId() == null ? List.of() : sources.counts(notice.batchId());
            remember(notice, counts);
            csv.row(
                notice.id(),
                notice.publicId(),
                notice.kindName(texts),
                notice.title(),
                texts.word("NoticeStatus", notice.status()),
                notice.issuer(),
                notice.issuerName(),
                notice.area(),
                notice.areaName(),
                notice.officer(),
                notice.officerName(),
                notice.ruleId(),
                notice.templateId(),
                notice.body(),
                notice.meantFor(),
                notice.dueDate(),
                notice.stage(),
                notice.createdAt(),
                notice.releasedAt(),
                notice.audienceSize(),
                notice.segments(),
                notice.digest(),
                notice.windowed() == null ? "" : texts.of(notice.windowed() ? "yes" : "no"),
                notice.notBefore(),
                notice.notAfter(),
                worded(counts));
          });
      return csv.end();
    }

    private void remember(NoticeRow notice, List<Count> counts) {
      notices.add(new NoticeKey(notice.id(), notice.batchId()));
      for (String subject :
          List.of(
              "notice:" + notice.id(),
              notice.templateId() == null ? "" : "template:" + notice.templateId(),
              notice.ruleId() == null ? "" : "reminder-rule:" + notice.ruleId(),
              notice.repeatOf() == null ? "" : "notice:" + notice.repeatOf())) {
        if (!subject.isEmpty()) {
          madeOf.add(subject);
          scope.addSubject(subject);
        }
      }
      summary.add(notice, counts);
    }

    private String worded(List<Count> counts) {
      return counts.stream()
          .map(count -> texts.word("MessageStatus", count.status()) + " " + count.messages())
          .collect(Collectors.joining("; "));
    }

    /** The table, and each snapshot as a file whose SHA-256 is the digest in the table. */
    private void approvals() throws IOException {
      archive.add(
          "approvals.csv",
          out -> {
            EvidenceCsv csv =
                table(
                    out,
                    "approval",
                    "subject",
                    "unit-code",
                    "unit",
                    "author-code",
                    "author",
                    "submitted",
                    "status",
                    "decided-by-code",
                    "decided-by",
                    "decided",
                    "reason",
                    "digest",
                    "snapshot-file",
                    "first-approver-code",
                    "first-approver",
                    "first-approved",
                    "decided-for-code",
                    "decided-for",
                    "first-approved-for-code",
                    "first-approved-for");
            sources.approvals(
                scope,
                madeOf,
                approval -> {
                  summary.add(approval);
                  csv.row(
                      approval.id(),
                      approval.subject(),
                      approval.unit(),
                      approval.unitName(),
                      approval.author(),
                      approval.authorName(),
                      approval.submittedAt(),
                      texts.word("ApprovalStatus", approval.status()),
                      approval.decidedBy(),
                      approval.decidedByName(),
                      approval.decidedAt(),
                      approval.reason(),
                      approval.digest(),
                      snapshot(approval),
                      approval.firstApprover(),
                      approval.firstApproverName(),
                      approval.firstApprovedAt(),
                      approval.decidedFor().officer(),
                      approval.decidedFor().name(),
                      approval.firstApprovedFor().officer(),
                      approval.firstApprovedFor().name());
                });
            return csv.end();
          });
      sources.approvals(
          scope,
          madeOf,
          approval -> {
            try {
              archive.add(snapshot(approval), approval.snapshot().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
              throw new UncheckedIOException("The package cannot be written", e);
            }
          });
    }

    private static String snapshot(ApprovalRow approval) {
      return "snapshots/approval-" + approval.id() + ".txt";
    }

    /** What is done with every chunk of every notice, in their order. */
    private void eachChunk(LongConsumer work) {
      for (NoticeKey notice : notices) {
        if (notice.batchId() != null) {
          sources.chunks(notice.batchId()).forEach(work::accept);
        }
      }
    }

    private long messages(OutputStream out) throws IOException {
      EvidenceCsv csv =
          table(
              out,
              "message",
              "notice",
              "recipient",
              "phone",
              "text",
              "segments",
              "status",
              "submitted",
              "accepted",
              "finished",
              "attempts",
              "possible-duplicate",
              "link",
              "smsc-id",
              "command-status",
              "receipt-code");
      for (NoticeKey notice : notices) {
        if (notice.batchId() != null) {
          for (long chunk : sources.chunks(notice.batchId())) {
            sources.messages(chunk).forEach(message -> message(csv, notice.id(), message));
          }
        }
      }
      messages = csv.end();
      return messages;
    }

    private void message(EvidenceCsv csv, long notice, MessageRow message) {
      csv.row(
          message.id(),
          notice,
          message.recipient(),
          message.phone().masked(),
          message.text(),
          message.segments(),
          texts.word("MessageStatus", message.status()),
          message.submittedAt(),
          message.acceptedAt(),
          message.finishedAt(),
          message.attempts(),
          texts.of(message.possibleDuplicate() ? "yes" : "no"),
          message.link(),
          message.smscId(),
          message.commandStatus(),
          message.receiptCode());
    }

    private long parts(OutputStream out) throws IOException {
      EvidenceCsv csv =
          table(out, "message", "part", "of-parts", "smsc-id", "status", "receipt-code");
      eachChunk(
          chunk ->
              sources
                  .parts(chunk)
                  .forEach(
                      part ->
                          csv.row(
                              part.messageId(),
                              part.part(),
                              part.parts(),
                              part.smscId(),
                              texts.word("MessageStatus", part.status()),
                              part.receiptCode())));
      return csv.end();
    }

    private long receipts(OutputStream out) throws IOException {
      EvidenceCsv csv =
          table(out, "message", "received", "link", "outcome", "receipt-code", "error-code", "raw");
      eachChunk(
          chunk ->
              sources
                  .receipts(chunk)
                  .forEach(
                      receipt ->
                          csv.row(
                              receipt.messageId(),
                              receipt.receivedAt(),
                              receipt.link(),
                              texts.word("MessageStatus", receipt.outcome()),
                              receipt.receiptCode(),
                              receipt.errorCode(),
                              PhoneNumber.maskedWithin(receipt.raw()))));
      return csv.end();
    }

    private long notSent(OutputStream out) throws IOException {
      EvidenceCsv csv =
          table(out, "recipient", "notice", "phone", "text", "segments", "recipient-status");
      for (NoticeKey notice : notices) {
        sources.notSent(
            notice.id(),
            recipient ->
                csv.row(
                    recipient.id(),
                    notice.id(),
                    recipient.phone().masked(),
                    recipient.text(),
                    recipient.segments(),
                    texts.word("RecipientStatus", recipient.status())));
      }
      return csv.end();
    }

    /** In a file of their own: the rest can be handed on without them. */
    private long numbers(OutputStream out) throws IOException {
      EvidenceCsv csv = table(out, "recipient", "message", "phone-in-full");
      eachChunk(
          chunk ->
              sources
                  .messages(chunk)
                  .forEach(
                      message ->
                          csv.row(message.recipient(), message.id(), message.phone().digits())));
      for (NoticeKey notice : notices) {
        sources.notSent(
            notice.id(), recipient -> csv.row(recipient.id(), "", recipient.phone().digits()));
      }
      return csv.end();
    }

    private long suspensions(OutputStream out) throws IOException {
      EvidenceCsv csv =
          table(
              out,
              "suspension",
              "suspension-kind",
              "scope",
              "unit-code",
              "unit",
              "officer-code",
              "officer",
              "reason",
              "placed-by-code",
              "placed-by",
              "placed",
              "confirmed-by-code",
              "confirmed-by",
              "in-force-from",
              "until",
              "ended",
              "ended-by-code",
              "ended-by",
              "end-reason");
      sources.suspensions(scope, row -> suspension(csv, row));
      return csv.end();
    }

    private void suspension(EvidenceCsv csv, SuspensionRow row) {
      summary.add(row);
      csv.row(
          row.id(),
          texts.word("SuspensionKind", row.kind()),
          texts.word("SuspensionScope", row.scope()),
          row.unit(),
          row.unitName(),
          row.officer(),
          row.officerName(),
          row.reason(),
          row.placedBy(),
          row.placedByName(),
          row.placedAt(),
          row.confirmedBy(),
          row.confirmedByName(),
          row.inForceFrom(),
          row.until(),
          row.endedAt(),
          row.endedBy(),
          row.endedByName(),
          row.endReason());
    }

    private long entries(OutputStream out) throws IOException {
      Sentences sentences = Sentences.in(texts.locale());
      EvidenceCsv csv =
          table(
              out,
              "position",
              "entry",
              "time-utc",
              "what-happened",
              "actor",
              "in-the-name-of",
              "actor-name",
              "unit-code",
              "unit",
              "address",
              "act",
              "subject",
              "subject-name",
              "outcome",
              "detail",
              "facts",
              "before",
              "after",
              "hash",
              "intact");
      chain.each(
          scope.system().from(),
          scope.system().to(),
          end,
          scope::has,
          entry -> {
            if (!entry.isIntact()) {
              notIntact++;
            }
            String said =
                entry.row() == null ? texts.of("entry.missing") : sentences.of(entry.row());
            summary.add(entry, said);
            entry(csv, entry, said);
          });
      entries = csv.end();
      return entries;
    }

    private void entry(EvidenceCsv csv, ExtractedEntry entry, String said) {
      AuditRow row = entry.row();
      String intact = texts.of(entry.isIntact() ? "yes" : "entry.not-intact");
      if (row == null) {
        csv.row(
            entry.position(),
            entry.entryId(),
            entry.at().toString(),
            said,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            entry.hash(),
            intact);
        return;
      }
      csv.row(
          entry.position(),
          entry.entryId(),
          row.getAt().toString(),
          said,
          row.getActor(),
          row.getInTheNameOf(),
          row.getActorName(),
          row.getUnit(),
          row.getUnitName(),
          row.getAddress(),
          row.getAct(),
          row.getSubject(),
          row.getSubjectName(),
          row.getOutcome(),
          row.getDetail(),
          row.getRaw().get("facts"),
          row.getRaw().get("before_state"),
          row.getRaw().get("after_state"),
          entry.hash(),
          intact);
    }

    /** A line an entry: its position, its hash, and in base64 what the hash is made over. */
    private long chained(OutputStream out) {
      long[] lines = {0};
      chain.each(
          scope.system().from(),
          scope.system().to(),
          end,
          scope::has,
          entry -> {
            String line =
                entry.position()
                    + " "
                    + entry.hash()
                    + " "
                    + (entry.row() == null ? "-" : BASE64.encodeToString(entry.chained()))
                    + "\n";
            try {
              out.write(line.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
              throw new UncheckedIOException("The package cannot be written", e);
            }
            lines[0]++;
            pulse();
          });
      return lines[0];
    }
  }

  private static byte[] lines(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] pem(String key) {
    return ("-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] readme() throws IOException {
    try (InputStream readme = EvidenceWriting.class.getResourceAsStream("README.txt")) {
      return readme.readAllBytes();
    }
  }
}
