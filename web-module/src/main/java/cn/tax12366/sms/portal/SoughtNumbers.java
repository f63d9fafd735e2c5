package cn.tax12366.sms.portal;

import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The numbers somebody has looked for in this session, each under a word that tells nothing. */
@SessionScoped
public class SoughtNumbers implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 50;

  private final Map<String, String> digitsByWord = new LinkedHashMap<>();

  /** The word for the address; the same for the same number. */
  public synchronized String wordFor(PhoneNumber number) {
    for (Map.Entry<String, String> known : digitsByWord.entrySet()) {
      if (known.getValue().equals(number.digits())) {
        return known.getKey();
      }
    }
    if (digitsByWord.size() == MOST) {
      digitsByWord.remove(digitsByWord.keySet().iterator().next());
    }
    String word = UUID.randomUUID().toString().substring(0, 8);
    digitsByWord.put(word, number.digits());
    return word;
  }

  /** Empty for a word of another session. */
  public synchronized Optional<PhoneNumber> of(String word) {
    return Optional.ofNullable(digitsByWord.get(word)).map(PhoneNumber::new);
  }
}
