package cn.tax12366.sms.portal;

import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.notices.kind.KindView;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What pages call a notice and its kind, in the reader's language. */
@Named
@RequestScoped
public class NoticeTitles {

  @Inject private NoticeKinds kinds;
  @Inject private Language language;
  @Inject private Texts texts;

  @Inject
  @Named("noticesText")
  private ResourceBundle words;

  private Map<String, KindView> holding;

  /** Such as "Tax policy: how small companies file" or "Filing reminder: 金水区税务局, due …". */
  public String of(NoticeView notice) {
    return at(notice, notice.getOccurrence());
  }

  /**
   * As {@link #of}, and the how manieth time it is said.
   *
   * @param occurrence 1 for the first time, of which nothing is said
   */
  public String at(NoticeView notice, int occurrence) {
    return timed(
        notice.isReminder()
            ? texts.filled(
                words.getString("notice.title"), notice.getAuthorityName(), notice.getDueDate())
            : texts.filled(words.getString("publication.title"), kind(notice), notice.getTitle()),
        occurrence);
  }

  /** What its author calls it, and the how manieth time it is said if it is said again. */
  public String named(NoticeView notice) {
    return timed(notice.getTitle(), notice.getOccurrence());
  }

  private String timed(String title, int occurrence) {
    return occurrence > 1
        ? texts.filled(words.getString("again.titled"), title, occurrence)
        : title;
  }

  /** What its kind was called when it was made. */
  public String kind(NoticeView notice) {
    return notice.getKind() == null
        ? kind(notice.getKindCode())
        : notice.getKind().name(language.getLocale());
  }

  /** What the kind of this code is called today; the code where there is none. */
  public String kind(String code) {
    if (holding == null) {
      holding =
          kinds.holding().stream()
              .collect(Collectors.toMap(KindView::getCode, Function.identity()));
    }
    KindView kind = holding.get(code);
    return kind == null ? code : kind.name(language.getLocale());
  }
}
