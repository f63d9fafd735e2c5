package cn.tax12366.smsc;

/** Writes a page element by element; what is not an element of its own is escaped. */
final class Html {

  private final PageTexts texts;
  private final StringBuilder out = new StringBuilder(32 * 1024);

  Html(PageTexts texts) {
    this.texts = texts;
  }

  PageTexts texts() {
    return texts;
  }

  void begin() {
    out.append("<!DOCTYPE html>\n");
    open("html", "lang", texts.language()).open("head").open("meta", "charset", "UTF-8");
    open("meta", "name", "viewport", "content", "width=device-width");
    open("title").text("title").close("title");
    open("link", "rel", "stylesheet", "href", "/page.css").close("head").open("body");
  }

  String end() {
    return close("body").close("html").out.toString();
  }

  /** Opens an element. Attributes follow as name and value; a name without one stands alone. */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]);
      if (i + 1 < attributes.length) {
        out.append("=\"");
        words(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  Html close(String element) {
    out.append("</").append(element).append(">\n");
    return this;
  }

  /** The words of a key in the language of the page. */
  Html text(String key) {
    return words(texts.get(key));
  }

  /** Words as they are. */
  Html words(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return this;
  }

  Html cell(Object value) {
    return open("td").words(value.toString()).close("td");
  }

  /** Opens a form by which {@link ControlPage#act} knows what is asked for. */
  Html form(String name, String... attributes) {
    String[] all = new String[attributes.length + 4];
    all[0] = "method";
    all[1] = "post";
    all[2] = "action";
    all[3] = "/?lang=" + texts.language();
    System.arraycopy(attributes, 0, all, 4, attributes.length);
    return open("form", all).open("input", "type", "hidden", "name", "form", "value", name);
  }

  Html input(String name, String value, String... attributes) {
    String[] all = new String[attributes.length + 4];
    all[0] = "name";
    all[1] = name;
    all[2] = "value";
    all[3] = value;
    System.arraycopy(attributes, 0, all, 4, attributes.length);
    return open("input", all);
  }

  Html choice(String name, String[] words, String chosen) {
    open("select", "name", name);
    for (String word : words) {
      if (word.equals(chosen)) {
        open("option", "value", word, "selected");
      } else {
        open("option", "value", word);
      }
      String key = "word." + word;
      if (texts.has(key)) {
        text(key);
      } else {
        words(word);
      }
      close("option");
    }
    return close("select");
  }
}
