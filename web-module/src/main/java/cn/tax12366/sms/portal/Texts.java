package cn.tax12366.sms.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of the pages in the reader's language: {@code #{text['…']}} for what is shared, {@code
 * #{noticesText['…']}} and so on for each capability's own.
 */
@ApplicationScoped
@Named("texts")
public class Texts {

  private static final String PACKAGE = "cn.tax12366.sms.portal.";

  @Inject private Language language;

  @Produces
  @Named("text")
  ResourceBundle shared() {
    return bundle("texts");
  }

  @Produces
  @Named("signinText")
  ResourceBundle signin() {
    return bundle("signin.texts");
  }

  @Produces
  @Named("workbenchText")
  ResourceBundle workbench() {
    return bundle("workbench.texts");
  }

  @Produces
  @Named("integrationText")
  ResourceBundle integration() {
    return bundle("integration.texts");
  }

  @Produces
  @Named("addressbookText")
  ResourceBundle addressbook() {
    return bundle("addressbook.texts");
  }

  @Produces
  @Named("contentText")
  ResourceBundle content() {
    return bundle("content.texts");
  }

  @Produces
  @Named("noticesText")
  ResourceBundle notices() {
    return bundle("notices.texts");
  }

  @Produces
  @Named("approvalText")
  ResourceBundle approval() {
    return bundle("approval.texts");
  }

  @Produces
  @Named("outboundText")
  ResourceBundle outbound() {
    return bundle("outbound.texts");
  }

  @Produces
  @Named("organisationText")
  ResourceBundle organisation() {
    return bundle("organisation.texts");
  }

  @Produces
  @Named("supervisionText")
  ResourceBundle supervision() {
    return bundle("supervision.texts");
  }

  @Produces
  @Named("costText")
  ResourceBundle cost() {
    return bundle("cost.texts");
  }

  @Produces
  @Named("evidenceText")
  ResourceBundle evidence() {
    return bundle("evidence.texts");
  }

  @Produces
  @Named("auditText")
  ResourceBundle audit() {
    return bundle("audit.texts");
  }

  @Produces
  @Named("dutyText")
  ResourceBundle duty() {
    return bundle("duty.texts");
  }

  @Produces
  @Named("filingText")
  ResourceBundle filing() {
    return bundle("filing.texts");
  }

  @Produces
  @Named("policyText")
  ResourceBundle policy() {
    return bundle("policy.texts");
  }

  /** {@code pattern} with one value filled in, numbers written as the reader writes them. */
  public String filled(String pattern, Object value) {
    return new MessageFormat(pattern, language.getLocale()).format(new Object[] {value});
  }

  /** {@code pattern} with two values filled in. */
  public String filled(String pattern, Object first, Object second) {
    return new MessageFormat(pattern, language.getLocale()).format(new Object[] {first, second});
  }

  /** {@code pattern} with three values filled in. */
  public String filled(String pattern, Object first, Object second, Object third) {
    return new MessageFormat(pattern, language.getLocale())
        .format(new Object[] {first, second, third});
  }

  /** The shared text behind {@code key} with two values filled in. */
  public String shared(String key, Object first, Object second) {
    return filled(shared().getString(key), first, second);
  }

  /** The text of an enum's constant, as {@code status.NoticeStatus.DRAFT}. */
  public String status(Enum<?> constant) {
    return shared()
        .getString(
            "status." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** Never by way of the server's own language: see the package's decisions. */
  private ResourceBundle bundle(String name) {
    boolean english = language.getLocale().getLanguage().equals("en");
    return ResourceBundle.getBundle(
        PACKAGE + name, english ? Locale.ENGLISH : Locale.ROOT, Texts.class.getClassLoader());
  }
}
