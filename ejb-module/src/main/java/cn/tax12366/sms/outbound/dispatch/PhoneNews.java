package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.dispatch.PhoneWords.Word;
import cn.tax12366.sms.shared.PhoneReached;
import cn.tax12366.sms.shared.PhoneUnreachable;
import cn.tax12366.sms.shared.PhonesHeardOf;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what carriers say of numbers, a moment after the receipts and apart from them: whoever
 * listens never holds up a receipt, and where he fails he is told the same again.
 */
@ApplicationScoped
class PhoneNews {

  static final int AT_ONCE = 200;

  /** Then other work gets its turn, and the next tick goes on. */
  private static final int ROUNDS = 10;

  private PhoneWords words;
  private SealedPhones phones;
  private Event<PhonesHeardOf> news;

  protected PhoneNews() {}

  @Inject
  PhoneNews(PhoneWords words, SealedPhones phones, Event<PhonesHeardOf> news) {
    this.words = words;
    this.phones = phones;
    this.news = news;
  }

  void tell() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Word> some = words.first(AT_ONCE);
      if (some.isEmpty()) {
        return;
      }
      news.fire(of(some));
      words.told(some);
    }
  }

  /** Of each number the last that was heard. */
  private PhonesHeardOf of(List<Word> heard) {
    Map<String, Word> last = new LinkedHashMap<>();
    heard.forEach(word -> last.put(word.phone(), word));
    List<PhoneUnreachable> unreachable = new ArrayList<>();
    List<PhoneReached> reached = new ArrayList<>();
    for (Word word : last.values()) {
      if (word.code() == null) {
        reached.add(new PhoneReached(phones.open(word.phone()), word.heardAt()));
      } else {
        unreachable.add(
            new PhoneUnreachable(phones.open(word.phone()), word.code(), word.heardAt()));
      }
    }
    return new PhonesHeardOf(unreachable, reached);
  }
}
