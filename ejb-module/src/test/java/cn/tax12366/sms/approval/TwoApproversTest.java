package cn.tax12366.sms.approval;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_APPROVER;
import static cn.tax12366.sms.Province.DEADLINE;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.notices.NoticeDrafting;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one approver alone cannot answer for takes two, each of them another (reading A7). */
@Tag("R10.1e")
class TwoApproversTest {

  private static final String SECOND_APPROVER = "14101000031";

  private Province province;
  private long template;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingIsSentBeforeTheSecondPersonHasApprovedIt(TestDatabase database) {
    long request = submitted(database);

    approvals(CITY_APPROVER).approve(request);
    province.tick("2026-12-10T10:00");

    assertThat(province.handedOver()).isEmpty();
    assertThat(approvals(CITY_APPROVER).waitingForMe()).isEmpty();
    assertThat(approvals(CITY_APPROVER).decidedByMe(0, 10).rows())
        .extracting(ApprovalView::getId, ApprovalView::isWaiting)
        .startsWith(tuple(request, true));
    ApprovalView waiting = approvals(SECOND_APPROVER).waitingForMe().get(0);
    assertThat(waiting.getApproversNeeded()).isEqualTo(2);
    assertThat(waiting.getConsents()).extracting(ConsentView::getName).containsExactly("赵样本");

    approvals(SECOND_APPROVER).approve(request);
    province.tick("2026-12-10T10:01");

    assertThat(province.handedOver()).hasSize(1);
    ApprovalView approved = approvals(SECOND_APPROVER).find(request);
    assertThat(approved.getStatus()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(approved.getDecidedBy().digits()).isEqualTo(SECOND_APPROVER);
    assertThat(approved.getConsents())
        .extracting(consent -> consent.getOfficer().digits())
        .containsExactly(CITY_APPROVER, SECOND_APPROVER);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodyIsTwoPersons(TestDatabase database) {
    long request = submitted(database);
    approvals(CITY_APPROVER).approve(request);

    assertThatThrownBy(() -> approvals(CITY_APPROVER).approve(request))
        .isInstanceOf(AlreadyConsented.class);
    assertThatThrownBy(() -> approvals(CITY_OPERATOR).approve(request))
        .isInstanceOf(AuthorMayNotApprove.class);
    assertThatThrownBy(() -> approvals(COUNTY_APPROVER).approve(request))
        .isInstanceOf(NotPermitted.class);

    assertThat(approvals(CITY_APPROVER).find(request).isWaiting()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theSecondMaySendItBackAndTheFirstMayThinkAgain(TestDatabase database) {
    long request = submitted(database);
    approvals(CITY_APPROVER).approve(request);

    approvals(SECOND_APPROVER).returnWith(request, "请改用新模板");

    assertThatThrownBy(() -> approvals(SECOND_APPROVER).approve(request))
        .isInstanceOf(AlreadyDecided.class);
    long again = submittedOnce();
    approvals(CITY_APPROVER).approve(again);
    approvals(CITY_APPROVER).returnWith(again, "还须核对");
    assertThatThrownBy(() -> approvals(SECOND_APPROVER).approve(again))
        .isInstanceOf(AlreadyDecided.class);
    province.tick("2026-12-10T10:00");
    assertThat(province.handedOver()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aConsentToWhatHasBecomeVoidCountsForNothingAfterwards(TestDatabase database) {
    long request = submitted(database);
    approvals(CITY_APPROVER).approve(request);
    String subject = approvals(CITY_APPROVER).find(request).getSubject();

    approvals(CITY_OPERATOR).makeVoid(subject);

    assertThatThrownBy(() -> approvals(SECOND_APPROVER).approve(request))
        .isInstanceOf(AlreadyDecided.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void twoWhoApproveAtTheSameMomentAreTwo(TestDatabase database) throws Exception {
    long request = submitted(database);
    ExecutorService another = Executors.newSingleThreadExecutor();
    try (Connection other = province.database().getConnection()) {
      other.setAutoCommit(false);
      execute(other, "select id from approval where id = " + request + " for update");
      execute(
          other,
          "insert into approval_consent (approval_id, approver, vote, given_at) values ("
              + request
              + ", '"
              + SECOND_APPROVER
              + "', '"
              + SECOND_APPROVER
              + "', current_timestamp)");
      Approvals approvals = approvals(CITY_APPROVER);

      Future<?> first = another.submit(() -> approvals.approve(request));
      await().during(Duration.ofMillis(300)).until(() -> !first.isDone());
      other.commit();
      first.get();
    } finally {
      another.shutdown();
    }

    assertThat(approvals(CITY_APPROVER).find(request).getStatus())
        .isEqualTo(ApprovalStatus.APPROVED);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long submitted(TestDatabase database) {
    province = Province.toReform(database).needingApprovers(2);
    province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(
            new NewOfficer(
                OfficerCode.of(SECOND_APPROVER),
                "何虚构",
                ZHENGZHOU,
                DepartmentKind.SERVICE_CENTRE_12366,
                Set.of(OfficerRole.APPROVER)));
    province.execute("update officer set must_change_password = false");
    template = province.approvedTemplate();
    province.taxpayer(ERQI).known();
    return submittedOnce();
  }

  private long submittedOnce() {
    NoticeDrafting drafting = province.container.as(CITY_OPERATOR).get(NoticeDrafting.class);
    drafting.submit(drafting.prepare(ZHENGZHOU, DEADLINE, template));
    return approvals(CITY_APPROVER).waitingForMe().get(0).getId();
  }

  private Approvals approvals(String officer) {
    return province.container.as(officer).get(Approvals.class);
  }
}
