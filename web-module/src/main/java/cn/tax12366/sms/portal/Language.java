package cn.tax12366.sms.portal;

import cn.tax12366.sms.entrance.ReadingLanguage;
import cn.tax12366.sms.entrance.WayBack;
import cn.tax12366.sms.organisation.LanguageChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;

/** The language of the page, and the switch. Kept for the person, not for the machine. */
@Named
@RequestScoped
public class Language {

  @Inject private HttpServletRequest request;
  @Inject private LanguageChoice choice;
  private Locale locale;

  public Locale getLocale() {
    if (locale == null) {
      locale = ReadingLanguage.of(request);
    }
    return locale;
  }

  /** As {@code zh-CN}, for the page's {@code lang}. */
  public String getTag() {
    return getLocale().toLanguageTag();
  }

  public boolean isEnglish() {
    return getLocale().getLanguage().equals("en");
  }

  /** The other of the two, and the same page again. */
  public void change() throws IOException {
    Locale other = isEnglish() ? ReadingLanguage.CHINESE : Locale.ENGLISH;
    ReadingLanguage.choose(request, other);
    ExternalContext page = FacesContext.getCurrentInstance().getExternalContext();
    if (page.getUserPrincipal() != null) {
      choice.choose(other);
    }
    page.redirect(page.getRequestContextPath() + WayBack.samePage(request));
  }
}
