package cn.tax12366.sms.addressbook.group;

import java.time.Instant;

/** One line of a group's history. */
public final class GroupChange {

  private final GroupAct act;
  private final String was;
  private final String becomes;
  private final Figures figures;
  private final String officerName;
  private final Instant at;

  /**
   * How many members an act was about.
   *
   * @param members added, or taken out
   * @param already in it before
   * @param refused lines that could not be taken
   */
  record Figures(int members, int already, int refused) {
    static final Figures NONE = new Figures(0, 0, 0);
  }

  GroupChange(
      GroupAct act, String was, String becomes, Figures figures, String officerName, Instant at) {
    this.act = act;
    this.was = was;
    this.becomes = becomes;
    this.figures = figures;
    this.officerName = officerName;
    this.at = at;
  }

  static GroupChange of(GroupAct act, String was, String becomes, Instant at) {
    return new GroupChange(act, was, becomes, Figures.NONE, null, at);
  }

  static GroupChange of(GroupAct act, Figures figures, Instant at) {
    return new GroupChange(act, null, null, figures, null, at);
  }

  public GroupAct getAct() {
    return act;
  }

  /** Name, purpose or unit before; null for nothing. */
  public String getWas() {
    return was;
  }

  /** Name, purpose or unit after; null for nothing. */
  public String getBecomes() {
    return becomes;
  }

  /** How many members were added or taken out. */
  public int getMembers() {
    return figures.members();
  }

  /** How many were in it before. */
  public int getAlready() {
    return figures.already();
  }

  /** How many lines of a list could not be taken. */
  public int getRefused() {
    return figures.refused();
  }

  public String getOfficerName() {
    return officerName;
  }

  public Instant getAt() {
    return at;
  }
}
