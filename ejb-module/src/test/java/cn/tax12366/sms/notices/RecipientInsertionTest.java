package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.notices.RecipientInsertion.NewRecipient;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writing recipients down, begun again in the middle as after an interruption. */
@Tag("R4.4a")
class RecipientInsertionTest {

  private Province province;
  private long notice;

  private void in(TestDatabase database) {
    province = Province.in(database);
    province.mayPublish(CITY_OPERATOR, "EXTERNAL");
    province.taxpayer(JINSHUI).wantsNotices().known();
    province
        .container
        .as(CITY_OPERATOR)
        .get(PublicationDrafting.class)
        .prepare(
            new PublicationDraft(
                "POLICY",
                "政策",
                "减免政策延续执行。",
                AudienceTerms.everybody(ZHENGZHOU),
                null,
                LocalDate.of(2026, 12, 14)));
    notice = Long.parseLong(province.strings("select id from notice").get(0));
  }

  @AfterEach
  void close() {
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void letsNobodyIntoTheOneMessageOfAPhoneTwice(TestDatabase database) throws SQLException {
    in(database);
    List<Long> first = insert(true, recipient(1, 1), recipient(2, 1), recipient(3, 2));
    assertThat(first.get(1)).as("who answers the same phone").isEqualTo(first.get(0));
    assertThat(first.get(2)).isNotIn(first.get(0), 0L);

    List<Long> again =
        insert(
            true,
            recipient(2, 1),
            recipient(1, 1),
            recipient(3, 2),
            recipient(4, 1),
            recipient(2, 3));

    assertThat(again.subList(0, 3)).as("they are in it").containsExactly(0L, 0L, 0L);
    assertThat(again.get(3)).as("a third one of the phone").isEqualTo(first.get(0));
    assertThat(again.get(4)).as("another phone of the second").isNotIn(0L, first.get(0));
    assertThat(messages()).hasSize(3);
    assertThat(province.strings("select taxpayer_id from notice_further order by 1"))
        .containsExactly("2", "4");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void writesToEachOfAPhoneButToNobodyTwice(TestDatabase database) throws SQLException {
    in(database);
    assertThat(insert(false, recipient(1, 1), recipient(2, 1))).doesNotContain(0L);

    List<Long> again = insert(false, recipient(1, 1), recipient(2, 1), recipient(2, 2));

    assertThat(again.subList(0, 2)).containsExactly(0L, 0L);
    assertThat(again.get(2)).isNotZero();
    assertThat(messages()).hasSize(3);
    assertThat(province.strings("select taxpayer_id from notice_further")).isEmpty();
  }

  /** Looking through all of the notice for each stretch, reading would take its square. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aStretchIsReadByItsNumbersAndNotThroughAllOfItsNotice(TestDatabase database)
      throws SQLException {
    in(database);
    insert(
        true,
        IntStream.rangeClosed(1, 3000).mapToObj(i -> recipient(i, i)).toArray(NewRecipient[]::new));
    province.execute("analyze");

    String plan =
        String.join(
                "\n",
                province.strings(
                    "explain select phone from notice_recipient where "
                        + RecipientNumbers.STRETCH
                            .replaceFirst("[?]", "1001")
                            .replaceFirst("[?]", "1101")
                            .replaceFirst("[?]", "" + notice)
                        + " order by id"))
            .toLowerCase(Locale.ROOT);

    assertThat(plan).containsAnyOf("primary_key", "notice_recipient_pkey");
  }

  private List<Long> insert(boolean onePerPhone, NewRecipient... recipients) throws SQLException {
    try (Connection connection = province.database().getConnection()) {
      return new RecipientInsertion(connection, notice, false, onePerPhone)
          .insert(List.of(recipients));
    }
  }

  private static NewRecipient recipient(long person, int phone) {
    return new NewRecipient(
        person, Province.sealed(PhoneNumber.of(FictitiousNumbers.phone(phone))), "内容");
  }

  private List<String> messages() {
    return province.strings("select id from notice_recipient");
  }
}
