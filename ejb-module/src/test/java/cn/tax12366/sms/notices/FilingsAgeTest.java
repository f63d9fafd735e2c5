package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.DEADLINE;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.FeedCompletion;
import cn.tax12366.sms.taxdata.FeedKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody is reminded as long as it is not known well enough who has filed. */
@Tag("R4.1")
@Tag("R7.5a")
class FilingsAgeTest {

  private Province province;

  private void in(TestDatabase database) {
    province = Province.in(database).remindingByFilingsOf(Duration.ofHours(24));
    province.execute("delete from tax_data_feed");
  }

  @AfterEach
  void close() {
    province.execute("delete from tax_data_feed");
    province.close();
  }

  private void listAsOf(AuthorityCode unit, String moment) {
    province
        .container
        .as("system")
        .get(FeedCompletion.class)
        .complete(FeedKind.FILINGS, unit, "test", Instant.parse(moment));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5b")
  void aRuleRemindsUnitByUnitOnceItsListIsNewEnough(TestDatabase database) {
    in(database);
    PhoneNumber known = province.taxpayer(ERQI).known();
    PhoneNumber old = province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);
    listAsOf(ERQI, "2026-12-09T01:00:00Z");
    listAsOf(JINSHUI, "2026-12-09T00:59:59Z");

    province.tick("2026-12-10T09:00");
    assertThat(province.handedOver())
        .as("a second more than a day is too old")
        .containsExactly(known.digits());

    listAsOf(JINSHUI, "2026-12-10T02:00:00Z");
    listAsOf(ERQI, "2026-12-10T02:00:00Z");
    province.tick("2026-12-10T10:30");
    assertThat(province.handedOver()).containsExactly(known.digits(), old.digits());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whereNoListHasEverComeNobodyIsReminded(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);

    province.tick("2026-12-10T09:00");

    assertThat(province.strings("select title from notice")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1e")
  void oneByHandShowsItsAgeToTheApproverAndWaitsForANewerList(TestDatabase database) {
    in(database);
    PhoneNumber phone = province.taxpayer(JINSHUI).known();
    listAsOf(JINSHUI, "2026-12-09T00:30:00Z");
    province.container.at("2026-12-10T08:30");
    long template = province.approvedTemplate();
    NoticeDrafting drafting = province.container.as(CITY_OPERATOR).get(NoticeDrafting.class);
    assertThat(drafting.preview(JINSHUI, DEADLINE, template).isTaxDataTooOld()).isFalse();
    assertThat(drafting.preview(ZHENGZHOU, DEADLINE, template).isTaxDataTooOld())
        .as("of another county of the city nothing is known")
        .isTrue();
    String notice = drafting.prepare(JINSHUI, DEADLINE, template);
    drafting.submit(notice);
    Approvals approvals = province.container.as(CITY_APPROVER).get(Approvals.class);
    assertThat(approvals.waitingForMe().get(0).fact("filings-as-of"))
        .isEqualTo("2026-12-09T00:30:00Z");
    province.approveTheOnlyOneWaiting(CITY_APPROVER);

    province.tick("2026-12-10T09:00");
    assertThat(province.handedOver()).as("a day and half an hour").isEmpty();
    assertThat(progress().waitsForFilings(notice)).isTrue();

    listAsOf(JINSHUI, "2026-12-10T01:00:00Z");
    province.tick("2026-12-10T09:10");
    assertThat(progress().waitsForFilings(notice)).isFalse();
    assertThat(province.handedOver()).containsExactly(phone.digits());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void oneThatIsGoingOutHoldsTheNextMorningUntilTheNewListHasCome(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).known();
    listAsOf(JINSHUI, "2026-12-10T01:00:00Z");
    province.ruleInForce(ZHENGZHOU);
    province.tick("2026-12-10T10:00");
    assertThat(statuses()).containsExactly("RELEASED RELEASED");

    province.tick("2026-12-11T09:01");
    assertThat(statuses()).containsExactly("SUSPENDED PAUSED");
    assertThat(province.strings("select act from audit_entry where act like 'notice.waits%'"))
        .hasSize(1);

    listAsOf(JINSHUI, "2026-12-11T01:00:00Z");
    province.tick("2026-12-11T09:05");
    assertThat(statuses()).containsExactly("RELEASED RELEASED");
  }

  private List<String> statuses() {
    return province.strings(
        "select n.status || ' ' || b.status from notice n join outbound_batch b"
            + " on b.id = n.batch_id");
  }

  private NoticeProgress progress() {
    return province.container.as(CITY_OPERATOR).get(NoticeProgress.class);
  }
}
