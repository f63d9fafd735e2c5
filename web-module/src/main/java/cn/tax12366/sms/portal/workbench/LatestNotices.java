package cn.tax12366.sms.portal.workbench;

import cn.tax12366.sms.notices.NoticeCounts;
import cn.tax12366.sms.notices.NoticeCriteria;
import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.notices.NoticeProgress;
import cn.tax12366.sms.notices.NoticeView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The newest notices of a person's area with how far each is; those that go out first. */
@Named
@RequestScoped
public class LatestNotices {

  private static final int NOTICES = 6;

  @Inject private NoticeList notices;
  @Inject private NoticeProgress progress;
  private List<Row> rows;

  /** A notice and how far it is. */
  public static final class Row {

    private final NoticeView notice;
    private final NoticeCounts counts;

    Row(NoticeView notice, NoticeCounts counts) {
      this.notice = notice;
      this.counts = counts;
    }

    public NoticeView getNotice() {
      return notice;
    }

    public NoticeCounts getCounts() {
      return counts;
    }

    /** True while something of it goes out or could. */
    public boolean isRunning() {
      return switch (notice.getStatus()) {
        case RELEASING, RELEASED, PAUSED -> !counts.isFinished();
        default -> false;
      };
    }
  }

  public List<Row> getRows() {
    if (rows == null) {
      rows =
          notices.find(NoticeCriteria.all(0, NOTICES)).rows().stream()
              .map(notice -> new Row(notice, progress.of(notice.getPublicId())))
              .sorted(Comparator.comparing(row -> !row.isRunning()))
              .toList();
    }
    return rows;
  }
}
