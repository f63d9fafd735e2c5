package cn.tax12366.sms.portal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.notices.trial.TestSending;
import cn.tax12366.sms.notices.trial.TestSent;
import cn.tax12366.sms.portal.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
@Tag("R10.3")
class TemplatePageTest {

  private static final String BODY = "{name}：请按期申报。";

  @Mock private TemplateDrafting drafting;
  @Mock private TestSending tests;
  @Mock private TemplateList templates;
  @Mock private Language language;
  @InjectMocks private TemplatePage page;

  @Test
  void sendsTheMessageOfThePreviewToTheOwnPhoneAndSaysSoUntilTheWordsAreOthers() {
    MessagePreview preview = mock(MessagePreview.class);
    TestSent sent = mock(TestSent.class);
    when(drafting.preview(TemplateKind.FILING_REMINDER, BODY)).thenReturn(preview);
    when(tests.ofTemplate(TemplateKind.FILING_REMINDER, BODY)).thenReturn(sent);
    page.begin();
    page.setBody(BODY);

    page.sendTest();

    assertThat(page.getPreview()).isSameAs(preview);
    assertThat(page.getTested()).isSameAs(sent);
    page.look();
    assertThat(page.getTested()).isNull();
  }

  @Test
  void hasNothingToSendWithoutWords() {
    page.begin();

    page.sendTest();

    assertThat(page.getTested()).isNull();
    verify(tests, never()).ofTemplate(any(), any());
  }
}
