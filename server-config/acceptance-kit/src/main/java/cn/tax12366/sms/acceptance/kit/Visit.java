package cn.tax12366.sms.acceptance.kit;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person in front of the portal: a browser of its own, with its own cookies, in which whatever
 * the browser complains about (a script that fails, a rule of the content security policy that is
 * broken) is written down.
 */
public final class Visit implements AutoCloseable {

  private static final int FORBIDDEN = 403;

  /** Milliseconds for each step of a choice from a menu, and how often it is tried. */
  private static final int MENU = 20_000;

  private static final int TRIES = 3;
  private static final Set<String> HARD = Set.of("serious", "critical");

  /** How the page technology shows the key of a text that is not there. */
  private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?\\?[^?\\s]*\\?\\?\\?");

  /**
   * By secret: of all visits, because no code is accepted twice, but each of one platform only,
   * because the same officer has another secret on the next.
   */
  private static final Map<String, Authenticator> authenticators = new ConcurrentHashMap<>();

  private final PlatformProcess platform;
  private final BrowserContext context;
  private final Page page;
  private final Path pictures;
  private boolean refused;
  private final List<String> findings = new CopyOnWriteArrayList<>();

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
    page.onPageError(error -> findings.add(page.url() + ": " + error));
    page.onResponse(this::lookAtHeaders);
  }

  /** Whatever page it is, refused ones too: nobody keeps it, no strange script runs in it. */
  private void lookAtHeaders(Response answer) {
    Map<String, String> headers = answer.headers();
    if (answer.request().isNavigationRequest()
        && headers.getOrDefault("content-type", "text/html").startsWith("text/html")
        && answer.status() / 100 != 3
        && !(headers.containsKey("content-security-policy")
            && headers.getOrDefault("content-type", "").equalsIgnoreCase("text/html;charset=UTF-8")
            && headers.getOrDefault("cache-control", "").contains("no-store"))) {
      findings.add(answer.url() + ": answered with the headers " + headers);
    }
  }

  private void heard(ConsoleMessage message) {
    if (message.type().equals("error") && !(refused && message.text().contains("403"))) {
      findings.add(message.location() + ": " + message.text());
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

  /** Signs in, from whatever page one is sent to the gate for, with the second factor if asked. */
  public Visit signIn(String officer) {
    page.locator("[id='signin:code']").fill(officer);
    page.locator("input[id='signin:password']").fill(platform.accounts().password(officer));
    page.locator("[id='signin:enter']").click();
    page.locator(".sms-who-name, [id='proof:code']").waitFor();
    if (page.locator("[id='proof:code']").isVisible()) {
      page.locator("[id='proof:code']")
          .fill(authenticator(platform.accounts().secret(officer)).code());
      page.locator("[id='proof:prove']").click();
      page.locator(".sms-who-name").waitFor();
    }
    return this;
  }

  /** Opens a page that is refused: that the browser notes it is nothing to say against the page. */
  public Visit openRefused(String path) {
    refused = true;
    try {
      Response answer = page.navigate(platform.url(path).toString());
      if (answer.status() != FORBIDDEN) {
        findings.add(path + ": refused with " + answer.status());
      }
    } finally {
      refused = false;
    }
    return this;
  }

  /** Waits until what the page has asked for by itself has been answered. */
  public Visit settle() {
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    return this;
  }

  /** Has a telephone take over the secret on the page, and proves it by the code it shows. */
  public Visit setsUpAuthenticator() {
    String secret = page.locator("[id='secret']").innerText().replaceAll("\\s", "");
    page.locator("[id='enrol:code']").fill(authenticator(secret).code());
    page.locator("[id='enrol:confirm']").click();
    page.locator(".sms-recovery").waitFor();
    return this;
  }

  /** The telephone that has this secret. */
  static Authenticator authenticator(String secret) {
    return authenticators.computeIfAbsent(secret, Authenticator::new);
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

  /**
   * Chooses from a menu. A menu closes when the page is scrolled or grows under it: then it is
   * opened once more, as a person does.
   *
   * @param menu its id
   * @param label of the entry, or a part that only this entry has
   */
  public Visit choose(String menu, String label) {
    page.waitForLoadState();
    for (int tries = 1; ; tries++) {
      try {
        pick(menu, label);
        return settle();
      } catch (TimeoutError closed) {
        if (tries == TRIES) {
          throw closed;
        }
        page.keyboard().press("Escape");
      }
    }
  }

  private void pick(String menu, String label) {
    Locator shown = page.locator("[id='" + menu + "']");
    // The page hears of a scroll with the next frame only, and closes what was opened before that.
    shown.evaluate(
        "menu => new Promise(heard => { menu.scrollIntoView({block: 'center'});"
            + " requestAnimationFrame(() => requestAnimationFrame(heard)); })");
    shown.click();
    Locator offered =
        page.locator("[id='" + menu + "_panel'] li:visible:not(.ui-noselection-option)");
    Locator chosen = offered.filter(new Locator.FilterOptions().setHasText(label)).first();
    chosen.waitFor(new Locator.WaitForOptions().setTimeout(MENU));
    Locator filter = page.locator("[id='" + menu + "_filter']");
    if (filter.count() > 0) {
      filter.fill(label);
      // It filters upon a key, and an input method ends with one; filling presses none.
      filter.dispatchEvent("keyup", Map.of("key", "Enter", "code", "Enter"));
      until(() -> offered.allInnerTexts().stream().allMatch(each -> each.contains(label)));
    }
    chosen.click(new Locator.ClickOptions().setTimeout(MENU));
    Locator taken = page.locator("[id='" + menu + "_label']");
    until(() -> taken.innerText().contains(label));
  }

  private void until(BooleanSupplier condition) {
    page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(MENU));
  }

  /** Presses the button with this label. */
  public void press(String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
        .first()
        .click();
  }

  /**
   * Looks the page over, as a person who cannot see it well, and keeps a picture of it. What there
   * is to say against it goes to {@link #findings()}.
   *
   * @param name of the picture
   */
  public void lookOver(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")).setFullPage(true));
    Matcher missing = MISSING_TEXT.matcher(page.locator("body").innerText());
    while (missing.find()) {
      findings.add(name + ": a text is missing, " + missing.group());
    }
    new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> HARD.contains(rule.getImpact()))
            .forEach(rule -> findings.add(name + ": " + said(rule)));
  }

  private static String said(Rule rule) {
    return rule.getId()
        + ", "
        + rule.getHelp()
        + rule.getNodes().stream().map(node -> "\n    " + node.getHtml()).distinct().toList();
  }

  /** All there is to say against the pages seen so far; none if they are as they should be. */
  public List<String> findings() {
    return List.copyOf(findings);
  }

  @Override
  public void close() {
    context.close();
  }
}
