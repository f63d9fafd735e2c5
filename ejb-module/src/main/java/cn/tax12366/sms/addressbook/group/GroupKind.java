package cn.tax12366.sms.addressbook.group;

/** Of whom a group is made, and where they stand in the database. */
public enum GroupKind {
  TAXPAYERS(
      "contact_group_taxpayer",
      "taxpayer_id",
      "taxpayer",
      "p.active and p.state <> 'DEREGISTERED'",
      "p.working_phones > 0",
      "p.number"),
  STAFF(
      "contact_group_staff",
      "staff_id",
      "staff_contact",
      "p.left_on is null",
      "p.phone is not null and p.reachable",
      "p.officer_code");

  /**
   * The condition that a member lies within the area of the unit that keeps the group. Not by a
   * pattern, which H2 reads anew for each row, and that is half of the time.
   */
  static final String WITHIN = "left(a.path, length(u.path)) = u.path";

  private final String table;
  private final String column;
  private final String people;
  private final String there;
  private final String reached;
  private final String number;

  GroupKind(
      String table, String column, String people, String there, String reached, String number) {
    this.table = table;
    this.column = column;
    this.people = people;
    this.there = there;
    this.reached = reached;
    this.number = number;
  }

  /** The members of groups of this kind. */
  String table() {
    return table;
  }

  /** Of that table: the member. */
  String column() {
    return column;
  }

  /** Where the people of this kind stand. */
  String people() {
    return people;
  }

  /** Number by which a member is known, of {@code p}. */
  String number() {
    return number;
  }

  /**
   * Members {@code m} of groups {@code g} that unit {@code u} keeps, with what is known of each
   * ({@code p}) and its unit {@code a}.
   */
  String from() {
    return from(table);
  }

  /**
   * @param members of all its members, or a select of some
   */
  String from(String members) {
    return " from contact_group g join authority u on u.code = g.authority_code join "
        + members
        + " m on m.group_id = g.id join "
        + people
        + " p on p.id = m."
        + column
        + " join authority a on a.code = p.authority_code";
  }

  /** The condition that a member has not departed. */
  String present() {
    return present(WITHIN);
  }

  /**
   * @param within the condition that a member lies within the area
   */
  String present(String within) {
    return "(" + there + " and " + within + ")";
  }

  /** The condition that one who has not departed has a phone that works. */
  String reached() {
    return "(" + reached + ")";
  }

  /** How a member stands at this moment, by the numbers of its column {@code standing}. */
  String standing() {
    return "case when not " + present() + " then 2 when " + reached() + " then 1 else 0 end";
  }
}
