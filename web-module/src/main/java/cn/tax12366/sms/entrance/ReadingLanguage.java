package cn.tax12366.sms.entrance;

import cn.tax12366.sms.organisation.OfficerView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Locale;

/**
 * The language in which somebody reads the portal: Chinese or English. His own choice if he has
 * made one, else the first of the two that his browser asks for, else Chinese.
 */
public final class ReadingLanguage {

  /** Chinese as written in the mainland; the texts' own language. */
  public static final Locale CHINESE = Locale.CHINA;

  private static final String ATTRIBUTE = ReadingLanguage.class.getName();

  private ReadingLanguage() {}

  public static Locale of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object chosen = session == null ? null : session.getAttribute(ATTRIBUTE);
    return chosen instanceof Locale language ? language : ofBrowser(request);
  }

  /** From now on, in this session. */
  public static void choose(HttpServletRequest request, Locale language) {
    request.getSession().setAttribute(ATTRIBUTE, known(language));
  }

  /** What the officer has chosen in an earlier session holds in this one. */
  public static void remember(HttpServletRequest request, OfficerView officer) {
    if (officer.getLanguage() != null) {
      choose(request, Locale.forLanguageTag(officer.getLanguage()));
    }
  }

  private static Locale ofBrowser(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return CHINESE;
    }
    return Collections.list(request.getLocales()).stream()
        .filter(asked -> asked.getLanguage().equals("zh") || asked.getLanguage().equals("en"))
        .findFirst()
        .map(ReadingLanguage::known)
        .orElse(CHINESE);
  }

  private static Locale known(Locale language) {
    return language.getLanguage().equals("en") ? Locale.ENGLISH : CHINESE;
  }
}
