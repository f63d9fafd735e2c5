package cn.tax12366.sms.portal.outbound;

import cn.tax12366.sms.outbound.route.LinkList;
import cn.tax12366.sms.outbound.route.LinkState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** How the links to the carriers do. */
@Named
@RequestScoped
public class LinksPage {

  private static final int HEIGHT = 48;
  private static final int STEP = 8;
  private static final int GAP = 2;

  @Inject private LinkList list;
  private List<LinkState> links;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    links = list.all();
  }

  public List<LinkState> getLinks() {
    return links;
  }

  /** The bars of a link's last hour as the path of a drawing 480 wide and 48 high. */
  public String bars(LinkState link) {
    int most = Math.max(1, link.getLastHour().stream().mapToInt(Integer::intValue).max().orElse(1));
    StringBuilder path = new StringBuilder();
    for (int minute = 0; minute < link.getLastHour().size(); minute++) {
      double height = (double) HEIGHT * link.getLastHour().get(minute) / most;
      if (height > 0) {
        path.append(
            String.format(
                Locale.ROOT,
                "M%d %dh%dv-%.1fh-%dz",
                minute * STEP,
                HEIGHT,
                STEP - GAP,
                Math.max(1, height),
                STEP - GAP));
      }
    }
    return path.toString();
  }

  /** Messages of a link's last hour. */
  public int hour(LinkState link) {
    return link.getLastHour().stream().mapToInt(Integer::intValue).sum();
  }

  /** The busiest minute of a link's last hour. */
  public int peak(LinkState link) {
    return link.getLastHour().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
