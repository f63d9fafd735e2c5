package cn.tax12366.sms.organisation.administration;

import static cn.tax12366.sms.organisation.DepartmentKind.COLLECTION_SECTION;
import static cn.tax12366.sms.organisation.DepartmentKind.FIELD_ADMINISTRATION;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.SERVICE_CENTRE_12366;
import static cn.tax12366.sms.organisation.administration.Administration.BRANCH_OFFICER;
import static cn.tax12366.sms.organisation.administration.Administration.CITY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.administration.Administration.ERQI;
import static cn.tax12366.sms.organisation.administration.Administration.JINSHUI;
import static cn.tax12366.sms.organisation.administration.Administration.JINSHUI_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.administration.Administration.JINSHUI_OPERATOR;
import static cn.tax12366.sms.organisation.administration.Administration.PROVINCE_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.administration.Administration.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.administration.OfficerCriteria.Order;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfficerListTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1d")
  void showsTheOwnAreaPageByPageInTheOrderOfTheTree(TestDatabase database) {
    Administration there = Administration.in(database);

    Page<OfficerFile> first = find(there, CITY_ADMINISTRATOR, ZHENGZHOU, Order.UNIT, 0, 4);
    Page<OfficerFile> second = find(there, CITY_ADMINISTRATOR, ZHENGZHOU, Order.UNIT, 4, 4);

    assertThat(first.total()).isEqualTo(6);
    assertThat(codes(first))
        .containsExactly("14101000001", "14101000002", "14101030001", "14101050001");
    assertThat(codes(second)).containsExactly("14101050002", "14101050101");
    assertThat(codes(find(there, JINSHUI_ADMINISTRATOR, JINSHUI, Order.CODE, 0, 9)))
        .containsExactly("14101050001", "14101050002", "14101050101");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1d")
  void refusesTheListOfANeighbourAndOfTheTierAbove(TestDatabase database) {
    Administration there = Administration.in(database);

    for (AuthorityCode other : List.of(ERQI, ZHENGZHOU)) {
      assertThatThrownBy(() -> find(there, JINSHUI_ADMINISTRATOR, other, Order.CODE, 0, 9))
          .isInstanceOf(NotPermitted.class);
    }
    assertThatThrownBy(() -> find(there, JINSHUI_OPERATOR.digits(), JINSHUI, Order.CODE, 0, 9))
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void findsByPartOfNameOrCodeByDepartmentByRoleAndWhoHasLeft(TestDatabase database) {
    Administration there = Administration.in(database);
    there.officers(JINSHUI_ADMINISTRATOR).end(BRANCH_OFFICER);
    OfficerList list = there.list(CITY_ADMINISTRATOR);

    assertThat(codes(list.find(wanted("0500", null, null, false))))
        .containsExactly("14101050001", "14101050002");
    assertThat(codes(list.find(wanted("示例", SERVICE_CENTRE_12366, null, false))))
        .containsExactly("14101000002");
    assertThat(codes(list.find(wanted("%", null, null, false)))).isEmpty();
    assertThat(codes(list.find(wanted(null, null, OfficerRole.OPERATOR, false))))
        .containsExactly("14101000002", "14101050002");
    assertThat(codes(list.find(wanted(" ", null, null, true))))
        .containsExactly(BRANCH_OFFICER.digits());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1b")
  @Tag("R7.1c")
  @Tag("R7.1d")
  void offersThePostsToWhichTheTierAppoints(TestDatabase database) {
    Administration there = Administration.in(database);

    OfficerList county = there.list(JINSHUI_ADMINISTRATOR);
    assertThat(county.appointableUnits())
        .extracting(AuthorityView::getShortName)
        .containsExactly("金水区税务局", "金水第一税务分局");
    assertThat(county.appointableDepartments(JINSHUI))
        .containsExactly(COLLECTION_SECTION, GENERAL_OFFICE, FIELD_ADMINISTRATION);
    assertThat(county.appointableRoles(JINSHUI, COLLECTION_SECTION))
        .containsExactlyInAnyOrder(OfficerRole.OPERATOR, OfficerRole.APPROVER);

    OfficerList city = there.list(CITY_ADMINISTRATOR);
    assertThat(city.appointableUnits())
        .extracting(AuthorityView::getShortName)
        .containsExactly("郑州市税务局", "二七区税务局", "金水区税务局");
    assertThat(city.appointableRoles(JINSHUI, GENERAL_OFFICE))
        .containsExactlyInAnyOrder(OfficerRole.ADMINISTRATOR, OfficerRole.AUDITOR);

    assertThat(there.list(PROVINCE_ADMINISTRATOR).appointableUnits())
        .extracting(AuthorityView::getShortName)
        .containsExactlyInAnyOrder("河南省局", "郑州市税务局", "洛阳市税务局", "济源市税务局");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void saysWhomTheReaderMayMaintain(TestDatabase database) {
    Administration there = Administration.in(database);

    assertThat(
            there.list(CITY_ADMINISTRATOR).find(wanted(null, null, null, false)).rows().stream()
                .filter(OfficerFile::isMaintainable)
                .map(file -> file.getOfficer().getCode().digits()))
        .containsExactly("14101000002", "14101030001", "14101050001");
  }

  private static OfficerCriteria wanted(
      String words, DepartmentKind department, OfficerRole role, boolean left) {
    return new OfficerCriteria(ZHENGZHOU, words, department, role, left, Order.CODE, 0, 25);
  }

  private static Page<OfficerFile> find(
      Administration there, String caller, AuthorityCode area, Order order, int first, int size) {
    return there
        .list(caller)
        .find(new OfficerCriteria(area, null, null, null, false, order, first, size));
  }

  private static List<String> codes(Page<OfficerFile> page) {
    return page.rows().stream().map(file -> file.getOfficer().getCode().digits()).toList();
  }
}
