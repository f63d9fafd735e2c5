package cn.tax12366.sms.demo;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.addressbook.group.GroupCriteria;
import cn.tax12366.sms.addressbook.group.GroupFilling;
import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.group.GroupList;
import cn.tax12366.sms.addressbook.group.GroupMaintenance;
import cn.tax12366.sms.addressbook.group.GroupMember;
import cn.tax12366.sms.addressbook.group.MemberCriteria;
import cn.tax12366.sms.addressbook.group.MemberFilter;
import cn.tax12366.sms.addressbook.group.NewGroup;
import cn.tax12366.sms.addressbook.search.TaxpayerCriteria;
import cn.tax12366.sms.addressbook.staff.StaffBook;
import cn.tax12366.sms.addressbook.staff.StaffCriteria;
import cn.tax12366.sms.integration.ListIntake;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.organisation.OrganisationRegister.NewAuthority;
import cn.tax12366.sms.shared.AnswerTimes;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * What people ask about a group of some hundred thousand taxpayers of a city, of whom a few have
 * departed, and of a phone book of 50,000 officials.
 */
final class GroupAndStaffQuestions {

  private static final int STAFF = 50_000;
  private static final int TO_WARM_UP = 10;
  private static final int ASKED = 40;
  private static final int SIZE = 25;
  private static final String FAMILY_NAMES = "方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹";
  private static final String GIVEN_NAMES = "模拟举例假名代称文设预暂试写仿样示";

  private final PlainContainer container;

  GroupAndStaffQuestions(PlainContainer container) {
    this.container = container;
  }

  /** The group, in the name of whoever keeps it; a third of the unit's and two of its counties. */
  long fill(AuthorityCode unit, AuthorityCode... counties) {
    GroupFilling filling = container.get(GroupFilling.class);
    long group =
        container
            .get(GroupMaintenance.class)
            .found(new NewGroup(unit, GroupKind.TAXPAYERS, "示例大群组", null));
    filling.addFound(group, words(unit, "示例"));
    for (AuthorityCode county : counties) {
      filling.addFound(group, words(county, "样本"));
    }
    return group;
  }

  private static TaxpayerCriteria words(AuthorityCode unit, String words) {
    return new TaxpayerCriteria(unit, words, null, null, null, null, 0, SIZE);
  }

  /** The phone book, in the name of whoever may bring the list. */
  void takeStaffIn(List<NewAuthority> units) {
    container
        .get(ListIntake.class)
        .run(
            ListContent.STAFF,
            "staff",
            IntStream.range(0, STAFF).mapToObj(i -> person(i, units)).iterator(),
            row -> {});
  }

  private static ListRow person(int i, List<NewAuthority> units) {
    return ListRow.of(i + 1)
        .with(ListField.OFFICER_CODE, code(i))
        .with(ListField.STAFF_NAME, name(i))
        .with(ListField.UNIT_CODE, units.get(i % units.size()).code().digits())
        .with(ListField.DEPARTMENT, "其他部门")
        .with(ListField.PHONE, i % 10 == 0 ? null : phone(i));
  }

  private static String code(int i) {
    return "1900%07d".formatted(i);
  }

  private static String phone(int i) {
    return "1946%07d".formatted(i);
  }

  private static String name(int i) {
    int given = GIVEN_NAMES.length();
    int j = i / FAMILY_NAMES.length();
    return ""
        + FAMILY_NAMES.charAt(i % FAMILY_NAMES.length())
        + GIVEN_NAMES.charAt(j % given)
        + GIVEN_NAMES.charAt(j / given % given);
  }

  /**
   * @param known taxpayers of the whole province, members and others
   */
  void askForMembers(long group, IntFunction<DemoTaxpayer> known) {
    GroupList groups = container.get(GroupList.class);
    tell("groups, list", i -> groups.find(new GroupCriteria(null, null, false, 0, SIZE)).total());
    tell("group, its page", i -> groups.get(group).getCounts().present());
    for (MemberFilter filter : MemberFilter.values()) {
      int all = Math.max(1, (int) members(group, filter, null, 0));
      // Never quite the same twice: H2 would remember what it answered before.
      tell(
          "group, " + filter + ", first page",
          i -> members(group, filter, null, Math.floorMod(i, 60)));
      tell(
          "group, " + filter + ", late page",
          i -> members(group, filter, null, all - SIZE - Math.floorMod(i, 60)));
      tell(
          "group, " + filter + ", any page",
          i -> members(group, filter, null, Math.floorMod(i * 7919, all)));
    }
    int present = (int) members(group, MemberFilter.PRESENT, null, 0);
    IntFunction<GroupMember> member =
        i ->
            groups
                .members(
                    group, new MemberCriteria(MemberFilter.PRESENT, null, i * 7919 % present, 1))
                .rows()
                .get(0);
    List<GroupMember> some = IntStream.range(1, 50).mapToObj(member).toList();
    ask(group, "name of any, two characters", i -> known.apply(i).name().substring(2, 4));
    ask(group, "name of a member, two characters", i -> name(some, i).substring(2, 4));
    ask(group, "name of a member, one character", i -> name(some, i).substring(5, 6));
    ask(group, "name of a member, four characters", i -> name(some, i).substring(2, 6));
    ask(group, "name of a member, whole", i -> name(some, i));
    ask(group, "name, trade", i -> known.apply(i).name().substring(6, 8));
    ask(group, "name, legal form", i -> "有限公司");
    ask(group, "name, none has it", i -> known.apply(i).name().substring(3, 4) + "饕餮");
    ask(group, "number of a member, whole", i -> number(some, i));
    ask(group, "number of a member, beginning", i -> number(some, i).substring(0, 14));
    ask(group, "number of any, whole", i -> known.apply(i).number());
    ask(group, "number of any, eight digits", i -> known.apply(i).number().substring(0, 8));
    ask(group, "number of any, four digits", i -> known.apply(i).number().substring(0, 4));
    tell("groups of a taxpayer", i -> groups.ofTaxpayer(some.get(at(some, i)).getId()).size());
  }

  private static int at(List<GroupMember> some, int i) {
    return Math.floorMod(i, some.size());
  }

  private static String name(List<GroupMember> some, int i) {
    return some.get(at(some, i)).getName();
  }

  private static String number(List<GroupMember> some, int i) {
    return some.get(at(some, i)).getNumber();
  }

  private void ask(long group, String what, IntFunction<String> words) {
    tell(
        "group, " + what,
        i -> members(group, MemberFilter.PRESENT, words.apply(Math.floorMod(i * 131, 10_000)), 0));
  }

  private long members(long group, MemberFilter filter, String words, int first) {
    return container
        .get(GroupList.class)
        .members(group, new MemberCriteria(filter, words, Math.max(0, first), SIZE))
        .total();
  }

  void askForStaff(AuthorityCode unit) {
    askStaff(unit, "first page", i -> StaffCriteria.of(unit, i % 60, SIZE));
    askStaff(unit, "late page", i -> StaffCriteria.of(unit, STAFF - SIZE - i % 60, SIZE));
    askStaff(unit, "any page", i -> StaffCriteria.of(unit, i * 37 % STAFF, SIZE));
    askStaff(unit, "name, whole", i -> staff(unit, name(i)));
    askStaff(unit, "name, two characters", i -> staff(unit, name(i).substring(0, 2)));
    askStaff(unit, "name, one character", i -> staff(unit, name(i).substring(0, 1)));
    askStaff(unit, "name, none has it", i -> staff(unit, name(i).charAt(1) + "饕餮"));
    askStaff(unit, "initials, two", i -> staff(unit, "f" + (char) ('a' + i % 26)));
    askStaff(unit, "initials, three", i -> staff(unit, "jj" + (char) ('a' + i % 26)));
    askStaff(unit, "code, whole", i -> staff(unit, code(i)));
    askStaff(unit, "code, its beginning", i -> staff(unit, code(i).substring(0, 9)));
    askStaff(
        unit,
        "phone",
        i -> new StaffCriteria(unit, null, PhoneNumber.of(phone(i)), null, false, false, 0, SIZE));
    askStaff(
        unit,
        "without phone",
        i -> new StaffCriteria(unit, null, null, null, true, false, i % 60, SIZE));
    askStaff(
        unit,
        "who have left",
        i -> new StaffCriteria(unit, null, null, null, false, true, i % 60, SIZE));
  }

  private static StaffCriteria staff(AuthorityCode unit, String words) {
    return new StaffCriteria(unit, words, null, null, false, false, 0, SIZE);
  }

  private void askStaff(AuthorityCode unit, String what, IntFunction<StaffCriteria> question) {
    StaffBook book = container.get(StaffBook.class);
    tell(
        unit + " staff, " + what,
        i -> book.find(question.apply(Math.floorMod(i * 1_009, STAFF))).total());
  }

  private static void tell(String what, IntToLongFunction question) {
    AnswerTimes.tell(what, TO_WARM_UP, ASKED, question);
  }
}
