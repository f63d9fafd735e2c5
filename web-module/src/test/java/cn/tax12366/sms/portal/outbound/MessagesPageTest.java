package cn.tax12366.sms.portal.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.outbound.MessageCriteria;
import cn.tax12366.sms.outbound.MessageSearch;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.portal.SoughtNumbers;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MessagesPageTest {

  private static final AuthorityCode UNIT = AuthorityCode.of("14101050000");

  private final MessageFilter filter = new MessageFilter();
  private final MessageSearch search = mock(MessageSearch.class);
  private final NoticeList notices = mock(NoticeList.class);
  private final SignedInOfficer signedIn = mock(SignedInOfficer.class);
  private final SoughtNumbers numbers = new SoughtNumbers();
  private final MessagesPage page = new MessagesPage(filter, search, notices, signedIn, numbers);

  @BeforeEach
  void anOfficer() {
    when(signedIn.getUnit()).thenReturn(UNIT);
    when(search.find(any())).thenReturn(new Page<>(List.of(), 0));
  }

  @Test
  @Tag("R7.2b")
  void looksInTheAreaOfWhoeverIsSignedIn() {
    page.page(50, 25);

    verify(search).find(new MessageCriteria(UNIT, null, null, null, null, null, 50, 25));
    verifyNoInteractions(notices);
  }

  @Test
  void looksForWhatTheAddressSays() {
    NoticeView notice = mock(NoticeView.class);
    when(notice.getOrigin()).thenReturn("notice:17");
    when(notices.get("public")).thenReturn(notice);
    filter.setNotice("public");
    filter.setStatus(MessageStatus.FAILED);
    filter.setDeferred(true);
    filter.setFrom(LocalDate.of(2026, 12, 10));
    filter.setTo(LocalDate.of(2026, 12, 11));
    filter.setNumber(numbers.wordFor(PhoneNumber.of("15400001234")));

    page.page(0, 25);

    verify(search)
        .find(
            new MessageCriteria(
                UNIT,
                "notice:17",
                PhoneNumber.of("15400001234"),
                MessageStatus.FAILED,
                true,
                Instant.parse("2026-12-09T16:00:00Z"),
                Instant.parse("2026-12-11T16:00:00Z"),
                0,
                25));
  }

  @Test
  @Tag("S21")
  void aTypedNumberIsInTheAddressByItsWordOnly() {
    page.setPhone("154 0000 1234");

    assertThat(filter.getNumber()).doesNotContain("1234");
    assertThat(page.getSought()).isEqualTo(PhoneNumber.of("15400001234"));
    assertThat(page.getPhone()).isNull();
    assertThat(page.look()).doesNotContain("1234");
  }

  @Test
  void anEmptyFieldLeavesTheNumberThatWasLookedFor() {
    String word = numbers.wordFor(PhoneNumber.of("15400001234"));
    filter.setNumber(word);

    page.setPhone(null);

    assertThat(filter.getNumber()).isEqualTo(word);
  }
}
