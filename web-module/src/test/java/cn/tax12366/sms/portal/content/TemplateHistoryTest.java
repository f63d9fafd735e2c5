package cn.tax12366.sms.portal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.content.TemplateStatus;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateHistoryTest {

  private static final AuthorityCode PROVINCE = AuthorityCode.of("14100000000");
  private static final AuthorityCode CITY = AuthorityCode.of("14101000000");

  @Test
  void oneNameOfTwoUnitsAreTwoTemplates() {
    TemplateView city = version(CITY, "申报提醒", 1, TemplateStatus.DRAFT);
    TemplateView second = version(PROVINCE, "申报提醒", 2, TemplateStatus.RETURNED);
    TemplateView first = version(PROVINCE, "申报提醒", 1, TemplateStatus.APPROVED);

    List<TemplateHistory> histories = TemplatesPage.histories(List.of(city, second, first));

    assertThat(histories).extracting(TemplateHistory::getNewest).containsExactly(city, second);
    assertThat(histories.get(1).getVersions()).containsExactly(second, first);
  }

  private static TemplateView version(
      AuthorityCode unit, String name, int revision, TemplateStatus status) {
    TemplateView version = mock(TemplateView.class);
    when(version.getAuthority()).thenReturn(unit);
    when(version.getName()).thenReturn(name);
    when(version.getRevision()).thenReturn(revision);
    when(version.getStatus()).thenReturn(status);
    return version;
  }
}
