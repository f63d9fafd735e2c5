package cn.tax12366.sms.approval;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.SERVICE_CENTRE_12366;
import static cn.tax12366.sms.organisation.DepartmentKind.TAX_SERVICE_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.administration.OfficerAdministration;
import cn.tax12366.sms.organisation.administration.OfficerPost;
import cn.tax12366.sms.organisation.delegation.DelegateElsewhere;
import cn.tax12366.sms.organisation.delegation.DelegateUnfit;
import cn.tax12366.sms.organisation.delegation.DelegatedAlready;
import cn.tax12366.sms.organisation.delegation.Delegating;
import cn.tax12366.sms.organisation.delegation.DelegationAlreadyOver;
import cn.tax12366.sms.organisation.delegation.DelegationEnd;
import cn.tax12366.sms.organisation.delegation.DelegationView;
import cn.tax12366.sms.organisation.delegation.NoSuchDelegation;
import cn.tax12366.sms.organisation.suspension.SuspensionControl;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way round that somebody might try with what an approver has entrusted to him. */
@Tag("R10.1e")
class DelegatedApprovalTest {

  private static final String SECOND_APPROVER = "14101000031";
  private static final String DELEGATE = "14101000041";
  private static final String OF_THE_OFFICE = "14101000051";
  private static final String ADMINISTRATOR = "14101000091";
  private static final String BUSINESS = "14100000092";
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

  private Province province;
  private int drafts;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDelegateDecidesInTheApproversSteadAndEverybodySeesSo(TestDatabase database) {
    begin(database);
    long request = submitted(CITY_OPERATOR);
    assertThatThrownBy(() -> approvals(DELEGATE).waitingForMe()).isInstanceOf(NotPermitted.class);

    entrust(CITY_APPROVER, DELEGATE, TODAY);

    assertThat(may(DELEGATE, Act.APPROVE)).isTrue();
    assertThat(approvals(CITY_OPERATOR).decidersForMe())
        .extracting(officer -> officer.getCode().digits())
        .containsExactly(CITY_APPROVER, SECOND_APPROVER, DELEGATE);
    assertThat(approvals(DELEGATE).waitingForMe())
        .extracting(ApprovalView::getId, ApprovalView::getSteadName, ApprovalView::getBar)
        .containsExactly(tuple(request, "赵样本", null));

    approvals(DELEGATE).approve(request);

    ApprovalView approved = approvals(CITY_APPROVER).find(request);
    assertThat(approved.getStatus()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(approved.getDeciderName()).isEqualTo("冯虚构");
    assertThat(approved.getDecidedForName()).isEqualTo("赵样本");
    assertThat(approved.getConsents())
        .extracting(ConsentView::getName, ConsentView::getSteadName)
        .containsExactly(tuple("冯虚构", "赵样本"));
    assertThat(approvals(CITY_APPROVER).decidedInMyStead(0, 10).rows())
        .extracting(ApprovalView::getId)
        .containsExactly(request);
    assertThat(approvals(SECOND_APPROVER).decidedInMyStead(0, 10).total()).isZero();
    assertThat(province.strings("select facts from audit_entry where act = 'approval.approved'"))
        .anyMatch(facts -> facts.contains("\"in-stead-of\":\"赵样本\""));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsSentBackInAnothersSteadSaysSo(TestDatabase database) {
    begin(database);
    long request = submitted(CITY_OPERATOR);
    entrust(CITY_APPROVER, DELEGATE, TODAY);

    approvals(DELEGATE).returnWith(request, "请写明地点");

    assertThat(approvals(CITY_APPROVER).find(request).getDecidedForName()).isEqualTo("赵样本");
    assertThat(approvals(CITY_APPROVER).decidedInMyStead(0, 10).total()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDelegationThatExpiresBetweenThePageAndTheClickOpensNothing(TestDatabase database) {
    begin(database);
    long request = submitted(CITY_OPERATOR);
    entrust(CITY_APPROVER, DELEGATE, TODAY);
    province.container.at("2026-12-10T23:59:59");
    approvals(DELEGATE).find(request);

    province.container.at("2026-12-11T00:00:00");

    refused(request);
    assertThatThrownBy(() -> approvals(DELEGATE).returnWith(request, "太长"))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> approvals(DELEGATE).find(request)).isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDelegationOpensNothingBeforeItsFirstDay(TestDatabase database) {
    begin(database);
    long request = submitted(CITY_OPERATOR);
    province
        .container
        .as(CITY_APPROVER)
        .get(Delegating.class)
        .entrust(code(DELEGATE), TODAY.plusDays(1), TODAY.plusDays(1), "出差");
    refused(request);

    province.container.at("2026-12-11T00:00:00");

    approvals(DELEGATE).approve(request);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsTakenBackBetweenThePageAndTheClickOpensNothing(TestDatabase database) {
    begin(database);
    long request = submitted(CITY_OPERATOR);
    long delegation = entrust(CITY_APPROVER, DELEGATE, TODAY);
    approvals(DELEGATE).find(request);
    assertThatThrownBy(() -> delegating(SECOND_APPROVER).takeBack(delegation))
        .isInstanceOf(NoSuchDelegation.class);
    assertThatThrownBy(() -> delegating(DELEGATE).takeBack(delegation))
        .isInstanceOf(NoSuchDelegation.class);

    delegating(CITY_APPROVER).takeBack(delegation);

    refused(request);
    assertThatThrownBy(() -> delegating(CITY_APPROVER).takeBack(delegation))
        .isInstanceOf(DelegationAlreadyOver.class);
    assertThat(
            province.strings("select act from audit_entry where act like 'approval-delegation.%'"))
        .containsExactlyInAnyOrder("approval-delegation.made", "approval-delegation.taken-back");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodyApprovesHisOwnThroughADelegation(TestDatabase database) {
    begin(database);
    entrust(CITY_APPROVER, DELEGATE, TODAY);
    long delegates = submitted(DELEGATE);

    assertThat(approvals(DELEGATE).waitingForMe()).isEmpty();
    assertThatThrownBy(() -> approvals(DELEGATE).approve(delegates))
        .isInstanceOf(AuthorMayNotApprove.class);
    assertThatThrownBy(() -> approvals(DELEGATE).returnWith(delegates, "重写"))
        .isInstanceOf(AuthorMayNotApprove.class);

    // The operator is an approver as well: what he may not approve, his delegate may not for him.
    delegating(CITY_APPROVER).takeBack(delegating(CITY_APPROVER).mine().get(0).getId());
    entrust(CITY_OPERATOR, DELEGATE, TODAY);
    long operators = submitted(CITY_OPERATOR);
    assertThat(approvals(DELEGATE).waitingForMe()).isEmpty();
    assertThat(approvals(DELEGATE).find(operators).getBar()).isEqualTo(ApprovalBar.AUTHORS_STEAD);
    assertThat(approvals(CITY_OPERATOR).decidersForMe())
        .extracting(officer -> officer.getCode().digits())
        .containsExactly(CITY_APPROVER, SECOND_APPROVER);
    assertThatThrownBy(() -> approvals(DELEGATE).approve(operators))
        .isInstanceOf(InTheAuthorsStead.class);
    assertThatThrownBy(() -> approvals(DELEGATE).returnWith(operators, "重写"))
        .isInstanceOf(InTheAuthorsStead.class);

    // Where another approver has entrusted it to him as well, he decides for that one.
    entrust(CITY_APPROVER, DELEGATE, TODAY);
    approvals(DELEGATE).approve(operators);
    assertThat(approvals(CITY_APPROVER).find(operators).getDecidedForName()).isEqualTo("赵样本");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anApproverAndHisDelegateAreOneVote(TestDatabase database) {
    begin(database);
    province.needingApprovers(2);
    entrust(CITY_APPROVER, DELEGATE, TODAY);
    long first = ofTwo();
    approvals(DELEGATE).approve(first);

    assertThatThrownBy(() -> approvals(CITY_APPROVER).approve(first))
        .isInstanceOf(VoteAlreadyGiven.class);
    assertThatThrownBy(() -> approvals(DELEGATE).approve(first))
        .isInstanceOf(AlreadyConsented.class);
    assertThat(approvals(CITY_APPROVER).waitingForMe()).isEmpty();
    assertThat(approvals(CITY_APPROVER).find(first).getBar()).isEqualTo(ApprovalBar.VOTE_GIVEN);
    assertThat(approvals(CITY_APPROVER).find(first).isWaiting()).isTrue();
    approvals(SECOND_APPROVER).approve(first);
    assertThat(approvals(CITY_APPROVER).find(first).getStatus()).isEqualTo(ApprovalStatus.APPROVED);

    long second = ofTwo();
    approvals(CITY_APPROVER).approve(second);
    assertThat(approvals(DELEGATE).waitingForMe()).isEmpty();
    assertThatThrownBy(() -> approvals(DELEGATE).approve(second))
        .isInstanceOf(VoteAlreadyGiven.class);
    // The one who has approved may think again, and so may who stands in for him.
    approvals(DELEGATE).returnWith(second, "还须核对");
    assertThat(approvals(CITY_APPROVER).find(second).getStatus())
        .isEqualTo(ApprovalStatus.RETURNED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoStandsInForTwoApproversIsOneVote(TestDatabase database) {
    begin(database);
    province.needingApprovers(2);
    entrust(CITY_APPROVER, DELEGATE, TODAY);
    entrust(SECOND_APPROVER, DELEGATE, TODAY);
    long request = ofTwo();

    approvals(DELEGATE).approve(request);

    assertThatThrownBy(() -> approvals(DELEGATE).approve(request))
        .isInstanceOf(AlreadyConsented.class);
    assertThat(approvals(CITY_APPROVER).find(request).isWaiting()).isTrue();
    // He has voted for the first of them: the other still votes himself.
    approvals(SECOND_APPROVER).approve(request);
    assertThat(approvals(CITY_APPROVER).find(request).getStatus())
        .isEqualTo(ApprovalStatus.APPROVED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theDatabaseKeepsASecondVoteOutToo(TestDatabase database) {
    begin(database);
    province.needingApprovers(2);
    entrust(CITY_APPROVER, DELEGATE, TODAY);
    long request = ofTwo();
    approvals(DELEGATE).approve(request);

    assertThatThrownBy(
            () ->
                province.execute(
                    "insert into approval_consent (approval_id, approver, vote, given_at) values ("
                        + "%d, '%s', '%s', current_timestamp)"
                            .formatted(request, CITY_APPROVER, CITY_APPROVER)))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDelegationOpensNothingElsewhereAndNothingButApproving(TestDatabase database) {
    begin(database);
    assertThatThrownBy(() -> entrust(CITY_APPROVER, OF_THE_OFFICE, TODAY))
        .isInstanceOf(DelegateElsewhere.class);
    assertThatThrownBy(() -> entrust(CITY_APPROVER, COUNTY_OPERATOR, TODAY))
        .isInstanceOf(DelegateElsewhere.class);
    assertThatThrownBy(() -> entrust(CITY_APPROVER, SECOND_APPROVER, TODAY))
        .isInstanceOf(DelegateUnfit.class);
    assertThat(delegating(CITY_APPROVER).candidates())
        .extracting(officer -> officer.getCode().digits())
        .containsExactly(DELEGATE);

    Set<Act> before = open(DELEGATE);
    entrust(CITY_APPROVER, DELEGATE, TODAY);
    assertThat(open(DELEGATE)).containsAll(before).hasSize(before.size() + 1);

    province.container.as(COUNTY_OPERATOR);
    long countys = submitted(COUNTY_OPERATOR);
    assertThatThrownBy(() -> approvals(DELEGATE).approve(countys)).isInstanceOf(NotPermitted.class);
    AccessDecision access = province.container.as(DELEGATE).get(AccessDecision.class);
    assertThat(access.permits(Act.APPROVE, ZHENGZHOU)).isTrue();
    assertThat(access.permits(Act.APPROVE, JINSHUI)).isFalse();
    assertThatThrownBy(() -> access.require(Act.APPROVE, ZHENGZHOU, GENERAL_OFFICE))
        .isInstanceOf(NotPermitted.class);
    assertThat(access.holders(Act.APPROVE, ZHENGZHOU, GENERAL_OFFICE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDelegateEntrustsNothingToAnybody(TestDatabase database) {
    begin(database);
    entrust(CITY_APPROVER, DELEGATE, TODAY);

    assertThatThrownBy(() -> entrust(DELEGATE, CITY_OPERATOR, TODAY))
        .isInstanceOfSatisfying(
            NotPermitted.class,
            refusal -> assertThat(refusal.act()).isEqualTo(Act.ENTRUST_APPROVAL));
    assertThatThrownBy(() -> delegating(DELEGATE).candidates()).isInstanceOf(NotPermitted.class);

    // Nor by a row that somebody writes: what is entrusted to a delegate goes no further.
    province.execute(
        ("insert into approval_delegation (id, delegator, delegate, authority_code, department,"
                + " first_day, last_day, made_at, version) values (1, '%s', '%s', '%s',"
                + " 'SERVICE_CENTRE_12366', date '2026-12-10', date '2026-12-10',"
                + " current_timestamp, 0)")
            .formatted(DELEGATE, OF_THE_OFFICE, ZHENGZHOU));
    province.execute(
        "update officer set department = 'SERVICE_CENTRE_12366' where code = '"
            + OF_THE_OFFICE
            + "'");
    assertThat(may(OF_THE_OFFICE, Act.APPROVE)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void endsForGoodWhenTheDelegatorLosesHisRoleOrLeaves(TestDatabase database) {
    begin(database);
    long request = submitted(CITY_OPERATOR);
    entrust(CITY_APPROVER, DELEGATE, TODAY);
    place(CITY_APPROVER, ZHENGZHOU, SERVICE_CENTRE_12366, OfficerRole.OPERATOR);
    refused(request);
    place(CITY_APPROVER, ZHENGZHOU, SERVICE_CENTRE_12366, OfficerRole.APPROVER);
    refused(request);
    ended(CITY_APPROVER, DelegationEnd.DELEGATOR_CHANGED);

    entrust(CITY_APPROVER, DELEGATE, TODAY);
    place(CITY_APPROVER, ZHENGZHOU, GENERAL_OFFICE, OfficerRole.APPROVER);
    refused(request);

    entrust(SECOND_APPROVER, DELEGATE, TODAY);
    administration().end(code(SECOND_APPROVER));
    refused(request);
    assertThat(
            province.number(
                "select count(*) from audit_entry where act = 'approval-delegation.ended'"))
        .isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void endsForGoodWhenTheDelegateMovesOrLeaves(TestDatabase database) {
    begin(database);
    long request = submitted(CITY_OPERATOR);
    entrust(CITY_APPROVER, DELEGATE, TODAY);
    place(DELEGATE, ZHENGZHOU, GENERAL_OFFICE, OfficerRole.OPERATOR);
    refused(request);
    place(DELEGATE, ZHENGZHOU, SERVICE_CENTRE_12366, OfficerRole.OPERATOR);
    refused(request);
    ended(CITY_APPROVER, DelegationEnd.DELEGATE_CHANGED);

    entrust(CITY_APPROVER, DELEGATE, TODAY);
    administration().end(code(DELEGATE));
    refused(request);
    assertThat(delegating(CITY_APPROVER).mine()).allMatch(DelegationView::isOver);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void endsForGoodWhenOneOfThemIsSuspended(TestDatabase database) {
    begin(database);
    long request = submitted(CITY_OPERATOR);
    for (String stopped : new String[] {CITY_APPROVER, DELEGATE}) {
      entrust(CITY_APPROVER, DELEGATE, TODAY);
      SuspensionControl control = province.container.as(BUSINESS).get(SuspensionControl.class);
      long suspension = control.suspend(code(stopped), "违规", null);
      refused(request);
      province.container.as(BUSINESS);
      control.lift(suspension, "查清");
      refused(request);
      ended(CITY_APPROVER, DelegationEnd.ONE_SUSPENDED);
    }

    // Somebody who is stopped is entrusted with nothing.
    province
        .container
        .as(BUSINESS)
        .get(SuspensionControl.class)
        .suspend(code(DELEGATE), "违规", null);
    assertThatThrownBy(() -> entrust(CITY_APPROVER, DELEGATE, TODAY))
        .isInstanceOf(DelegateUnfit.class);
  }

  /** Whatever has become of the event: it is asked anew at every act. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isAskedAnewAtEveryActWhateverHasNoticedTheChange(TestDatabase database) {
    begin(database);
    long request = submitted(CITY_OPERATOR);
    entrust(CITY_APPROVER, DELEGATE, TODAY);
    for (String[] change :
        new String[][] {
          {"update officer set active = false where code = '%s'", "true", CITY_APPROVER},
          {"update officer set active = false where code = '%s'", "true", DELEGATE},
          {
            "update officer set department = 'GENERAL_OFFICE' where code = '%s'",
            "department",
            CITY_APPROVER
          },
          {
            "update officer set department = 'GENERAL_OFFICE' where code = '%s'",
            "department",
            DELEGATE
          },
          {
            "update officer_role set role = 'OPERATOR' where officer_code = '%s'",
            "role",
            CITY_APPROVER
          },
          {"update officer_role set role = 'AUDITOR' where officer_code = '%s'", "role", DELEGATE},
        }) {
      province.execute(change[0].formatted(change[2]));
      refused(request);
      province.execute("update officer set active = true");
      province.execute(
          "update officer set department = 'SERVICE_CENTRE_12366' where code in ('%s', '%s')"
              .formatted(CITY_APPROVER, DELEGATE));
      role(CITY_APPROVER, OfficerRole.APPROVER);
      role(DELEGATE, OfficerRole.OPERATOR);
      assertThat(may(DELEGATE, Act.APPROVE)).as("afterwards").isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onEachDayOneColleagueStandsIn(TestDatabase database) {
    begin(database);
    appoint("14101000042", "卫虚构", ZHENGZHOU, SERVICE_CENTRE_12366, OfficerRole.OPERATOR);
    Delegating delegating = delegating(CITY_APPROVER);
    delegating.entrust(code(DELEGATE), TODAY, TODAY.plusDays(2), null);

    assertThatThrownBy(
            () ->
                delegating(CITY_APPROVER)
                    .entrust(code("14101000042"), TODAY.plusDays(2), TODAY.plusDays(3), null))
        .isInstanceOf(DelegatedAlready.class);
    delegating(CITY_APPROVER)
        .entrust(code("14101000042"), TODAY.plusDays(3), TODAY.plusDays(3), null);

    assertThat(delegating(DELEGATE).entrustedToMe())
        .extracting(DelegationView::isRunning, each -> each.getDelegator().getRealName())
        .containsExactly(tuple(true, "赵样本"));
    assertThat(delegating(CITY_APPROVER).mine()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofTwoDelegationsMadeAtTheSameMomentOneIsRefused(TestDatabase database) throws Exception {
    begin(database);
    appoint("14101000042", "卫虚构", ZHENGZHOU, SERVICE_CENTRE_12366, OfficerRole.OPERATOR);
    ExecutorService another = Executors.newSingleThreadExecutor();
    try (Connection other = province.database().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select code from officer where code = '" + CITY_APPROVER + "' for update");
      statement.execute(
          ("insert into approval_delegation (id, delegator, delegate, authority_code, department,"
                  + " first_day, last_day, made_at, version) values (1, '%s', '%s', '%s',"
                  + " 'SERVICE_CENTRE_12366', date '2026-12-10', date '2026-12-10',"
                  + " current_timestamp, 0)")
              .formatted(CITY_APPROVER, DELEGATE, ZHENGZHOU));
      Delegating delegating = delegating(CITY_APPROVER);

      Future<?> second =
          another.submit(() -> delegating.entrust(code("14101000042"), TODAY, TODAY, null));
      await().during(Duration.ofMillis(300)).until(() -> !second.isDone());
      other.commit();

      assertThatThrownBy(second::get).hasCauseInstanceOf(DelegatedAlready.class);
    } finally {
      another.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatHasWaitedForLongIsMarkedForWhoMayDecideItAndForItsAuthor(TestDatabase database) {
    begin(database);
    province.container.at("2026-12-10T09:00");
    submitted(CITY_OPERATOR);
    String subject = approvals(CITY_APPROVER).waitingForMe().get(0).getSubject();
    entrust(CITY_APPROVER, DELEGATE, TODAY);
    assertThat(approvals(DELEGATE).waitingForMe()).noneMatch(ApprovalView::isPressing);

    province.container.at("2026-12-10T11:00");

    for (String decider : new String[] {CITY_APPROVER, SECOND_APPROVER, DELEGATE}) {
      assertThat(approvals(decider).waitingForMe())
          .extracting(ApprovalView::getUrgency)
          .containsExactly(ApprovalUrgency.LONG);
    }
    ApprovalView asked = approvals(CITY_OPERATOR).historyOf(subject).get(0);
    assertThat(asked.getUrgency()).isEqualTo(ApprovalUrgency.LONG);
    assertThat(asked.getDeciders()).containsExactly("赵样本", "何虚构", "冯虚构");

    approvals(DELEGATE).approve(asked.getId());
    ApprovalView decided = approvals(CITY_OPERATOR).historyOf(subject).get(0);
    assertThat(decided.isPressing()).isFalse();
    assertThat(decided.getDeciders()).isEmpty();
  }

  private void begin(TestDatabase database) {
    province = Province.toReform(database);
    appoint(SECOND_APPROVER, "何虚构", ZHENGZHOU, SERVICE_CENTRE_12366, OfficerRole.APPROVER);
    appoint(DELEGATE, "冯虚构", ZHENGZHOU, SERVICE_CENTRE_12366, OfficerRole.OPERATOR);
    appoint(OF_THE_OFFICE, "陈虚构", ZHENGZHOU, GENERAL_OFFICE, OfficerRole.OPERATOR);
    appoint(ADMINISTRATOR, "褚虚构", ZHENGZHOU, GENERAL_OFFICE, OfficerRole.ADMINISTRATOR);
    appoint(
        BUSINESS,
        "蒋虚构",
        OrganisationFixtures.PROVINCE_CODE,
        TAX_SERVICE_OFFICE,
        OfficerRole.BUSINESS_OPERATION);
  }

  private void appoint(
      String code, String name, AuthorityCode unit, DepartmentKind department, OfficerRole role) {
    province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(new NewOfficer(code(code), name, unit, department, Set.of(role)));
    province.execute("update officer set must_change_password = false");
  }

  /** A template, which one has to approve. */
  private long submitted(String author) {
    TemplateDrafting drafting = province.container.as(author).get(TemplateDrafting.class);
    drafting.submit(
        drafting.draft("模板" + drafts++, TemplateKind.FILING_REMINDER, Province.BODY).getId());
    return newest();
  }

  /** Something that two have to approve, of the city's operator. */
  private long ofTwo() {
    return province
        .container
        .as(CITY_OPERATOR)
        .get(Approvals.class)
        .submit(
            "test:" + drafts++,
            province.container.get(AccessDecision.class).caller().orElseThrow(),
            Snapshot.empty().with("area", ZHENGZHOU),
            2);
  }

  private long newest() {
    return province.number("select max(id) from approval");
  }

  private long entrust(String delegator, String delegate, LocalDate day) {
    return delegating(delegator).entrust(code(delegate), day, day, "出差");
  }

  /** The delegate may neither decide it nor see it. */
  private void refused(long request) {
    assertThatThrownBy(() -> approvals(DELEGATE).approve(request)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> approvals(DELEGATE).waitingForMe()).isInstanceOf(NotPermitted.class);
    assertThat(may(DELEGATE, Act.APPROVE)).isFalse();
    assertThat(province.strings("select status from approval where id = " + request))
        .containsExactly("WAITING");
  }

  private void ended(String delegator, DelegationEnd because) {
    assertThat(delegating(delegator).mine().get(0).getEndedBecause()).isEqualTo(because);
  }

  private void place(
      String officer, AuthorityCode unit, DepartmentKind department, OfficerRole role) {
    administration().place(code(officer), new OfficerPost(unit, department, Set.of(role)));
  }

  private void role(String officer, OfficerRole role) {
    province.execute(
        "update officer_role set role = '%s' where officer_code = '%s'".formatted(role, officer));
  }

  private OfficerAdministration administration() {
    return province.container.as(ADMINISTRATOR).get(OfficerAdministration.class);
  }

  private boolean may(String officer, Act act) {
    return province.container.as(officer).get(AccessDecision.class).permits(act);
  }

  private Set<Act> open(String officer) {
    AccessDecision access = province.container.as(officer).get(AccessDecision.class);
    Set<Act> open = EnumSet.noneOf(Act.class);
    for (Act act : Act.values()) {
      if (access.permits(act)) {
        open.add(act);
      }
    }
    return open;
  }

  private Delegating delegating(String officer) {
    return province.container.as(officer).get(Delegating.class);
  }

  private Approvals approvals(String officer) {
    return province.container.as(officer).get(Approvals.class);
  }

  private static OfficerCode code(String digits) {
    return OfficerCode.of(digits);
  }
}
