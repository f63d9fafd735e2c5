package cn.tax12366.sms.content;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a template is for, and what its text may name. Names are stored. */
public enum TemplateKind {
  /** Filing reminder (纳税提醒, R4.1). */
  FILING_REMINDER(EnumSet.allOf(Placeholder.class)),
  /**
   * What people publish begins with it; what goes out is approved with each notice (R4.4, R4.6).
   */
  PUBLICATION(EnumSet.of(Placeholder.NAME));

  private final Set<Placeholder> placeholders;

  TemplateKind(Set<Placeholder> placeholders) {
    this.placeholders = Collections.unmodifiableSet(placeholders);
  }

  /** Those that a text of this kind can name. */
  public Set<Placeholder> placeholders() {
    return placeholders;
  }

  /** Reads a body, as {@link TemplateText#of(String, Set, int)}. */
  TemplateText text(String body) {
    return TemplateText.of(
        body,
        placeholders,
        this == PUBLICATION ? TemplateText.MOST_PUBLISHED : TemplateText.MAX_SEGMENTS);
  }
}
