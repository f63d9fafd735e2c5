package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.audit.chain.ExtractedEntry;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.ApprovalRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.Count;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.NoticeRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.Stead;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.SuspensionRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person reads of a package first, on the screen or on paper: one page of HTML that needs
 * nothing else. It shows the first rows of each kind and says how many more the tables have.
 */
final class EvidenceSummary {

  /** Rows of each kind that are shown; the tables have all. */
  private static final int SHOWN = 200;

  private final EvidencePackage ordered;
  private final EvidenceTexts texts;
  private final Section notices = new Section("notices");
  private final Section approvals = new Section("approvals");
  private final Section suspensions = new Section("suspensions");
  private final Section entries = new Section("entries");
  private final Section bent = new Section("bent");

  private static final class Section {
    private final String name;
    private final List<String> rows = new ArrayList<>();
    private long count;

    Section(String name) {
      this.name = name;
    }

    /** Cells are escaped here and nowhere else. */
    void add(Object... cells) {
      count++;
      if (rows.size() < SHOWN) {
        StringBuilder row = new StringBuilder("<tr>");
        for (Object cell : cells) {
          row.append("<td>").append(escaped(cell)).append("</td>");
        }
        rows.add(row.append("</tr>\n").toString());
      }
    }
  }

  EvidenceSummary(EvidencePackage ordered, EvidenceTexts texts) {
    this.ordered = ordered;
    this.texts = texts;
  }

  void add(NoticeRow notice, List<Count> counts) {
    StringBuilder how = new StringBuilder();
    for (Count count : counts) {
      how.append(how.isEmpty() ? "" : "; ")
          .append(texts.word("MessageStatus", count.status()))
          .append(' ')
          .append(count.messages());
    }
    notices.add(
        notice.id(),
        notice.title(),
        notice.issuerName(),
        notice.officerName() + " " + notice.officer(),
        EvidenceTexts.time(notice.createdAt()),
        texts.word("NoticeStatus", notice.status()),
        notice.audienceSize(),
        how);
  }

  void add(ApprovalRow approval) {
    approvals.add(
        approval.subject(),
        approval.authorName() + " " + approval.author(),
        EvidenceTexts.time(approval.submittedAt()),
        texts.word("ApprovalStatus", approval.status()),
        Stream.of(
                decider(
                    named(approval.firstApprover(), approval.firstApproverName()),
                    approval.firstApprovedFor()),
                decider(
                    named(approval.decidedBy(), approval.decidedByName()), approval.decidedFor()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("、")),
        EvidenceTexts.time(approval.decidedAt()),
        approval.reason());
  }

  private String decider(String named, Stead stead) {
    return named == null
        ? null
        : new ProvenMessage.Decider(named, named(stead.officer(), stead.name()))
            .said(texts.of("in-stead-of"));
  }

  private static String named(String officer, String name) {
    return officer == null ? null : name + " " + officer;
  }

  void add(SuspensionRow suspension) {
    suspensions.add(
        texts.word("SuspensionKind", suspension.kind()),
        suspension.officer() != null
            ? suspension.officerName() + " " + suspension.officer()
            : suspension.unitName() == null
                ? texts.of("SuspensionScope.PROVINCE")
                : suspension.unitName(),
        suspension.reason(),
        suspension.placedByName() + " " + suspension.placedBy(),
        EvidenceTexts.time(suspension.placedAt()),
        EvidenceTexts.time(suspension.endedAt()),
        suspension.endReason());
  }

  /**
   * @param said the entry as a sentence
   */
  void add(ExtractedEntry entry, String said) {
    entries.add(entry.position(), EvidenceTexts.time(entry.at()), said);
    if (!entry.isIntact()) {
      bent.add(entry.position(), EvidenceTexts.time(entry.at()), said);
    }
  }

  byte[] html(OfficerView orderer, EvidenceManifest manifest, List<EvidenceArchive.Part> parts) {
    StringBuilder page = new StringBuilder(64 * 1024);
    String title = texts.of("title") + " · " + ordered.subjectName();
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(ordered.language().toLanguageTag())
        .append("\"><head><meta charset=\"UTF-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<title>")
        .append(escaped(title))
        .append("</title><style>\n")
        .append(style())
        .append("</style></head><body>\n<h1>")
        .append(escaped(title))
        .append("</h1>\n<dl>");
    fact(page, "about", about());
    fact(page, "period", ordered.from() + " – " + ordered.to());
    fact(page, "ordered-by", orderer.getRealName() + " " + orderer.getCode().digits());
    fact(page, "ordered-for", orderer.getAuthorityName());
    fact(page, "ordered-at", EvidenceTexts.time(ordered.orderedAt()));
    fact(page, "reason", ordered.reason());
    fact(page, "file-reference", ordered.fileReference());
    fact(
        page,
        "numbers",
        ordered.hasNumbers()
            ? texts.of("numbers.full") + " " + ordered.numbersReason()
            : texts.of("numbers.masked"));
    fact(page, "package", ordered.publicId());
    fact(page, "platform", EvidenceManifest.version());
    fact(page, "made-at", EvidenceTexts.time(manifest.madeAt()));
    fact(page, "chain", manifest.end().position() + " · " + manifest.end().hash());
    fact(page, "key", manifest.key());
    fact(page, "key-sha256", manifest.fingerprint());
    page.append("</dl>\n<p>").append(escaped(texts.of("how-to-check"))).append("</p>\n");
    page.append("<p>").append(escaped(texts.of("not-contained"))).append("</p>\n");
    if (manifest.notIntact() > 0) {
      page.append("<div class=\"bent\"><h2>")
          .append(escaped(texts.of("bent")))
          .append(" (")
          .append(manifest.notIntact())
          .append(")</h2><p>")
          .append(escaped(texts.of("bent.note")))
          .append("</p>\n");
      table(page, bent, "position", "time", "what-happened");
      page.append("</div>\n");
    }
    section(
        page,
        notices,
        "notice",
        "title",
        "issuer",
        "officer",
        "created",
        "status",
        "audience",
        "counts");
    section(
        page,
        approvals,
        "subject",
        "author",
        "submitted",
        "status",
        "decided-by",
        "decided",
        "reason");
    section(
        page,
        suspensions,
        "suspension-kind",
        "about",
        "reason",
        "placed-by",
        "placed",
        "ended",
        "end-reason");
    section(page, entries, "position", "time", "what-happened");
    page.append("<h2>").append(escaped(texts.of("files"))).append("</h2>\n<table><thead><tr>");
    for (String column : List.of("file", "rows", "sha256")) {
      page.append("<th>").append(escaped(texts.of("column." + column))).append("</th>");
    }
    page.append("</tr></thead><tbody>\n");
    for (EvidenceArchive.Part part : parts) {
      if (!part.name().startsWith("snapshots/")) {
        page.append("<tr><td>")
            .append(escaped(part.name()))
            .append("</td><td>")
            .append(part.rows() < 0 ? "" : part.rows())
            .append("</td><td class=\"hash\">")
            .append(part.sha256())
            .append("</td></tr>\n");
      }
    }
    page.append("</tbody></table>\n</body></html>\n");
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String about() {
    return texts.of("kind." + ordered.subject().kind())
        + ": "
        + ordered.subjectName()
        + " "
        + ordered.subject().id();
  }

  private void fact(StringBuilder page, String name, Object value) {
    page.append("<div><dt>")
        .append(escaped(texts.of("fact." + name)))
        .append("</dt><dd>")
        .append(escaped(value))
        .append("</dd></div>\n");
  }

  private void section(StringBuilder page, Section section, String... columns) {
    page.append("<h2>")
        .append(escaped(texts.of("section." + section.name)))
        .append(" (")
        .append(section.count)
        .append(")</h2>\n");
    if (section.count > 0) {
      table(page, section, columns);
    }
    if (section.count > section.rows.size()) {
      page.append("<p>")
          .append(escaped(texts.of("more").replace("{0}", String.valueOf(section.rows.size()))))
          .append("</p>\n");
    }
  }

  private void table(StringBuilder page, Section section, String... columns) {
    page.append("<table><thead><tr>");
    for (String column : columns) {
      page.append("<th>").append(escaped(texts.of("column." + column))).append("</th>");
    }
    page.append("</tr></thead><tbody>\n");
    section.rows.forEach(page::append);
    page.append("</tbody></table>\n");
  }

  private static String style() {
    try (InputStream css = EvidenceSummary.class.getResourceAsStream("summary.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The style of the summary cannot be read", e);
    }
  }

  private static String escaped(Object text) {
    return text == null
        ? ""
        : text.toString()
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }
}
