package cn.tax12366.sms.acceptance.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A person at the portal without a browser: plain HTTP in a session of his own, who may send what
 * no page offers him. What he has sent is kept, because he may hear it back and learns nothing by
 * it.
 */
public final class Caller {

  private static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final Pattern AJAX_REDIRECT = Pattern.compile("<redirect url=\"([^\"]*)\"");
  private static final Pattern CHANNEL = Pattern.compile("/jakarta\\.faces\\.push/[^\"'\\s]+");
  private static final String VIEW_STATE = "jakarta.faces.ViewState";
  private static final String ANY_STATE = "input[name=" + VIEW_STATE + "]";
  private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PlatformProcess platform;
  private final String agent;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final List<String> sent = new ArrayList<>();
  private String password;
  private String realName = "";

  /**
   * What came back at last, after all redirections.
   *
   * @param heard everything that was said on the way, headers included
   */
  public record Answer(int status, URI address, String body, String heard) {

    /** The page as elements. */
    public Document page() {
      return Jsoup.parse(body, address.toString());
    }

    /** The text of the one element of this id; empty if there is none. */
    public String text(String id) {
      Element found = page().getElementById(id);
      return found == null ? "" : found.text();
    }

    /** What of the query of the address stands under this name. */
    public String parameter(String name) {
      Matcher matcher =
          Pattern.compile("[?&]" + name + "=([^&]*)").matcher(String.valueOf(address));
      return matcher.find() ? matcher.group(1) : "";
    }

    /** The address of the push channel that the page listens to. */
    public String channel() {
      Matcher matcher = CHANNEL.matcher(body);
      return matcher.find() ? matcher.group() : "";
    }
  }

  private Caller(PlatformProcess platform, String agent) {
    this.platform = platform;
    this.agent = agent;
  }

  /**
   * Somebody who has not signed in.
   *
   * @param agent how his program calls itself
   */
  public static Caller stranger(PlatformProcess platform, String agent) {
    return new Caller(platform, agent);
  }

  /** One of those who can sign in to the demo. */
  public static Caller signedIn(PlatformProcess platform, String agent, String officer) {
    Caller caller = new Caller(platform, agent);
    caller.signIn(officer, platform.accounts().password(officer));
    return caller;
  }

  /** Somebody to whom this password has been assigned. */
  public static Caller signedIn(
      PlatformProcess platform, String agent, String officer, String assigned) {
    Caller caller = new Caller(platform, agent);
    caller.signIn(officer, assigned);
    return caller;
  }

  /**
   * Signs in, replaces an assigned password, sets up a second factor and proves it, as far as the
   * gate demands.
   */
  private void signIn(String officer, String assigned) {
    password = assigned;
    Answer here =
        submit(
            form(get("/signin/signin.xhtml"), "signin")
                .with("signin:code", officer)
                .with("signin:password", assigned)
                .press("signin:enter"));
    if (here.address().getPath().equals("/signin/password.xhtml")) {
      password = "neighbour " + UUID.randomUUID();
      here =
          submit(
              form(here, "change")
                  .with("change:present", assigned)
                  .with("change:wanted", password)
                  .with("change:repeated", password)
                  .press("change:save"));
    }
    if (here.address().getPath().equals("/signin/enrol.xhtml")) {
      Authenticator telephone = new Authenticator(here.text("secret").replace(" ", ""));
      submit(form(here, "enrol").with("enrol:code", telephone.code()).press("enrol:confirm"));
    } else if (here.address().getPath().equals("/signin/code.xhtml")) {
      String code = Visit.authenticator(platform.accounts().secret(officer)).code();
      submit(form(here, "proof").with("proof:code", code).press("proof:prove"));
    }
    here = get("/index.xhtml");
    if (!here.address().getPath().equals("/index.xhtml")) {
      throw new AssertionError(officer + " is not let in: " + here.address() + "\n" + here.body());
    }
    realName = here.page().select(".sms-who-name").text();
    forget();
  }

  /** His name, as it stands on each page; empty for somebody who has not signed in. */
  public String realName() {
    return realName;
  }

  /** By which he signs in the next time. */
  public String password() {
    return password;
  }

  /** What he has sent since {@link #forget()}: each value, and the address of each request. */
  public List<String> sent() {
    return List.copyOf(sent);
  }

  /** From here on counts what he sends now. */
  public void forget() {
    sent.clear();
  }

  /** Asks for a page. */
  public Answer get(String path) {
    return get(path, Map.of());
  }

  /** Asks with headers of his own. */
  public Answer get(String path, Map<String, String> headers) {
    sent.add(URLDecoder.decode(path, StandardCharsets.UTF_8));
    return follow(request(path, headers).GET(), "");
  }

  /**
   * The form of this id as the page has it. Where the page has none, which is so where it was
   * refused, one made up with the state of another page: somebody who attacks does so.
   */
  public Form form(Answer page, String id) {
    Element found = page.page().getElementById(id);
    Form form = new Form(page.address().getPath(), page.address().getRawQuery());
    if (found instanceof FormElement offered) {
      for (KeyVal field : offered.formData()) {
        form.fields.add(Map.entry(field.key(), field.value()));
      }
      form.address(URI.create(offered.attr("action")));
      form.nonce(page);
      return form;
    }
    Answer other = page.page().select(ANY_STATE).isEmpty() ? get("/index.xhtml") : page;
    form.fields.add(Map.entry(id, id));
    form.fields.add(Map.entry(VIEW_STATE, other.page().select(ANY_STATE).attr("value")));
    form.nonce(other);
    return form;
  }

  /** What is about to be posted. */
  public static final class Form {

    private final List<Map.Entry<String, String>> fields = new ArrayList<>();
    private String path;
    private String query;
    private boolean ajax;
    private Map.Entry<String, String> file;
    private byte[] content;

    private Form(String path, String query) {
      this.path = path;
      this.query = query;
    }

    private void address(URI action) {
      path = action.getPath();
      query = action.getRawQuery();
    }

    /** What the scripts of the page add to each form. */
    private void nonce(Answer page) {
      Matcher nonce = NONCE.matcher(page.body());
      if (nonce.find()) {
        with("primefaces.nonce", nonce.group(1));
      }
    }

    /** These values instead of those that were offered. */
    public Form with(String name, String... values) {
      fields.removeIf(field -> field.getKey().equals(name));
      for (String value : values) {
        fields.add(Map.entry(name, value));
      }
      return this;
    }

    /** This button is the one that was pressed. */
    public Form press(String button) {
      return with(button, button);
    }

    /** Posted to the same page with this query. */
    public Form at(String newQuery) {
      query = newQuery;
      return this;
    }

    /** As a script of the page posts it: this part is carried out and that one drawn anew. */
    public Form ajax(String source, String execute, String render) {
      ajax = true;
      return with("jakarta.faces.partial.ajax", "true")
          .with("jakarta.faces.source", source)
          .with("jakarta.faces.partial.execute", execute)
          .with("jakarta.faces.partial.render", render)
          .with(source, source);
    }

    /** Something else was chosen, and a script of the page tells. */
    public Form chosen(String field, String render) {
      return ajax(field, field, render).with("jakarta.faces.behavior.event", "valueChange");
    }

    /** The next page of a table, as its script asks for it. */
    public Form rows(String table, int first, int rows) {
      return ajax(table, table, table)
          .with(table + "_pagination", "true")
          .with(table + "_first", String.valueOf(first))
          .with(table + "_rows", String.valueOf(rows))
          .with(table + "_skipChildren", "true")
          .with(table + "_encodeFeature", "true");
    }

    /** With a file. */
    public Form file(String field, String name, String text) {
      file = Map.entry(field, name);
      content = text.getBytes(StandardCharsets.UTF_8);
      return this;
    }
  }

  /** Posts a form. */
  public Answer submit(Form form) {
    Map<String, String> headers = form.ajax ? Map.of("Faces-Request", "partial/ajax") : Map.of();
    String path = form.query == null ? form.path : form.path + "?" + form.query;
    HttpRequest.Builder request = request(path, headers);
    sent.add(URLDecoder.decode(path, StandardCharsets.UTF_8));
    form.fields.forEach(field -> sent.add(field.getValue()));
    if (form.file == null) {
      String body =
          form.fields.stream()
              .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
              .collect(Collectors.joining("&"));
      return follow(
          request.header("Content-Type", URL_ENCODED).POST(BodyPublishers.ofString(body)), "");
    }
    sent.add(form.file.getValue());
    sent.add(new String(form.content, StandardCharsets.UTF_8));
    String boundary = "----" + UUID.randomUUID();
    return follow(
        request
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(multipart(form, boundary))),
        "");
  }

  private static byte[] multipart(Form form, String boundary) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : form.fields) {
      if (!field.getKey().equals(form.file.getKey())) {
        body.writeBytes(
            ("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, field.getKey(), field.getValue()))
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                .formatted(boundary, form.file.getKey(), form.file.getValue()))
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(form.content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  /**
   * Listens to a push channel for a moment.
   *
   * @return what was heard, or how the door was shut
   */
  public String listen(String channel, Duration moment) {
    sent.add(channel);
    StringBuilder heard = new StringBuilder();
    CountDownLatch shut = new CountDownLatch(1);
    WebSocket.Listener listener =
        new WebSocket.Listener() {
          @Override
          public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.append(text).append('\n');
            socket.request(1);
            return null;
          }

          @Override
          public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            heard.append("closed ").append(status).append(' ').append(reason);
            shut.countDown();
            return null;
          }
        };
    String address = platform.url(channel).toString().replaceFirst("^http", "ws");
    try {
      WebSocket socket =
          http.newWebSocketBuilder()
              .connectTimeout(PATIENCE)
              .buildAsync(URI.create(address), listener)
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      shut.await(moment.toMillis(), TimeUnit.MILLISECONDS);
      socket.abort();
    } catch (ExecutionException | CompletionException e) {
      heard.append("refused: ").append(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return heard.toString();
  }

  private HttpRequest.Builder request(String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(platform.url(path))
            .timeout(PATIENCE)
            .header("User-Agent", agent)
            .header("Accept-Language", "zh-CN");
    headers.forEach(request::header);
    return request;
  }

  private Answer follow(HttpRequest.Builder request, String before) {
    HttpRequest asked = request.build();
    HttpResponse<String> answer = send(asked);
    String heard =
        before + answer.statusCode() + " " + answer.headers().map() + "\n" + answer.body() + "\n";
    String next =
        answer
            .headers()
            .firstValue("Location")
            .filter(any -> answer.statusCode() / 100 == 3)
            .orElseGet(
                () -> {
                  Matcher redirect = AJAX_REDIRECT.matcher(answer.body());
                  return redirect.find() ? redirect.group(1).replace("&amp;", "&") : null;
                });
    if (next == null) {
      return new Answer(answer.statusCode(), asked.uri(), answer.body(), heard);
    }
    URI to = asked.uri().resolve(next);
    String path = to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    return follow(request(path, Map.of()).GET(), heard);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("No answer to " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Posts lines of JSON, as another system does. */
  public Answer post(String path, Map<String, String> headers, String lines) {
    sent.add(URLDecoder.decode(path, StandardCharsets.UTF_8));
    sent.add(lines);
    return follow(
        request(path, headers)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines)),
        "");
  }

  /** As it stands in an address or a form. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
