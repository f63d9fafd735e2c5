package cn.tax12366.sms.organisation.access;

import java.util.List;

/** What the table says of one act: any of its lines suffices. */
public final class PolicyRow {

  private final Act act;
  private final String article;
  private final List<PolicyLine> lines;
  private final boolean mine;

  PolicyRow(Act act, String article, List<PolicyLine> lines, boolean mine) {
    this.act = act;
    this.article = article;
    this.lines = List.copyOf(lines);
    this.mine = mine;
  }

  public Act getAct() {
    return act;
  }

  /** Such as {@code 7(5)}: where the regulation decides, and what a refusal cites. */
  public String getArticle() {
    return article;
  }

  public List<PolicyLine> getLines() {
    return lines;
  }

  /** True if the reader may do it somewhere at this moment. */
  public boolean isMine() {
    return mine;
  }
}
