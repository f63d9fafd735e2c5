package cn.tax12366.smsc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page on which somebody watches the simulator and sets faults by hand. Plain HTML without
 * scripts; everything written on it is escaped.
 */
final class ControlPage {

  private static final List<String> DONE = List.of("faults", "links", "hostile", "mo");

  private final Smsc smsc;
  private final Controls controls;

  ControlPage(Smsc smsc) {
    this.smsc = smsc;
    controls = new Controls(smsc);
  }

  /**
   * Does what one of its forms asks for.
   *
   * @param form with {@code form} as the name of the form
   * @return the part of the page to come back to
   * @throws IllegalArgumentException if a value is wrong; nothing has been changed then
   */
  String act(Map<String, Object> form) {
    Object name = form.remove("form");
    form.values().removeIf(""::equals);
    switch (String.valueOf(name)) {
      case "none" -> smsc.faults().none();
      case "links" -> controls.endLinks(form);
      case "hostile" -> controls.sendHostile(form);
      case "mo" -> controls.messageFromPhone(form);
      default -> setGroup(Fault.constant("form", Fault.Group.values(), String.valueOf(name)), form);
    }
    return DONE.contains(name) ? name.toString() : "faults";
  }

  /** A browser leaves out what is not ticked: such a switch is off. */
  private void setGroup(Fault.Group group, Map<String, Object> form) {
    for (Fault fault : Fault.values()) {
      if (fault.group() == group && fault.kind() == Fault.Kind.SWITCH) {
        form.putIfAbsent(fault.key(), "false");
      }
    }
    controls.setFaults(form);
  }

  /**
   * The whole page.
   *
   * @param done what {@link #act} returned, or null
   * @param error why nothing was done, or null
   */
  String show(PageTexts texts, String done, IllegalArgumentException error) {
    Html html = new Html(texts);
    html.begin();
    header(html);
    if (error != null) {
      html.open("p", "class", "error", "role", "alert");
      error(html, error);
      html.close("p");
    } else if (done != null && DONE.contains(done)) {
      html.open("p", "class", "done", "role", "status").text("done." + done).close("p");
    }
    counters(html);
    faults(html);
    links(html);
    html.open("div", "class", "cards");
    hostile(html);
    messageFromPhone(html);
    html.close("div");
    return html.end();
  }

  private static void error(Html html, IllegalArgumentException error) {
    html.text("error");
    if (error instanceof WrongValue wrong) {
      String label = "fault." + wrong.name();
      String name = html.texts().has(label) ? label : wrong.name();
      html.words(html.texts().has(name) ? html.texts().get(name) : name).words(" ");
      html.text("error.value").words(" ").open("code").words(wrong.value()).close("code");
    } else {
      html.words(String.valueOf(error.getMessage()));
    }
  }

  private void header(Html html) {
    html.open("header").open("h1").text("title").close("h1");
    html.open("p").words("SMPP 3.4 · 127.0.0.1:" + smsc.port() + " · " + smsc.home()).close("p");
    html.open("nav").open("a", "href", "/?lang=" + html.texts().language()).text("refresh");
    html.close("a").words(" ");
    String other = html.texts().otherLanguage();
    html.open("a", "href", "/?lang=" + other, "hreflang", other).text("other-language");
    html.close("a").close("nav").close("header");
  }

  private void counters(Html html) {
    html.open("section", "id", "counters").open("h2").text("counters").close("h2").open("dl");
    for (Count count : Count.values()) {
      counter(html, count.key(), smsc.count(count));
    }
    counter(html, "bound", smsc.bound());
    counter(html, "waiting", smsc.waiting());
    counter(html, "deliveries-p99-ms", smsc.deliveriesAnsweredWithin(0.99));
    html.close("dl").close("section");
  }

  private static void counter(Html html, String key, long value) {
    html.open("div").open("dt").text("count." + key).close("dt").open("dd");
    html.words(String.format(Locale.ROOT, "%,d", value)).close("dd").close("div");
  }

  private void links(Html html) {
    html.open("section", "id", "links").open("h2").text("links").close("h2");
    List<Connection> links = smsc.connections();
    if (links.isEmpty()) {
      html.open("p", "class", "hint").text("links.none").close("p").close("section");
      return;
    }
    html.open("table").open("thead").open("tr");
    for (String column : List.of("number", "system-id", "bound", "submits", "deliveries")) {
      html.open("th", "scope", "col").text("links." + column).close("th");
    }
    html.close("tr").close("thead").open("tbody");
    for (Connection link : links) {
      html.open("tr");
      html.cell(link.number());
      html.cell(link.systemId());
      html.cell(link.session().name());
      html.cell(link.unanswered());
      html.cell(smsc.deliveries().unanswered(link));
      html.close("tr");
    }
    html.close("tbody").close("table");
    html.form("links").open("label").text("system-id").words(" ");
    html.input("system-id", "", "placeholder", html.texts().get("everybody")).close("label");
    for (String act : List.of("reset", "close", "unbind")) {
      html.open("button", "name", "act", "value", act).text("links." + act).close("button");
    }
    html.close("form").close("section");
  }

  private void faults(Html html) {
    html.open("section", "id", "faults").open("h2").text("faults").close("h2");
    long set = Arrays.stream(Fault.values()).filter(smsc.faults()::differs).count();
    html.form("none").open("p").words(String.valueOf(set)).text("faults.set").words(" ");
    html.open("button", set == 0 ? "disabled" : "class", "warn").text("faults.end");
    html.close("button").close("p").close("form");
    html.open("div", "class", "cards");
    for (Fault.Group group : Fault.Group.values()) {
      html.form(Fault.word(group)).open("h3").text("group." + Fault.word(group)).close("h3");
      for (Fault fault : Fault.values()) {
        if (fault.group() == group) {
          fault(html, fault);
        }
      }
      html.open("button").text("set").close("button").close("form");
    }
    html.close("div").close("section");
  }

  private void fault(Html html, Fault fault) {
    html.open("label", "class", smsc.faults().differs(fault) ? "fault set" : "fault");
    html.open("span").text("fault." + fault.key()).open("small");
    html.open("code").words(fault.key()).close("code").words(" · ");
    html.text("kind." + Fault.word(fault.kind())).close("small").close("span");
    long value = smsc.faults().of(fault);
    switch (fault.kind()) {
      case SWITCH -> {
        String[] ticked = value == 0 ? new String[0] : new String[] {"checked", "checked"};
        html.input(fault.key(), "true", with(ticked, "type", "checkbox"));
      }
      case WORD -> html.choice(fault.key(), fault.words(), fault.show(value).toString());
      case STATUS -> html.input(fault.key(), value == 0 ? "0" : String.format("0x%02X", value));
      default -> html.input(fault.key(), String.valueOf(value), "inputmode", "numeric");
    }
    html.close("label");
  }

  private static String[] with(String[] attributes, String... more) {
    String[] all = Arrays.copyOf(more, more.length + attributes.length);
    System.arraycopy(attributes, 0, all, more.length, attributes.length);
    return all;
  }

  private void hostile(Html html) {
    html.form("hostile", "id", "hostile").open("h2").text("hostile").close("h2");
    html.open("label", "class", "fault").open("span").text("fault.hostile-kind").close("span");
    html.choice("kind", Fault.HOSTILE_KIND.words(), "length-zero").close("label");
    field(html, "times", "1");
    field(html, "seed", "1");
    field(html, "system-id", "");
    html.open("button").text("send").close("button").close("form");
  }

  private void messageFromPhone(Html html) {
    html.form("mo", "id", "mo").open("h2").text("mo").close("h2");
    field(html, "from", "15400000001");
    field(html, "to", "12366");
    html.open("label", "class", "fault").open("span").text("text").close("span");
    html.open("textarea", "name", "text", "rows", "3").close("textarea").close("label");
    field(html, "coding", "8");
    html.open("label", "class", "fault").open("span").text("split").close("span");
    html.choice("split", words(PhoneMessage.Split.values()), "header").close("label");
    html.open("label", "class", "fault").open("span").text("order").close("span");
    html.choice("order", words(PhoneMessage.Order.values()), "in-order").close("label");
    field(html, "system-id", "");
    html.open("button").text("send").close("button").close("form");
  }

  private static String[] words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Fault::word).toArray(String[]::new);
  }

  private static void field(Html html, String name, String value) {
    html.open("label", "class", "fault").open("span").text(name).close("span");
    html.input(name, value).close("label");
  }
}
