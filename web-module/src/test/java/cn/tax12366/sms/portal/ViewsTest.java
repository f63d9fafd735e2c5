package cn.tax12366.sms.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.el.ExpressionFactory;
import jakarta.el.StandardELContext;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no view may contain, because a policy of the platform would break or be broken by it. */
class ViewsTest {

  private static final Pattern POLL = Pattern.compile("<p:poll [^>]*>");

  static Stream<Path> views() {
    return Views.all().stream();
  }

  @Test
  void thereAreViews() {
    assertThat(Views.all()).hasSizeGreaterThan(10);
  }

  /** The server reads them when the page is first asked for, and not before. */
  @ParameterizedTest
  @MethodSource("views")
  void everyExpressionCanBeRead(Path view) {
    ExpressionFactory expressions = ExpressionFactory.newInstance();
    StandardELContext nothing = new StandardELContext(expressions);
    for (String expression : Views.expressions(view)) {
      assertThatCode(() -> expressions.createValueExpression(nothing, expression, Object.class))
          .as(expression)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  @Tag("S9")
  void noViewIsStateless(Path view) {
    assertThat(Views.source(view)).doesNotContain("transient=\"true\"");
  }

  @ParameterizedTest
  @MethodSource("views")
  @Tag("S11")
  void noViewHasScriptsOrHandlersOfItsOwn(Path view) {
    assertThat(Views.source(view))
        .doesNotContainPattern("<script\\b")
        .doesNotContainPattern(
            "(?i)\\son(click|change|load|submit|key[a-z]+|mouse[a-z]+|focus|blur|input)=")
        .doesNotContainPattern("<(f:ajax|h:commandLink|h:commandButton)\\b")
        .doesNotContain("javascript:");
  }

  /** By its name the entrance knows what a page does by itself, and lets its sitting grow idle. */
  @ParameterizedTest
  @MethodSource("views")
  @Tag("S7")
  void whatAPageDoesByItselfIsCalledRefresh(Path view) {
    assertThat(Views.source(view)).doesNotContainPattern("<p:poll (?!id=\"refresh\")");
    if (Views.source(view).contains("<f:websocket ")) {
      assertThat(Views.source(view)).contains("<p:remoteCommand id=\"refresh\"");
    }
  }

  /**
   * A poll that is not drawn any more is never told to stop: it would go on drawing the page anew,
   * and wipe out what somebody is writing there.
   */
  @ParameterizedTest
  @MethodSource("views")
  void whatAsksByItselfStopsWhenThereIsNothingMoreToAsk(Path view) {
    POLL.matcher(Views.source(view))
        .results()
        .forEach(
            poll ->
                assertThat(poll.group())
                    .contains(" stop=\"#{", " autoStart=\"#{")
                    .doesNotContain(" rendered="));
  }

  @ParameterizedTest
  @MethodSource("views")
  void noViewWritesTextUnescaped(Path view) {
    assertThat(Views.source(view)).doesNotContain("escape=\"false\"");
  }

  @ParameterizedTest
  @MethodSource("views")
  @Tag("S21")
  void noViewShowsANumberInFull(Path view) {
    assertThat(Views.source(view))
        .doesNotContainPattern("(?i)(phone|mobile|sought)(\\(\\))?\\.digits");
  }
}
