package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.Sentence;
import java.util.List;

/**
 * A text that asks people to pay for the messages of this platform (R9.3). Carries what of it does,
 * and where.
 */
public final class FeeAsked extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  private final transient List<FeeWord> words;

  /**
   * @param words at least one, in the order of the text
   */
  public FeeAsked(List<FeeWord> words) {
    super(words.stream().map(each -> Sentence.of("fee-word", each.word(), each.at())).toList());
    this.words = List.copyOf(words);
  }

  /** What asks for a fee, in the order of the text. */
  public List<FeeWord> words() {
    return words;
  }
}
