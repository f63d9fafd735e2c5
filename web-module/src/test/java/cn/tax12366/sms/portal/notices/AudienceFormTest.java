package cn.tax12366.sms.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.notices.audience.published.FilingCondition;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.taxdata.LevyProject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R4.4a")
class AudienceFormTest {

  private static final String LUOYANG = "14103000000";
  private final AudienceForm form = new AudienceForm();

  @Test
  void cannotBeCountedWhileTheDeadlineOfAConditionIsMissing() {
    assertThat(form.isComplete()).as("no area yet").isFalse();
    form.begin(LUOYANG);
    assertThat(form.isComplete()).isTrue();
    form.setFiling(FilingCondition.UNFILED);
    assertThat(form.isComplete()).isFalse();
    form.setDeadline(LocalDate.of(2026, 12, 15));
    assertThat(form.isComplete()).isTrue();
  }

  @Test
  void leavesADeadlineOutThatBelongsToNothing() {
    form.begin(LUOYANG);
    form.setDeadline(LocalDate.of(2026, 12, 15));
    form.setFiling(FilingCondition.OWING);

    assertThat(form.terms().deadline()).isNull();
    assertThat(form.terms().filing()).isEqualTo(FilingCondition.OWING);
  }

  @Test
  void aMenuWithNothingTickedNarrowsNothing() {
    form.begin(LUOYANG);
    form.setGroups(null);
    form.setDepartments(null);

    assertThat(form.terms()).isEqualTo(AudienceTerms.everybody(AuthorityCode.of(LUOYANG)));
  }

  @Test
  void aCorrectionIsNarrowedByNothing() {
    form.begin(LUOYANG);
    form.setTax(LevyProject.STAMP_TAX);
    form.setGroups(List.of(7L));

    form.correct(AudienceTerms.receiversOf(17, AuthorityCode.of(LUOYANG)));

    assertThat(form.isCorrection()).isTrue();
    assertThat(form.terms()).isEqualTo(AudienceTerms.receiversOf(17, AuthorityCode.of(LUOYANG)));
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    form.begin(LUOYANG);
    form.setTax(LevyProject.STAMP_TAX);
    form.setGroups(List.of(9L, 7L));
    form.setFiling(FilingCondition.FILED);
    form.setDeadline(LocalDate.of(2026, 12, 15));

    AudienceTerms terms = form.terms();

    assertThat(AudienceTerms.read(terms.written())).isEqualTo(terms);
    assertThat(terms.written()).contains("groups=7,9").contains("deadline=2026-12-15");
  }
}
