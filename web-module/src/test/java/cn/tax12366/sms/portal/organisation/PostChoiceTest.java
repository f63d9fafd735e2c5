package cn.tax12366.sms.portal.organisation;

import static cn.tax12366.sms.organisation.DepartmentKind.COLLECTION_SECTION;
import static cn.tax12366.sms.organisation.DepartmentKind.FIELD_ADMINISTRATION;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.OfficerRole.APPROVER;
import static cn.tax12366.sms.organisation.OfficerRole.FIELD_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.administration.OfficerPost;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostChoiceTest {

  private static final String COUNTY = "14101050000";
  private static final String BRANCH = "14101050100";

  private static final PostChoice.Posts POSTS =
      new PostChoice.Posts() {
        @Override
        public List<String> units() {
          return List.of(COUNTY, BRANCH);
        }

        @Override
        public List<DepartmentKind> departments(String unit) {
          return unit.equals(BRANCH)
              ? List.of(FIELD_ADMINISTRATION)
              : List.of(COLLECTION_SECTION, GENERAL_OFFICE);
        }

        @Override
        public List<OfficerRole> roles(String unit, DepartmentKind department) {
          return department == FIELD_ADMINISTRATION
              ? List.of(FIELD_ADMINISTRATOR)
              : List.of(OPERATOR, APPROVER);
        }
      };

  private final PostChoice choice = new PostChoice();

  @Test
  void beginsWithTheFirstUnitAndItsFirstDepartmentAndNoRole() {
    choice.fit(POSTS);

    assertThat(choice.getUnit()).isEqualTo(COUNTY);
    assertThat(choice.getDepartment()).isEqualTo(COLLECTION_SECTION);
    assertThat(choice.getRoles()).isEmpty();
  }

  @Test
  void keepsWhatStillGoesTogether() {
    choice.setUnit(COUNTY);
    choice.setDepartment(GENERAL_OFFICE);
    choice.setRoles(new OfficerRole[] {APPROVER});

    choice.fit(POSTS);

    assertThat(choice.post())
        .isEqualTo(new OfficerPost(AuthorityCode.of(COUNTY), GENERAL_OFFICE, Set.of(APPROVER)));
  }

  @Test
  void dropsDepartmentAndRolesThatTheOtherUnitDoesNotHave() {
    choice.setUnit(BRANCH);
    choice.setDepartment(GENERAL_OFFICE);
    choice.setRoles(new OfficerRole[] {APPROVER});

    choice.fit(POSTS);

    assertThat(choice.getDepartment()).isEqualTo(FIELD_ADMINISTRATION);
    assertThat(choice.getRoles()).isEmpty();
  }

  @Test
  void choosesNothingForWhoMayAppointNobody() {
    choice.fit(
        new PostChoice.Posts() {
          @Override
          public List<String> units() {
            return List.of();
          }

          @Override
          public List<DepartmentKind> departments(String unit) {
            throw new AssertionError("There is no unit to ask about");
          }

          @Override
          public List<OfficerRole> roles(String unit, DepartmentKind department) {
            throw new AssertionError("There is no department to ask about");
          }
        });

    assertThat(choice.getUnit()).isNull();
  }
}
