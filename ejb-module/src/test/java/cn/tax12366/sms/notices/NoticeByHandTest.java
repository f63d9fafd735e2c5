package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_APPROVER;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.DEADLINE;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.LUOYANG_OPERATOR;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.approval.AuthorMayNotApprove;
import cn.tax12366.sms.content.NoSuchTemplate;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.content.TemplateNotApproved;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.outbound.BatchProgressed;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.record.Deferral;
import cn.tax12366.sms.taxdata.record.DeferralKind;
import cn.tax12366.sms.taxdata.record.RecordEntry;
import cn.tax12366.sms.taxdata.record.RecordIntake;
import cn.tax12366.sms.taxdata.record.RecordKind;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reminder by hand, from the first look to what is handed over for sending. */
class NoticeByHandTest {

  private Province province;

  @BeforeEach
  void aSmallProvince() {
    province = Province.in(TestDatabase.H2);
  }

  @AfterEach
  void close() {
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.1")
  @Tag("R10.1e")
  void isPreparedSubmittedApprovedByAnotherAndHandedOver(TestDatabase database) {
    province = Province.in(database);
    province.taxpayer(ERQI).cancelled().known();
    PhoneNumber first = province.taxpayer(ERQI).known();
    PhoneNumber second = province.taxpayer(JINSHUI).owing("增值税", "印花税").known();
    String notice = prepared();
    NoticePreview preview = drafting(CITY_OPERATOR).preview(ZHENGZHOU, DEADLINE, template());
    NoticeSize size = drafting(CITY_OPERATOR).measure(ZHENGZHOU, DEADLINE, template());

    assertThat(size.getAudience().getMessages()).isEqualTo(2);
    assertThat(preview.getSignedBy()).isEqualTo("郑州市税务局王示例");
    assertThat(preview.getSamples())
        .extracting(sample -> sample.getText())
        .allMatch(text -> text.endsWith("郑州市税务局王示例"))
        .anyMatch(text -> text.contains("增值税、印花税"));
    assertThat(size.getSegmentCount())
        .isEqualTo(preview.getSamples().stream().mapToInt(s -> s.getSegments().getCount()).sum());

    drafting(CITY_OPERATOR).submit(notice);
    province.tick("2026-12-10T10:00");
    assertThat(province.handedOver()).isEmpty();

    // The author may approve others' work of his department, not this.
    assertThat(approvals(CITY_OPERATOR).waitingForMe()).isEmpty();
    ApprovalView request = approvals(CITY_APPROVER).waitingForMe().get(0);
    assertThat(request.getFacts())
        .anyMatch(fact -> fact.getKey().equals("audience") && fact.getValue().equals("2"))
        .anyMatch(fact -> fact.getKey().equals("due") && fact.getValue().equals("2026-12-15"))
        .anyMatch(fact -> fact.getKey().equals("sample-1"));
    assertThatThrownBy(() -> approvals(CITY_OPERATOR).approve(request.getId()))
        .isInstanceOf(AuthorMayNotApprove.class);
    approvals(CITY_APPROVER).approve(request.getId());
    province.tick("2026-12-10T10:01");
    province.tick("2026-12-10T10:02");

    assertThat(province.handedOver()).containsExactly(first.digits(), second.digits());
    assertThat(province.strings("select sender from outbound_batch"))
        .containsExactly(CITY_OPERATOR);
    assertThat(
            province.number(
                "select count(*) from outbound_batch where windowed and not_after ="
                    + " timestamp with time zone '2026-12-16 00:00:00+08:00'"))
        .isEqualTo(1);
    NoticeView view = list(CITY_OPERATOR).get(notice);
    assertThat(view.getStatus()).isEqualTo(NoticeStatus.RELEASED);
    assertThat(view.getReleasedAt()).isEqualTo(Instant.parse("2026-12-10T02:01:00Z"));
    assertThat(view.isMadeByRule()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5a")
  void remindsAPhoneOfSeveralTaxpayersOnceOfAllOfThem(TestDatabase database) {
    province = Province.in(database);
    PhoneNumber agent = PhoneNumber.of("15400000900");
    province.taxpayer(JINSHUI).phone(agent).owing("增值税", "印花税").known();
    province.taxpayer(ERQI).phone(agent).known();
    province.taxpayer(ERQI).phone(agent).hasFiled().known();
    PhoneNumber alone = province.taxpayer(JINSHUI).known();
    String notice = prepared();
    long template = template();
    assertThat(
            drafting(CITY_OPERATOR)
                .measure(ZHENGZHOU, DEADLINE, template)
                .getAudience()
                .getMessages())
        .isEqualTo(2);
    drafting(CITY_OPERATOR).submit(notice);

    assertThat(province.phones("select phone from notice_recipient"))
        .containsExactly(alone.digits(), agent.digits());
    assertThat(province.strings("select text from notice_recipient"))
        .anyMatch(text -> text.contains("示例商贸2、示例商贸1：您12月应申报的增值税、印花税尚未申报"));
    assertThat(list(CITY_OPERATOR).merged(notice)).isEqualTo(new MergedMessages(1, 2));
    assertThatThrownBy(() -> drafting(CITY_OPERATOR).prepare(JINSHUI, DEADLINE, template))
        .as("all of them are reminded at this stage by now")
        .isInstanceOf(AlreadyReminded.class);

    List<Long> references =
        province.strings("select id from notice_recipient order by id").stream()
            .map(Long::valueOf)
            .toList();
    String origin = "notice:" + province.strings("select max(id) from notice").get(0);
    NoticeReleaseCheck check = province.container.as("system").get(NoticeReleaseCheck.class);
    province.execute(
        "update filing_obligation set filed = true where taxpayer_id = (select min(id) from taxpayer)");
    assertThat(check.noLongerWanted(origin, references)).as("one of them has not filed").isEmpty();
    province.everybodyFiles();
    assertThat(check.noLongerWanted(origin, references)).hasSize(2);
  }

  @Test
  @Tag("R4.1")
  void isRefusedAfterTheDeadlineAtEveryStep() {
    province.taxpayer(JINSHUI).known();
    String notice = prepared();
    String submitted = prepared();
    drafting(CITY_OPERATOR).submit(submitted);
    province.container.at("2026-12-15T23:59:59");
    drafting(CITY_OPERATOR).preview(ZHENGZHOU, DEADLINE, template());

    province.container.at("2026-12-16T00:00:00");

    NoticeDrafting drafting = drafting(CITY_OPERATOR);
    assertThatThrownBy(() -> drafting.preview(ZHENGZHOU, DEADLINE, template()))
        .isInstanceOf(DeadlinePassed.class);
    assertThatThrownBy(() -> drafting.prepare(ZHENGZHOU, DEADLINE, template()))
        .isInstanceOf(DeadlinePassed.class);
    assertThatThrownBy(() -> drafting.submit(notice)).isInstanceOf(DeadlinePassed.class);
    long request = approvals(CITY_APPROVER).waitingForMe().get(0).getId();
    assertThatThrownBy(() -> approvals(CITY_APPROVER).approve(request))
        .isInstanceOf(DeadlinePassed.class)
        .hasMessageContaining("2026-12-15");
    assertThat(approvals(CITY_APPROVER).waitingForMe()).hasSize(1);
  }

  @Test
  @Tag("R4.1")
  void whatIsApprovedButNotHandedOverByTheDeadlineIsStopped() {
    province.taxpayer(JINSHUI).known();
    approved();

    province.tick("2026-12-16T09:00");

    assertThat(province.handedOver()).isEmpty();
    assertThat(province.strings("select status from notice")).containsExactly("STOPPED");
    assertThat(province.strings("select status from notice_recipient")).containsOnly("WITHDRAWN");
  }

  @Test
  @Tag("R7.5a")
  void isRefusedOutsideTheOperatorsArea() {
    province.taxpayer(JINSHUI).known();
    long template = province.approvedTemplate();

    assertThatThrownBy(() -> drafting(LUOYANG_OPERATOR).prepare(JINSHUI, DEADLINE, template))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> drafting(COUNTY_OPERATOR).prepare(ZHENGZHOU, DEADLINE, template))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> drafting(CITY_APPROVER).prepare(JINSHUI, DEADLINE, template))
        .isInstanceOf(NotPermitted.class);
    assertThat(drafting(COUNTY_OPERATOR).preview(JINSHUI, DEADLINE, template).getSignedBy())
        .as("a county uses the template of its city and signs itself")
        .isEqualTo("金水区税务局李示例");
  }

  @Test
  @Tag("R10.1e")
  void usesNoTemplateThatIsNotApprovedOrBelongsToAnotherCity() {
    province.taxpayer(JINSHUI).known();
    long approved = province.approvedTemplate();
    long draft =
        province
            .container
            .as(CITY_OPERATOR)
            .get(TemplateDrafting.class)
            .draft("另一模板", TemplateKind.FILING_REMINDER, Province.BODY)
            .getId();

    assertThatThrownBy(() -> drafting(CITY_OPERATOR).prepare(JINSHUI, DEADLINE, draft))
        .isInstanceOf(TemplateNotApproved.class);
    assertThatThrownBy(
            () -> drafting(LUOYANG_OPERATOR).prepare(Province.XIGONG, DEADLINE, approved))
        .isInstanceOf(NoSuchTemplate.class);
  }

  @Test
  void isRefusedWhereNobodyIsToBeReminded() {
    province.taxpayer(JINSHUI).hasFiled().known();
    long template = province.approvedTemplate();

    assertThatThrownBy(() -> drafting(CITY_OPERATOR).prepare(JINSHUI, DEADLINE, template))
        .isInstanceOf(NobodyToRemind.class);
    assertThat(province.strings("select title from notice")).isEmpty();
  }

  @Test
  void isMeasuredByReadingTheAudienceOnce() {
    province.taxpayer(JINSHUI).known();
    province.taxpayer(JINSHUI).known();
    province.taxpayer(ERQI).known();
    long template = template();
    province.execute("set query_statistics true");

    assertThat(drafting(CITY_OPERATOR).measure(ZHENGZHOU, DEADLINE, template).getSegmentCount())
        .isEqualTo(3);

    assertThat(
            province.strings(
                "select sum(execution_count) from information_schema.query_statistics"
                    + " where sql_statement like 'select t.id, t.name%filing_obligation%'"))
        .as("once for each of the two units")
        .containsExactly("2");
    assertThat(
            province.strings(
                "select sum(execution_count) from information_schema.query_statistics"
                    + " where sql_statement like '%taxpayer_phone%'"))
        .as("and once for what was reminded before")
        .containsExactly("3");
  }

  /** Planned for what was empty, each stretch would read from end to end what the others wrote. */
  @Test
  void isWrittenDownIntoTablesThatPostgresqlKnowsTheSizeOf() {
    province = Province.in(TestDatabase.POSTGRESQL);
    province.taxpayer(JINSHUI).known();
    for (String rows :
        List.of(
            "taxpayer (id, number, name, authority_code, kind, active, source, updated_at)"
                + " select id + i, 'N' || i, name, authority_code, kind, active, source, updated_at"
                + " from taxpayer",
            "taxpayer_phone (id, taxpayer_id, phone, role, reachable, source, updated_at)"
                + " select id + i, taxpayer_id + i, phone, role, reachable, source, updated_at"
                + " from taxpayer_phone",
            "filing_obligation (id, taxpayer_id, authority_code, tax_code, tax_name, period_from,"
                + " period_to, due_date, filed, source, updated_at, as_of) select id + i, taxpayer_id + i,"
                + " authority_code, tax_code, tax_name, period_from, period_to, due_date, filed,"
                + " source, updated_at, as_of from filing_obligation")) {
      province.execute("insert into " + rows + ", generate_series(1, 4200) as s(i)");
    }

    // All of them answer one phone.
    province.execute("update notice_kind set one_per_phone = false where code = 'FILING_REMINDER'");
    drafting(CITY_OPERATOR).submit(prepared());
    province.execute("update notice_kind set one_per_phone = true where code = 'FILING_REMINDER'");

    assertThat(province.strings("select count(*) from notice_recipient")).containsExactly("4201");
    assertThat(
            province.strings(
                "select reltuples from pg_class"
                    + " where relname in ('notice_recipient', 'reminded_obligation')"))
        .as("looked at after the first stretch; the rest has not doubled them")
        .containsOnly("3000");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.3b")
  void isRefusedWhereEverybodyWasRemindedAtThisStageBefore(TestDatabase database) {
    province = Province.in(database);
    province.taxpayer(JINSHUI).owing("增值税", "印花税").known();
    province.taxpayer(ERQI).known();
    long template = template();
    drafting(CITY_OPERATOR).submit(drafting(CITY_OPERATOR).prepare(JINSHUI, DEADLINE, template));

    assertThatThrownBy(() -> drafting(CITY_OPERATOR).prepare(JINSHUI, DEADLINE, template))
        .isInstanceOf(AlreadyReminded.class)
        .hasMessageContaining("1 messages");
    NoticeSize city = drafting(CITY_OPERATOR).measure(ZHENGZHOU, DEADLINE, template);
    assertThat(city.getAudience().getMessages()).as("the rest of the city").isEqualTo(1);
    assertThat(city.getAlreadyReminded()).as("one taxpayer, two taxes").isEqualTo(1);

    province.container.at("2026-12-11T08:00");
    NoticeSize nextDay = drafting(CITY_OPERATOR).measure(ZHENGZHOU, DEADLINE, template);
    assertThat(nextDay.getAudience().getMessages()).isEqualTo(2);
    assertThat(nextDay.getAlreadyReminded()).isZero();
  }

  @Test
  void isWrittenDownInTheBackgroundAndGivenUpIfNobodyIsLeft() {
    province.taxpayer(JINSHUI).known();
    String notice = prepared();
    drafting(CITY_OPERATOR).begin(notice);
    NoticeProgress progress = province.container.as(CITY_OPERATOR).get(NoticeProgress.class);
    NoticeSubmission submission = province.container.get(NoticeSubmission.class);
    assertThat(list(CITY_OPERATOR).get(notice).getStatus()).isEqualTo(NoticeStatus.PREPARING);
    assertThat(progress.writtenDown(notice)).isZero();

    submission.inBackground(notice);

    assertThat(list(CITY_OPERATOR).get(notice).getStatus()).isEqualTo(NoticeStatus.SUBMITTED);
    assertThat(progress.writtenDown(notice)).isEqualTo(1);
    assertThat(submission.isUnderWay(notice)).isFalse();

    province.taxpayer(ERQI).known();
    String late = prepared();
    drafting(CITY_OPERATOR).begin(late);
    province.everybodyFiles();
    submission.inBackground(late);
    assertThat(list(CITY_OPERATOR).get(late).getStatus()).isEqualTo(NoticeStatus.WITHDRAWN);
  }

  @Test
  void nobodyBeginsTheSubmissionOfAnother() {
    province.taxpayer(JINSHUI).known();
    long template = province.approvedTemplate();
    String mine = drafting(COUNTY_OPERATOR).prepare(JINSHUI, DEADLINE, template);

    assertThatThrownBy(() -> drafting(CITY_OPERATOR).begin(mine)).isInstanceOf(NoSuchNotice.class);
    province.container.get(NoticeSubmission.class).inBackground(mine);
    assertThat(list(COUNTY_OPERATOR).get(mine).getStatus()).isEqualTo(NoticeStatus.DRAFT);
  }

  @Test
  void tellsThatItHasChangedAndNothingElse() {
    List<NoticeChanged> heard = new ArrayList<>();
    province.container.observedBy(
        new Object() {
          void on(@Observes NoticeChanged news) {
            heard.add(news);
          }
        });
    province.taxpayer(JINSHUI).known();
    String notice = approved();
    province.tick("2026-12-10T10:00");
    assertThat(heard).isNotEmpty().containsOnly(new NoticeChanged(notice));

    heard.clear();
    control(CITY_OPERATOR).pause(notice);
    assertThat(heard).containsOnly(new NoticeChanged(notice));

    heard.clear();
    String origin = province.strings("select origin from outbound_batch").get(0);
    NoticeNews news = province.container.as("system").get(NoticeNews.class);
    news.on(new BatchProgressed(1, origin));
    news.on(new BatchProgressed(2, "case:1"));
    assertThat(heard).containsExactly(new NoticeChanged(notice));
  }

  @Test
  @Tag("S17")
  void whatIsChangedAfterItsApprovalDoesNotGoOut() {
    province.taxpayer(JINSHUI).known();
    approved();
    province.execute("update notice_recipient set text = '改过的短信'");

    province.tick("2026-12-10T10:00");

    assertThat(province.handedOver()).isEmpty();
    assertThat(province.strings("select status from notice")).containsExactly("STOPPED");
    assertThat(province.strings("select outcome from audit_entry where act = 'notice.released'"))
        .containsExactly("REFUSED");
  }

  @Test
  @Tag("S17")
  void aPhoneChangedAfterItsApprovalDoesNotGetTheMessage() {
    province.taxpayer(JINSHUI).known();
    approved();
    province.execute(
        "update notice_recipient set phone = '"
            + Province.sealed(PhoneNumber.of("15400008888"))
            + "'");

    province.tick("2026-12-10T10:00");

    assertThat(province.handedOver()).isEmpty();
  }

  @Test
  void whatIsSentBackOrWithdrawnMayBeRemindedByAnother() {
    PhoneNumber phone = province.taxpayer(JINSHUI).known();
    String sentBack = prepared();
    drafting(CITY_OPERATOR).submit(sentBack);
    NoticeSize size = drafting(CITY_OPERATOR).measure(ZHENGZHOU, DEADLINE, template());
    assertThat(size.getAudience().getMessages())
        .as("already written down by the one that waits")
        .isZero();
    assertThat(size.getAlreadyReminded()).isEqualTo(1);
    long request = approvals(CITY_APPROVER).waitingForMe().get(0).getId();
    approvals(CITY_APPROVER).returnWith(request, "请明日再发");

    String withdrawn = prepared();
    drafting(CITY_OPERATOR).submit(withdrawn);
    drafting(CITY_OPERATOR).withdraw(withdrawn);
    assertThat(approvals(CITY_APPROVER).waitingForMe()).isEmpty();

    approved();
    province.tick("2026-12-10T10:00");
    assertThat(province.handedOver()).containsExactly(phone.digits());
  }

  @Test
  void nobodySubmitsOrWithdrawsTheNoticeOfAnother() {
    province.taxpayer(JINSHUI).known();
    long template = province.approvedTemplate();
    String mine = drafting(COUNTY_OPERATOR).prepare(JINSHUI, DEADLINE, template);

    assertThatThrownBy(() -> drafting(CITY_OPERATOR).submit(mine)).isInstanceOf(NoSuchNotice.class);
    assertThatThrownBy(() -> drafting(CITY_OPERATOR).withdraw(mine))
        .isInstanceOf(NoSuchNotice.class);
    assertThatThrownBy(() -> drafting(COUNTY_OPERATOR).submit("no-such-notice"))
        .isInstanceOf(NoSuchNotice.class);
  }

  @Test
  @Tag("R7.5a")
  void whoFilesOrClosesTheServiceBeforeTheSliceGoesIsLeftOutVisibly() {
    PhoneNumber closed = province.taxpayer(JINSHUI).known();
    PhoneNumber files = province.taxpayer(JINSHUI).owing("增值税", "印花税").known();
    PhoneNumber filesOne = province.taxpayer(JINSHUI).owing("增值税", "印花税").known();
    approved();
    province.tick("2026-12-10T10:00");
    province.closesTheService(closed);
    String owes = "update filing_obligation set filed = true where taxpayer_id = ";
    province.execute(owes + taxpayer(files));
    province.execute(owes + taxpayer(filesOne) + " and tax_name = '印花税'");
    List<Long> references =
        province.strings("select id from notice_recipient").stream().map(Long::valueOf).toList();
    String origin = province.strings("select origin from outbound_batch").get(0);

    NoticeReleaseCheck check = province.container.get(NoticeReleaseCheck.class);
    Set<Long> unwanted = check.noLongerWanted(origin, references);

    assertThat(check.noLongerWanted("case:1", references)).isEmpty();
    assertThat(unwanted).containsExactlyInAnyOrder(recipient(closed), recipient(files));
    assertThat(province.phones("select phone from notice_recipient where status = 'WITHDRAWN'"))
        .containsExactlyInAnyOrder(closed.digits(), files.digits());
  }

  @Test
  @Tag("R4.1")
  void whoHasNothingToFileAnyMoreOrGotMoreTimeBeforeTheSliceGoesIsLeftOutVisibly() {
    PhoneNumber stopsBusiness = province.taxpayer(JINSHUI).known();
    PhoneNumber cannotBeFound = province.taxpayer(JINSHUI).known();
    PhoneNumber paysAFixedAmount = province.taxpayer(JINSHUI).known();
    PhoneNumber gotMoreTime = province.taxpayer(JINSHUI).known();
    PhoneNumber gotItForOneTax = province.taxpayer(JINSHUI).owing("增值税", "印花税").known();
    approved();
    province.tick("2026-12-10T10:00");
    String taxpayer = "update taxpayer set %s where id = %s";
    province.execute(taxpayer.formatted("state = 'SUSPENDED_BUSINESS'", taxpayer(stopsBusiness)));
    province.execute(taxpayer.formatted("state = 'ABNORMAL'", taxpayer(cannotBeFound)));
    province.execute(taxpayer.formatted("simplified_filing = true", taxpayer(paysAFixedAmount)));
    RecordIntake intake = province.container.as("system").get(RecordIntake.class);
    intake.store(
        RecordKind.DEFERRAL,
        "test",
        List.of(extension(gotMoreTime), extension(gotItForOneTax)),
        anybody -> true);
    List<Long> references =
        province.strings("select id from notice_recipient").stream().map(Long::valueOf).toList();
    String origin = province.strings("select origin from outbound_batch").get(0);

    Set<Long> unwanted =
        province.container.get(NoticeReleaseCheck.class).noLongerWanted(origin, references);

    assertThat(unwanted)
        .containsExactlyInAnyOrder(
            recipient(stopsBusiness),
            recipient(cannotBeFound),
            recipient(paysAFixedAmount),
            recipient(gotMoreTime));
  }

  private RecordEntry extension(PhoneNumber phone) {
    LocalDate until = LocalDate.of(2026, 12, 31);
    return new RecordEntry(
        "YQ-" + phone.digits(),
        1,
        false,
        taxpayer(phone),
        new Deferral(
            DeferralKind.FILING,
            "10101",
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 30),
            until,
            until));
  }

  @Test
  void isHeldBackResumedAndStoppedByThoseWhoControlItsArea() {
    province.taxpayer(JINSHUI).known();
    String notice = approved();
    province.tick("2026-12-10T10:00");

    assertThatThrownBy(() -> control(LUOYANG_OPERATOR).pause(notice))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> control(CITY_APPROVER).resume(notice))
        .isInstanceOf(NoticeInWrongState.class);
    control(CITY_APPROVER).pause(notice);
    assertThat(batch()).isEqualTo("PAUSED");
    assertThatThrownBy(() -> control(CITY_APPROVER).pause(notice))
        .isInstanceOf(NoticeInWrongState.class);
    control(CITY_OPERATOR).resume(notice);
    assertThat(batch()).isEqualTo("RELEASED");
    control(CITY_OPERATOR).stop(notice);
    assertThat(batch()).isEqualTo("STOPPED");
    assertThatThrownBy(() -> control(CITY_OPERATOR).resume(notice))
        .isInstanceOf(NoticeInWrongState.class);
    assertThat(list(CITY_OPERATOR).get(notice).isStoppable()).isFalse();
  }

  @Test
  void stoppedBeforeTheHandOverItNeverGoesOut() {
    province.taxpayer(JINSHUI).known();
    String notice = approved();

    control(CITY_OPERATOR).stop(notice);
    province.tick("2026-12-10T10:00");

    assertThat(province.handedOver()).isEmpty();
    assertThat(province.strings("select status from notice")).containsExactly("STOPPED");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everybodyListsTheNoticesOfTheOwnAreaAlone(TestDatabase database) {
    province = Province.in(database);
    province.taxpayer(JINSHUI).known();
    province.taxpayer(ERQI).known();
    long template = province.approvedTemplate();
    drafting(CITY_OPERATOR).prepare(ERQI, DEADLINE, template);
    province.container.at("2026-12-10T08:01");
    String own = drafting(CITY_OPERATOR).prepare(JINSHUI, DEADLINE, template);
    String other = list(CITY_OPERATOR).find(NoticeCriteria.all(1, 1)).rows().get(0).getPublicId();

    assertThat(list(LUOYANG_OPERATOR).find(NoticeCriteria.all(0, 10)).total()).isZero();
    assertThat(list(COUNTY_APPROVER).find(NoticeCriteria.all(0, 10)).rows())
        .extracting(NoticeView::getPublicId)
        .containsExactly(own);
    var all = list(CITY_OPERATOR).find(NoticeCriteria.all(0, 1));
    assertThat(all.total()).isEqualTo(2);
    assertThat(all.rows()).extracting(NoticeView::getPublicId).containsExactly(own);
    assertThat(
            list(CITY_OPERATOR)
                .find(
                    new NoticeCriteria(
                        JINSHUI, null, NoticeStatus.DRAFT, DEADLINE, DEADLINE, 0, 10))
                .total())
        .isEqualTo(1);
    assertThatThrownBy(
            () ->
                list(COUNTY_APPROVER).find(new NoticeCriteria(ERQI, null, null, null, null, 0, 10)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> list(COUNTY_APPROVER).get(other)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> list(COUNTY_APPROVER).samples(other, 3))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void showsItsProgressFromTheFirstMoment() {
    province.taxpayer(JINSHUI).known();
    province.taxpayer(ERQI).known();
    String notice = approved();
    NoticeProgress progress = province.container.as(CITY_OPERATOR).get(NoticeProgress.class);

    assertThat(progress.of(notice).getTotal()).isEqualTo(2);
    assertThat(progress.of(notice).getWaiting()).isEqualTo(2);
    assertThat(progress.of(notice).isFinished()).isFalse();
    province.tick("2026-12-10T10:00");
    province.container.as(CITY_OPERATOR);
    assertThat(progress.of(notice).getWaiting()).isEqualTo(2);
    assertThat(progress.of(notice).getPercent()).isZero();
    assertThat(progress.of(notice).isFinished()).as("handed over, not counted yet").isFalse();
    String origin = province.strings("select origin from outbound_batch").get(0);
    assertThat(progress.publicIdOf(origin)).contains(notice);
    assertThat(progress.publicIdOf("case:1")).isEmpty();
    province.container.as(LUOYANG_OPERATOR);
    assertThatThrownBy(() -> progress.of(notice)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void countsWhatWasNeverHandedOverAsWithdrawnOnceItIsOver() {
    province.taxpayer(JINSHUI).known();
    province.taxpayer(ERQI).known();
    String stopped = approved();
    NoticeProgress progress = province.container.as(CITY_OPERATOR).get(NoticeProgress.class);

    control(CITY_OPERATOR).stop(stopped);

    NoticeCounts counts = progress.of(stopped);
    assertThat(counts.getWaiting()).isZero();
    assertThat(counts.getWithdrawn()).isEqualTo(2);
    assertThat(counts.getPercent()).isEqualTo(100);
    assertThat(counts.isFinished()).isTrue();
  }

  @Test
  void onlyThePlatformItselfPlansAndHandsOver() {
    province.container.as(CITY_OPERATOR);

    assertThatThrownBy(() -> province.container.get(ReminderPlanning.class).planDue())
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> province.container.get(NoticeRelease.class).releaseDue())
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> province.container.get(NoticeHandOver.class).finish(1))
        .isInstanceOf(EJBAccessException.class);
  }

  private long template() {
    List<String> approved =
        province.strings("select id from message_template where status = 'APPROVED'");
    return approved.isEmpty() ? province.approvedTemplate() : Long.parseLong(approved.get(0));
  }

  private String prepared() {
    long template = template();
    return drafting(CITY_OPERATOR).prepare(ZHENGZHOU, DEADLINE, template);
  }

  private String approved() {
    String notice = prepared();
    drafting(CITY_OPERATOR).submit(notice);
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    return notice;
  }

  private NoticeDrafting drafting(String caller) {
    return province.container.as(caller).get(NoticeDrafting.class);
  }

  private Approvals approvals(String caller) {
    return province.container.as(caller).get(Approvals.class);
  }

  private NoticeControl control(String caller) {
    return province.container.as(caller).get(NoticeControl.class);
  }

  private NoticeList list(String caller) {
    return province.container.as(caller).get(NoticeList.class);
  }

  private String batch() {
    return province.strings("select status from outbound_batch").get(0);
  }

  private long taxpayer(PhoneNumber phone) {
    return province.number(
        "select taxpayer_id from taxpayer_phone where phone = '" + Province.sealed(phone) + "'");
  }

  private long recipient(PhoneNumber phone) {
    return province.number(
        "select id from notice_recipient where phone = '" + Province.sealed(phone) + "'");
  }
}
