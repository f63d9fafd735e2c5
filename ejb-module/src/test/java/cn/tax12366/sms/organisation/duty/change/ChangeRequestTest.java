package cn.tax12366.sms.organisation.duty.change;

import static cn.tax12366.sms.organisation.duty.DutyProvince.BUSINESS;
import static cn.tax12366.sms.organisation.duty.DutyProvince.CITY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.PROVINCE_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.duty.DutyProvince.SECURITY;
import static cn.tax12366.sms.organisation.duty.DutyProvince.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.duty.DutyProvince;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R5.3")
@Tag("R6.3")
class ChangeRequestTest {

  private DutyProvince there;

  @AfterEach
  void leave() {
    there.execute("delete from change_step");
    there.execute("delete from change_request");
    there.leave();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void eachStepIsTheDepartmentsThatTheArticleNames(TestDatabase database) {
    there = DutyProvince.in(database);
    long id = raised();

    for (String caller :
        List.of(
            TECHNICAL,
            SECURITY,
            PROVINCE_ADMINISTRATOR,
            CITY_ADMINISTRATOR,
            Province.CITY_OPERATOR)) {
      assertThatThrownBy(() -> raising(caller).raise("标题", "需求", "理由"))
          .as(caller)
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> raising(caller).confirm(id)).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> raising(caller).sendBack(id, "不符")).isInstanceOf(NotPermitted.class);
    }
    for (String caller : List.of(BUSINESS, SECURITY, PROVINCE_ADMINISTRATOR)) {
      assertThatThrownBy(() -> realising(caller).accept(id))
          .as(caller)
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> realising(caller).decline(id, "不做"))
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> realising(caller).realised(id, "1.1"))
          .isInstanceOf(NotPermitted.class);
    }
    assertThatThrownBy(() -> list(CITY_ADMINISTRATOR).get(id)).isInstanceOf(NotPermitted.class);
    assertThat(list(TECHNICAL).get(id).getState()).isEqualTo(ChangeState.RAISED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesAStepThatDoesNotBeginWhereTheRequestStands(TestDatabase database) {
    there = DutyProvince.in(database);
    long id = raised();

    assertThatThrownBy(() -> realising(TECHNICAL).realised(id, "1.1"))
        .isInstanceOf(ChangeRequestElsewhere.class);
    assertThatThrownBy(() -> raising(BUSINESS).confirm(id))
        .isInstanceOf(ChangeRequestElsewhere.class);
    realising(TECHNICAL).decline(id, "与现有功能重复");
    assertThatThrownBy(() -> realising(TECHNICAL).accept(id))
        .as("what was declined is over")
        .isInstanceOf(ChangeRequestElsewhere.class);
    assertThatThrownBy(() -> realising(TECHNICAL).accept(id + 1))
        .isInstanceOf(NoSuchChangeRequest.class);
    assertThat(list(BUSINESS).steps(id))
        .extracting(ChangeStepView::getState, ChangeStepView::getWords)
        .containsExactly(
            tuple(ChangeState.RAISED, "纳税人看不懂"), tuple(ChangeState.DECLINED, "与现有功能重复"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesWithoutWordsAndWithTooMany(TestDatabase database) {
    there = DutyProvince.in(database);
    long id = raised();

    assertThatThrownBy(() -> raising(BUSINESS).raise(" ", "需求", "理由"))
        .isInstanceOf(ChangeRequestNeedsWords.class);
    assertThatThrownBy(() -> raising(BUSINESS).raise("标题", "需".repeat(2001), "理由"))
        .isInstanceOf(ChangeRequestNeedsWords.class);
    assertThatThrownBy(() -> realising(TECHNICAL).decline(id, null))
        .isInstanceOf(ChangeRequestNeedsWords.class);
    realising(TECHNICAL).accept(id);
    assertThatThrownBy(() -> realising(TECHNICAL).realised(id, ""))
        .isInstanceOf(ChangeRequestNeedsWords.class);
    realising(TECHNICAL).realised(id, "1.1");
    assertThatThrownBy(() -> raising(BUSINESS).sendBack(id, " "))
        .isInstanceOf(ChangeRequestNeedsWords.class);
    assertThat(raising(BUSINESS).raise("题".repeat(100), "需".repeat(2000), "由".repeat(500)))
        .isPositive();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void goesFromRaisedOverSentBackToConfirmedAndKeepsEveryStep(TestDatabase database) {
    there = DutyProvince.in(database);

    long id = raised();
    realising(TECHNICAL).accept(id);
    realising(TECHNICAL).realised(id, "1.1");
    raising(BUSINESS).sendBack(id, "英文未改");
    assertThat(list(BUSINESS).get(id).getState()).isEqualTo(ChangeState.ACCEPTED);
    realising(TECHNICAL).realised(id, "1.2");
    raising(BUSINESS).confirm(id);

    ChangeRequestView done = list(TECHNICAL).get(id);
    assertThat(done.getState()).isEqualTo(ChangeState.CONFIRMED);
    assertThat(done.getReleaseName()).isEqualTo("1.2");
    assertThat(done.getRaisedBy()).isEqualTo("钱样本");
    assertThat(list(TECHNICAL).steps(id))
        .extracting(ChangeStepView::getState, ChangeStepView::getWords)
        .containsExactly(
            tuple(ChangeState.RAISED, "纳税人看不懂"),
            tuple(ChangeState.ACCEPTED, null),
            tuple(ChangeState.REALISED, "1.1"),
            tuple(ChangeState.ACCEPTED, "英文未改"),
            tuple(ChangeState.REALISED, "1.2"),
            tuple(ChangeState.CONFIRMED, null));
    assertThat(there.audited("change-request.confirmed"))
        .containsExactly(BUSINESS + " | change-request:" + id + " | DONE | 提醒文字更清楚");
    assertThat(there.audited("change-request.realised")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void listsThoseOfAStatePageByPageWhatHasChangedLastFirst(TestDatabase database) {
    there = DutyProvince.in(database);
    long first = raised();
    there.at("2026-12-10T09:01");
    long second = raised();
    there.at("2026-12-10T09:02");
    realising(TECHNICAL).accept(first);

    assertThat(list(BUSINESS).find(new ChangeRequestCriteria(null, 0, 10)).rows())
        .extracting(ChangeRequestView::getId)
        .containsExactly(first, second);
    assertThat(list(BUSINESS).find(new ChangeRequestCriteria(null, 1, 1)).rows())
        .extracting(ChangeRequestView::getId)
        .containsExactly(second);
    assertThat(list(BUSINESS).find(new ChangeRequestCriteria(ChangeState.RAISED, 0, 10)).total())
        .isEqualTo(1);
  }

  private long raised() {
    return raising(BUSINESS).raise("提醒文字更清楚", "提醒短信写明申报期限的日期。", "纳税人看不懂");
  }

  private ChangeRaising raising(String caller) {
    return there.as(caller, ChangeRaising.class);
  }

  private ChangeRealising realising(String caller) {
    return there.as(caller, ChangeRealising.class);
  }

  private ChangeRequestList list(String caller) {
    return there.as(caller, ChangeRequestList.class);
  }
}
