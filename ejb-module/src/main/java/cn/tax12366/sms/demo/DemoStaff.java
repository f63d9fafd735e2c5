package cn.tax12366.sms.demo;

import static cn.tax12366.sms.integration.list.ListField.DEPARTMENT;
import static cn.tax12366.sms.integration.list.ListField.OFFICER_CODE;
import static cn.tax12366.sms.integration.list.ListField.PHONE;
import static cn.tax12366.sms.integration.list.ListField.POST;
import static cn.tax12366.sms.integration.list.ListField.STAFF_NAME;
import static cn.tax12366.sms.integration.list.ListField.UNIT_CODE;

import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The phone book of the demo's offices, as the list of a personnel department: those who do
 * business on the platform, and a few in each unit who never sign in. Administrators are left out,
 * so that each office has somebody to add. Phones begin with 194, which is nobody's.
 */
final class DemoStaff {

  // Beside the numbers of officers (Staff).
  private static final int IN_BUREAU = 31;
  private static final int IN_BRANCH = 11;

  /** Each tenth has no phone yet. */
  private static final int WITHOUT_PHONE = 10;

  private static final Set<OfficerRole> IN_BUSINESS =
      EnumSet.of(
          OfficerRole.OPERATOR,
          OfficerRole.APPROVER,
          OfficerRole.FIELD_ADMINISTRATOR,
          OfficerRole.BUSINESS_OPERATION);

  private static final String[] FAMILY_NAMES = "方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹".split("");

  /** Others than those of the officers: nobody is taken for one. */
  private static final String[] GIVEN_NAMES = {
    "模拟", "举例", "假名", "代称", "例文", "拟设", "预设", "暂名", "试写", "仿写", "设例"
  };

  private static final String[] POSTS = {"副局长", "政策法规科科长", "人事教育科科员"};

  private final List<ListRow> rows = new ArrayList<>();
  private int others;

  private DemoStaff() {}

  static Iterator<ListRow> rows() {
    DemoStaff book = new DemoStaff();
    for (NewOfficer officer : Staff.all()) {
      if (officer.roles().stream().anyMatch(IN_BUSINESS::contains)) {
        book.add(
            officer.code().digits(),
            officer.realName(),
            officer.unit(),
            officer.department().name(),
            null);
      }
    }
    Regions.all().forEach(book::others);
    return book.rows.iterator();
  }

  private void others(Region region) {
    for (int i = 0; i < POSTS.length; i++) {
      add(region.officer(IN_BUREAU + i), nextName(), region.authority(), "其他部门", POSTS[i]);
    }
    for (int i = 0; i < region.branches(); i++) {
      add(
          region.officer((i + 1) * Staff.BRANCH + IN_BRANCH),
          nextName(),
          region.branchCodes().get(i),
          "FIELD_ADMINISTRATION",
          "分局长");
    }
  }

  private void add(String code, String name, AuthorityCode unit, String department, String post) {
    int number = rows.size() + 1;
    rows.add(
        ListRow.of(number)
            .with(OFFICER_CODE, code)
            .with(STAFF_NAME, name)
            .with(UNIT_CODE, unit.digits())
            .with(DEPARTMENT, department)
            .with(POST, post)
            .with(PHONE, number % WITHOUT_PHONE == 0 ? null : "1945%07d".formatted(number)));
  }

  private String nextName() {
    int n = others++;
    return FAMILY_NAMES[n % FAMILY_NAMES.length]
        + GIVEN_NAMES[(n / FAMILY_NAMES.length + n) % GIVEN_NAMES.length];
  }
}
