package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.PhoneNumber;

/** What has to be put into words before evidence is handed out. */
public enum EvidenceWords {
  REASON(4, 500),
  FILE_REFERENCE(1, 100),
  PURPOSE(4, 200);

  private final int shortest;
  private final int longest;

  EvidenceWords(int shortest, int longest) {
    this.shortest = shortest;
    this.longest = longest;
  }

  /**
   * What was written, without what surrounds it. Numbers of phones in it are masked: it goes into
   * the audit trail.
   *
   * @throws EvidenceNeedsWords if it says nothing or too much
   */
  String required(String written) {
    String words = written == null ? "" : written.strip();
    if (words.codePoints().distinct().count() < shortest || words.length() > longest) {
      throw new EvidenceNeedsWords(this, shortest, longest);
    }
    return PhoneNumber.maskedWithin(words);
  }
}
