package cn.tax12366.sms.acceptance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A person in front of the portal: a browser of its own, with its own cookies, in which whatever
 * the browser complains about (a script that fails, a rule of the content security policy that is
 * broken) is written down.
 */
public final class Visit implements AutoCloseable {

  private static final Set<String> HARD = Set.of("serious", "critical");

  private final PlatformProcess platform;
  private final BrowserContext context;
  private final Page page;
  private final Path pictures;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  /**
   * @param locale what the browser asks for, such as {@code zh-CN}
   * @param pictures the folder for pictures of the pages
   */
  public Visit(Chromium chromium, PlatformProcess platform, String locale, Path pictures) {
    this.platform = platform;
    this.pictures = pictures;
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(1280, 800));
    context.setDefaultTimeout(60_000);
    page = context.newPage();
    page.onConsoleMessage(this::heard);
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  private void heard(ConsoleMessage message) {
    if (message.type().equals("error")) {
      complaints.add(message.location() + ": " + message.text());
    }
  }

  /** The page as the browser has it. */
  public Page page() {
    return page;
  }

  /** Opens a page by its address. */
  public Visit open(String path) {
    page.navigate(platform.url(path).toString());
    return this;
  }

  /** Signs in, from whatever page one is sent to the gate for. */
  public Visit signIn(String officer) {
    page.locator("[id='signin:code']").fill(officer);
    page.locator("input[id='signin:password']").fill(platform.accounts().password(officer));
    page.locator("[id='signin:enter']").click();
    page.locator(".sms-who-name").waitFor();
    return this;
  }

  /** Signs out and arrives at the gate. */
  public Visit signOut() {
    page.locator("[id='head:signOut']").click();
    page.locator("[id='signin:enter']").waitFor();
    return this;
  }

  /** Takes the other of the two languages. */
  public Visit changeLanguage() {
    String before = page.locator("html").getAttribute("lang");
    page.locator("[id='head:language']").click();
    page.waitForCondition(() -> !page.locator("html").getAttribute("lang").equals(before));
    return this;
  }

  /** Presses the button with this label. */
  public void press(String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
        .first()
        .click();
  }

  /**
   * Looks the page over, as a person who cannot see it well, and keeps a picture of it.
   *
   * @param name of the picture
   */
  public void lookOver(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")).setFullPage(true));
    assertThat(page.locator("body").innerText()).as("texts of %s", name).doesNotContain("???");
    List<String> violations =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> HARD.contains(rule.getImpact()))
                .map(Visit::said)
                .toList();
    assertThat(violations).as("what keeps people out of %s (%s)", page.url(), name).isEmpty();
    requireNoComplaint();
  }

  private static String said(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
  }

  /** Fails if the browser has complained about anything yet. */
  public void requireNoComplaint() {
    assertThat(complaints).as("complaints of the browser").isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
