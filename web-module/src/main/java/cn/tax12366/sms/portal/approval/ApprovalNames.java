package cn.tax12366.sms.portal.approval;

import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.portal.NoticeTitles;
import cn.tax12366.sms.portal.Texts;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;

/** Names a request for approval in a line, and the units that snapshots keep as codes. */
@Named
@RequestScoped
public class ApprovalNames {

  @Inject private AuthorityDirectory authorities;
  @Inject private NoticeTitles titles;
  @Inject private Language language;
  @Inject private Texts texts;

  @Inject
  @Named("approvalText")
  private ResourceBundle words;

  private final Map<String, String> units = new HashMap<>();

  /** Such as "Reminder: 洛阳市税务局 2026-12-15", from the frozen facts alone. */
  public String of(ApprovalView request) {
    return switch (request.getSubjectKind()) {
      case "notice" ->
          request.fact("notice-kind") == null
              ? filled("name.notice", unit(request.fact("area")), request.fact("due"))
              : filled(
                  "name.publication",
                  titles.kind(request.fact("notice-kind")),
                  request.fact("title"));
      case "notice-kind" ->
          filled(
              "name.kind",
              language.isEnglish() ? request.fact("name-en") : request.fact("name-zh"),
              request.fact("valid-from"));
      case "template" -> filled("name.template", request.fact("name"), request.fact("revision"));
      case "reminder-rule" ->
          filled(
              "name.rule", unit(request.fact("area")), number(request.fact("working-days-before")));
      case "calendar-change" ->
          filled("name.calendar." + request.fact("kind"), request.fact("year"), monthOf(request));
      default -> request.getSubject();
    };
  }

  private static String monthOf(ApprovalView request) {
    return request.fact("month") == null ? "" : request.fact("month");
  }

  /** Short name of the unit behind a code; the code where there is none. */
  public String unit(String code) {
    return units.computeIfAbsent(
        code,
        any ->
            authorities.find(AuthorityCode.of(any)).map(AuthorityView::getShortName).orElse(any));
  }

  private String filled(String key, Object first, Object second) {
    return texts.filled(words.getString(key), first, second);
  }

  /** A frozen count, for writing it as the reader writes numbers. */
  public Integer number(String digits) {
    return Integer.valueOf(digits);
  }
}
