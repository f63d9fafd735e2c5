package cn.tax12366.sms.reporting.supervision;

import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.LUOYANG_OPERATOR;
import static cn.tax12366.sms.Province.XIGONG;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.INFORMATION_CENTRE;
import static cn.tax12366.sms.organisation.DepartmentKind.TAX_SERVICE_OFFICE;
import static cn.tax12366.sms.organisation.OfficerRole.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.BUSINESS_OPERATION;
import static cn.tax12366.sms.organisation.OfficerRole.TECHNICAL_OPERATION;
import static cn.tax12366.sms.organisation.OrganisationFixtures.PROVINCE_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Sentences;
import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.suspension.SuspensionControl;
import cn.tax12366.sms.organisation.suspension.SuspensionCriteria;
import cn.tax12366.sms.organisation.suspension.SuspensionList;
import cn.tax12366.sms.reporting.supervision.AttemptCounts.Count;
import cn.tax12366.sms.reporting.supervision.NoticeSearch.Trouble;
import cn.tax12366.sms.reporting.tally.CountedNow;
import cn.tax12366.sms.reporting.tally.RefusalKind;
import cn.tax12366.sms.reporting.tally.SentBatches;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R5.2")
@Tag("R6.4")
class SupervisionTest {

  private static final String BUSINESS = "14100000092";
  private static final String TECHNICAL = "14100000094";
  private static final String CITY_ADMINISTRATOR = "14101000091";
  private static final String LUOYANG_ADMINISTRATOR = "14103000091";
  private static final String COUNTY_ADMINISTRATOR = "14101050091";
  private static final AuthorityCode LUOYANG = OrganisationFixtures.unit("洛阳市税务局").getCode();
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

  private Province province;
  private SentBatches batches;

  private void in(TestDatabase database) {
    province = Province.in(database);
    batches = new SentBatches(province);
    province.execute("delete from audit_seal");
    province.execute("update refusal_position set position = 0");
    staff(BUSINESS, PROVINCE_CODE, TAX_SERVICE_OFFICE, BUSINESS_OPERATION);
    staff(TECHNICAL, PROVINCE_CODE, INFORMATION_CENTRE, TECHNICAL_OPERATION);
    staff(CITY_ADMINISTRATOR, ZHENGZHOU, GENERAL_OFFICE, ADMINISTRATOR);
    staff(LUOYANG_ADMINISTRATOR, LUOYANG, GENERAL_OFFICE, ADMINISTRATOR);
    staff(COUNTY_ADMINISTRATOR, JINSHUI, GENERAL_OFFICE, ADMINISTRATOR);
    province.execute("update officer set must_change_password = false");
    province.container.at("2026-12-10T09:00");
  }

  private void staff(String code, AuthorityCode unit, DepartmentKind department, OfficerRole role) {
    province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(new NewOfficer(OfficerCode.of(code), "钱样本", unit, department, Set.of(role)));
  }

  @AfterEach
  void leave() {
    province.execute("delete from suspension");
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodySeesAnythingOutsideHisArea(TestDatabase database) {
    in(database);
    sent(1, JINSHUI, TODAY, 10);
    sent(2, ERQI, TODAY, 100);
    sent(3, XIGONG, TODAY, 1000);
    refused(COUNTY_OPERATOR, Act.SUSPEND);
    refused(LUOYANG_OPERATOR, Act.SUSPEND);
    CountedNow.in(province);

    assertThatThrownBy(() -> look(COUNTY_OPERATOR, null)).isInstanceOf(NotPermitted.class);
    for (AuthorityCode unit : List.of(PROVINCE_CODE, ZHENGZHOU, ERQI, LUOYANG, XIGONG)) {
      assertThatThrownBy(() -> look(COUNTY_ADMINISTRATOR, unit))
          .as("%s", unit)
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> notices(COUNTY_ADMINISTRATOR, unit, null, null))
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> attempts(COUNTY_ADMINISTRATOR, unit).find(search(unit)))
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> attempts(COUNTY_ADMINISTRATOR, unit).counts(search(unit)))
          .isInstanceOf(NotPermitted.class);
    }
    assertThat(meant(look(COUNTY_ADMINISTRATOR, null))).isEqualTo(10);
    assertThat(look(COUNTY_ADMINISTRATOR, null).getWhole().getRefusedInAll()).isOne();
    assertThat(attempts(COUNTY_ADMINISTRATOR, null).find(search(null)).rows())
        .extracting(each -> each.getEntry().getUnit())
        .containsOnly(JINSHUI.digits());
    assertThat(meant(look(CITY_ADMINISTRATOR, null))).isEqualTo(110);
    assertThat(meant(look(LUOYANG_ADMINISTRATOR, null))).isEqualTo(1000);
    assertThat(attempts(LUOYANG_ADMINISTRATOR, null).counts(search(null)).getTotal()).isOne();
    assertThat(meant(look(BUSINESS, null))).isEqualTo(1110);
    assertThat(meant(look(TECHNICAL, null))).isEqualTo(1110);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void addsUpEachPartOfTheTreeAndPutsOnTopWhatStandsOut(TestDatabase database) {
    in(database);
    sent(1, JINSHUI, TODAY, 500);
    sent(2, ZHENGZHOU, TODAY, 30);
    sent(3, XIGONG, TODAY, 1000);
    for (int day = 1; day <= 6; day++) {
      sent(10 + day, JINSHUI, TODAY.minusDays(day), 100);
      sent(20 + day, XIGONG, TODAY.minusDays(day), 900);
    }
    refused(LUOYANG_OPERATOR, Act.SUSPEND);
    CountedNow.in(province);

    AreaFigures area = look(BUSINESS, null);

    assertThat(area.getPath()).extracting(unit -> unit.getCode()).containsExactly(PROVINCE_CODE);
    assertThat(area.getParts().get(0).getUnit().getCode()).isEqualTo(ZHENGZHOU);
    assertThat(area.getParts().get(0).isUnusual()).isTrue();
    assertThat(area.getParts().get(0).getToday()).isEqualTo(530);
    assertThat(area.getParts().get(0).getUsual()).isEqualTo(100);
    assertThat(area.getParts().get(1).getUnit().getCode()).isEqualTo(LUOYANG);
    assertThat(area.getParts().get(1).isUnusual()).isFalse();
    assertThat(area.getParts().get(1).refused(RefusalKind.NOT_PERMITTED)).isOne();
    assertThat(meant(area)).isEqualTo(1530);
    assertThat(area.getWhole().getVolume().getDelivered()).isEqualTo(1530);
    assertThat(area.getWhole().getVolume().getSegments()).isEqualTo(3060);

    AreaFigures city = look(BUSINESS, ZHENGZHOU);
    assertThat(city.getPath())
        .extracting(unit -> unit.getCode())
        .containsExactly(PROVINCE_CODE, ZHENGZHOU);
    assertThat(city.getParts())
        .filteredOn(part -> part.getVolume().getMeant() > 0)
        .extracting(part -> part.getUnit().getCode() + " " + part.isAlone())
        .containsExactly(JINSHUI + " false", ZHENGZHOU + " true");

    assertThat(
            units(BUSINESS)
                .look(
                    new SupervisionCriteria(null, TODAY.minusDays(6), TODAY.minusDays(1)),
                    SupervisionOrder.MESSAGES)
                .getWhole()
                .getVolume()
                .getMeant())
        .isEqualTo(6000);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void countsNothingThatAuthorsHaveSentToTheirOwnPhonesNorWhatRemindsApprovers(
      TestDatabase database) {
    in(database);
    batches.opened(1, JINSHUI, "test:1", TODAY + "T09:00:00", 400);
    batches.stand(1, 0, Map.of("DELIVERED", 400));
    batches.opened(3, JINSHUI, "approver:1", TODAY + "T09:00:00", 50);
    batches.stand(3, 0, Map.of("DELIVERED", 50));
    sent(2, JINSHUI, TODAY, 3);
    CountedNow.in(province);

    AreaFigures area = look(BUSINESS, null);

    assertThat(meant(area)).isEqualTo(3);
    assertThat(area.getWhole().getVolume().getDelivered()).isEqualTo(3);
    assertThat(area.getParts().get(0).getToday()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void listsNoticesWithTheirFiguresAndNoWordOfWhatTheySay(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).known();
    province.taxpayer(ERQI).known();
    province.ruleInForce(ZHENGZHOU);
    province.tick("2026-12-10T09:00");
    province.execute("update outbound_batch set tallied_at = current_timestamp");
    CountedNow.in(province);

    for (String who : List.of(BUSINESS, TECHNICAL, CITY_ADMINISTRATOR)) {
      assertThat(notices(who, ZHENGZHOU, null, null))
          .as(who)
          .extracting(each -> each.getUnitName() + " " + each.getIssuerName())
          .containsExactlyInAnyOrder("金水区税务局 郑州市税务局", "二七区税务局 郑州市税务局");
      assertThat(notices(who, ZHENGZHOU, NoticeStatus.RELEASED, null)).hasSize(2);
      assertThat(notices(who, ZHENGZHOU, NoticeStatus.DRAFT, null)).isEmpty();
      assertThat(notices(who, ZHENGZHOU, null, Trouble.FAILED)).isEmpty();
    }
    SupervisedNotice notice = notices(BUSINESS, null, null, null).get(0);
    assertThat(notice.getKind()).isEqualTo("FILING_REMINDER");
    assertThat(notice.getVolume().getMeant()).isOne();
    assertThat(notice.isSuspendable()).isTrue();
    assertThat(look(BUSINESS, ZHENGZHOU).getWhole().getNotices())
        .containsExactly(entry(NoticeStatus.RELEASED, 2L));
    assertThat(Arrays.stream(SupervisedNotice.class.getMethods()).map(Method::getName))
        .as("neither a text nor a title, for nobody")
        .noneMatch(name -> name.matches("(?i).*(title|text|sample|template).*"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void countsANoticeWhereItWasMadeAndWhereItWasHandedOver(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(JINSHUI, COUNTY_OPERATOR, Province.COUNTY_APPROVER);
    province.tick("2026-12-10T09:00");
    province.execute("update notice set released_at = released_at + interval '2' day");

    for (int day : new int[] {0, 2}) {
      LocalDate that = TODAY.plusDays(day);
      SupervisionCriteria when = new SupervisionCriteria(null, that, that);
      assertThat(units(BUSINESS).look(when, SupervisionOrder.TREE).getWhole().getNoticesInAll())
          .isOne();
      assertThat(noticesOf(BUSINESS).find(new NoticeSearch(when, null, null, 0, 10)).total())
          .isOne();
    }
    SupervisionCriteria between =
        new SupervisionCriteria(null, TODAY.plusDays(1), TODAY.plusDays(1));
    assertThat(units(BUSINESS).look(between, SupervisionOrder.TREE).getWhole().getNoticesInAll())
        .isZero();
    SupervisionCriteria both = new SupervisionCriteria(null, TODAY, TODAY.plusDays(2));
    assertThat(units(BUSINESS).look(both, SupervisionOrder.TREE).getWhole().getNoticesInAll())
        .as("once")
        .isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void tellsRefusedAttemptsByActPersonAndArticleInSentences(TestDatabase database) {
    in(database);
    AuditTrail trail = province.container.as("ANONYMOUS").get(AuditTrail.class);
    trail.recordRefusal("sign-in", "officer:" + COUNTY_OPERATOR, "code and password do not match");
    trail.recordRefusal("sign-in", "officer:-", "code and password do not match");
    refused(COUNTY_OPERATOR, Act.SUSPEND);
    refused(COUNTY_OPERATOR, Act.SUSPEND);
    refused(LUOYANG_OPERATOR, Act.SEE_AUDIT);
    CountedNow.in(province);

    AttemptCounts counts = attempts(BUSINESS, null).counts(search(null));

    assertThat(counts.getTotal()).isEqualTo(5);
    assertThat(counts.of(RefusalKind.SIGN_IN)).isEqualTo(2);
    assertThat(words(counts.getActs()))
        .containsExactly("access.suspend 2", "sign-in 2", "access.see_audit 1");
    assertThat(words(counts.getArticles())).containsExactly("12 3", "10(3) 2");
    assertThat(counts.getPeople().get(0).getWhat().getOfficer().getRealName()).isEqualTo("李示例");
    assertThat(counts.getPeople().get(0).getNumber()).isEqualTo(3);

    List<RefusedAttempt> newest = attempts(BUSINESS, null).find(search(null)).rows();
    assertThat(newest).hasSize(5);
    assertThat(newest.get(0).getWho().getCode()).isEqualTo(LUOYANG_OPERATOR);
    assertThat(newest.get(0).getArticle()).isEqualTo("12");
    assertThat(Sentences.in(Locale.ENGLISH).of(newest.get(0).getEntry()))
        .startsWith("周示例 asked to read the audit trail");
    assertThat(attempts(BUSINESS, null).find(by(null, COUNTY_OPERATOR, null)).total()).isEqualTo(3);
    assertThat(attempts(BUSINESS, null).find(by("access.suspend", null, null)).total())
        .isEqualTo(2);
    assertThat(attempts(BUSINESS, null).find(by(null, null, "10(3)")).total()).isEqualTo(2);
    assertThat(attempts(BUSINESS, null).find(by(null, null, "12")).rows()).hasSize(3);
    assertThat(attempts(BUSINESS, null).find(by(null, null, "99")).rows()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  @Tag("A22")
  void offersTheSuperiorsHandToWhomItBelongsAndNeverToTheInformationCentre(TestDatabase database) {
    in(database);
    sent(1, JINSHUI, TODAY, 10);
    refused(COUNTY_OPERATOR, Act.SUSPEND);
    refused(COUNTY_ADMINISTRATOR, Act.EMERGENCY_STOP);
    CountedNow.in(province);

    assertThat(look(TECHNICAL, null).getParts()).noneMatch(UnitFigures::isSuspendable);
    assertThat(attempts(TECHNICAL, null).find(search(null)).rows())
        .isNotEmpty()
        .noneMatch(each -> each.getWho().isSuspendable());
    assertThat(look(BUSINESS, null).getWhole().isSuspendable()).as("the province").isFalse();
    assertThat(look(BUSINESS, null).getParts())
        .filteredOn(part -> !part.isAlone())
        .allMatch(UnitFigures::isSuspendable);
    assertThat(look(CITY_ADMINISTRATOR, null).getWhole().isSuspendable()).as("its own").isFalse();
    assertThat(look(CITY_ADMINISTRATOR, JINSHUI).getWhole().isSuspendable()).isTrue();
    assertThat(attempts(COUNTY_ADMINISTRATOR, null).find(search(null)).rows())
        .as("neither himself nor his colleagues")
        .noneMatch(each -> each.getWho().isSuspendable());

    long id =
        province
            .container
            .as(CITY_ADMINISTRATOR)
            .get(SuspensionControl.class)
            .suspend(JINSHUI, "违规发送", null);

    AreaFigures city = look(BUSINESS, ZHENGZHOU);
    assertThat(city.getWhole().getStanding()).isOne();
    assertThat(city.getWhole().getSuspension()).isNull();
    assertThat(city.getParts())
        .filteredOn(part -> part.getSuspension() != null)
        .extracting(part -> part.getUnit().getCode() + " " + part.getSuspension())
        .containsExactly(JINSHUI + " " + id);
    assertThat(look(BUSINESS, Province.BRANCH).getWhole().getSuspension())
        .as("with all below it")
        .isEqualTo(id);
    assertThat(look(BUSINESS, LUOYANG).getWhole().getStanding()).isZero();
    assertThat(suspensions(BUSINESS, ZHENGZHOU)).isOne();
    assertThat(suspensions(BUSINESS, LUOYANG)).isZero();
    assertThatThrownBy(() -> suspensions(LUOYANG_ADMINISTRATOR, JINSHUI))
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S28")
  void exportsTheFiguresAndThatIsInTheTrail(TestDatabase database) {
    in(database);
    sent(1, JINSHUI, TODAY, 10);
    CountedNow.in(province);
    province.execute("update authority set name = '=1+1' where code = '" + ERQI + "'");
    try {
      String zh = exported(Locale.SIMPLIFIED_CHINESE);
      String en = exported(Locale.ENGLISH);

      assertThat(zh).startsWith("\uFEFF机构代码,机构,通知,").contains("\r\n14101050000,金水区税务局,0,");
      assertThat(en).startsWith("\uFEFFUnit code,Unit,Notices,").contains(",10,10,20,10,1000,0,0,");
      assertThat(en).contains("\r\n14101030000,'=1+1,");
      assertThat(
              province.strings(
                  "select subject from audit_entry where act = 'supervision.exported'"))
          .containsExactly("authority:" + ZHENGZHOU, "authority:" + ZHENGZHOU);
    } finally {
      province.execute("update authority set name = '二七区税务局' where code = '" + ERQI + "'");
    }
  }

  private String exported(Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    units(CITY_ADMINISTRATOR).export(today(null), SupervisionOrder.TREE, locale, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> words(List<Count<String>> counts) {
    return counts.stream().map(each -> each.getWhat() + " " + each.getNumber()).toList();
  }

  private static long meant(AreaFigures area) {
    return area.getWhole().getVolume().getMeant();
  }

  private AreaFigures look(String caller, AuthorityCode unit) {
    return units(caller).look(today(unit), SupervisionOrder.STANDING_OUT);
  }

  private List<SupervisedNotice> notices(
      String caller, AuthorityCode unit, NoticeStatus status, Trouble trouble) {
    return noticesOf(caller).find(new NoticeSearch(today(unit), status, trouble, 0, 10)).rows();
  }

  private UnitSupervision units(String caller) {
    return province.container.as(caller).get(UnitSupervision.class);
  }

  private NoticeSupervision noticesOf(String caller) {
    return province.container.as(caller).get(NoticeSupervision.class);
  }

  private AttemptSupervision attempts(String caller, AuthorityCode unit) {
    return province.container.as(caller).get(AttemptSupervision.class);
  }

  private long suspensions(String caller, AuthorityCode unit) {
    return province
        .container
        .as(caller)
        .get(SuspensionList.class)
        .find(new SuspensionCriteria(unit, null, false, 0, 10))
        .total();
  }

  private static SupervisionCriteria today(AuthorityCode unit) {
    return new SupervisionCriteria(unit, TODAY, TODAY);
  }

  private static AttemptSearch search(AuthorityCode unit) {
    return new AttemptSearch(today(unit), null, null, null, null, 0, 10);
  }

  private static AttemptSearch by(String act, String person, String article) {
    return new AttemptSearch(today(null), null, person, act, article, 0, 10);
  }

  /** A batch of that day, all of it delivered. */
  private void sent(long id, AuthorityCode issuer, LocalDate day, int messages) {
    batches.opened(id, issuer, "case:" + id, day + "T09:00:00", messages);
    batches.stand(id, 0, Map.of("DELIVERED", messages));
  }

  private void refused(String caller, Act act) {
    AccessDecision access = province.container.as(caller).get(AccessDecision.class);
    assertThatThrownBy(() -> access.require(act)).isInstanceOf(NotPermitted.class);
  }
}
