package cn.tax12366.sms.reporting.evidence;

import static cn.tax12366.sms.Province.COUNTY_APPROVER;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.XIGONG;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.INFORMATION_CENTRE;
import static cn.tax12366.sms.organisation.DepartmentKind.SERVICE_CENTRE_12366;
import static cn.tax12366.sms.organisation.DepartmentKind.TAX_SERVICE_OFFICE;
import static cn.tax12366.sms.organisation.OfficerRole.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.APPROVER;
import static cn.tax12366.sms.organisation.OfficerRole.AUDITOR;
import static cn.tax12366.sms.organisation.OfficerRole.BUSINESS_OPERATION;
import static cn.tax12366.sms.organisation.OfficerRole.TECHNICAL_OPERATION;
import static cn.tax12366.sms.organisation.OrganisationFixtures.PROVINCE_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.audit.chain.SealedNow;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.disclosure.RevealNeedsReason;
import cn.tax12366.sms.organisation.suspension.SuspensionControl;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R12.2")
class EvidencePackageTest {

  private static final String BUSINESS = "14100000092";
  private static final String TECHNICAL = "14100000094";
  private static final String PROVINCE_AUDITOR = "14100000098";
  private static final String CITY_ADMINISTRATOR = "14101000091";
  private static final String CITY_AUDITOR = "14101000098";
  private static final String COUNTY_ADMINISTRATOR = "14101050091";
  private static final String LUOYANG_ADMINISTRATOR = "14103000091";
  private static final String LUOYANG_APPROVER = "14103000002";
  private static final AuthorityCode LUOYANG = OrganisationFixtures.unit("洛阳市税务局").getCode();
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final String SIGNED = "Signature Verified Successfully\nexit 0";

  @TempDir Path folder;
  private Province province;
  private int unpacked;

  /** Jinshui, Zhengzhou (for Erqi) and Luoyang (for Xigong) have each sent a reminder. */
  private void prepared(TestDatabase database) {
    province = Province.in(database);
    staff(BUSINESS, PROVINCE_CODE, TAX_SERVICE_OFFICE, BUSINESS_OPERATION);
    staff(TECHNICAL, PROVINCE_CODE, INFORMATION_CENTRE, TECHNICAL_OPERATION);
    staff(PROVINCE_AUDITOR, PROVINCE_CODE, GENERAL_OFFICE, AUDITOR);
    staff(CITY_ADMINISTRATOR, ZHENGZHOU, GENERAL_OFFICE, ADMINISTRATOR);
    staff(CITY_AUDITOR, ZHENGZHOU, GENERAL_OFFICE, AUDITOR);
    staff(COUNTY_ADMINISTRATOR, JINSHUI, GENERAL_OFFICE, ADMINISTRATOR);
    staff(LUOYANG_ADMINISTRATOR, LUOYANG, GENERAL_OFFICE, ADMINISTRATOR);
    staff(LUOYANG_APPROVER, LUOYANG, SERVICE_CENTRE_12366, APPROVER);
    province.execute("update officer set must_change_password = false");
    province.taxpayer(JINSHUI).known();
    province.taxpayer(JINSHUI).known();
    province.taxpayer(ERQI).known();
    province.taxpayer(XIGONG).known();
    province.ruleInForce(JINSHUI, COUNTY_OPERATOR, COUNTY_APPROVER);
    province.ruleInForce(ERQI);
    province.ruleInForce(XIGONG, Province.LUOYANG_OPERATOR, LUOYANG_APPROVER);
    province.tick("2026-12-10T09:00");
    province.execute(
        "update outbound_message set status = 'DELIVERED', smsc_id = 'abc', receipt_code ="
            + " 'DELIVRD', submitted_at = timestamp with time zone '2026-12-10 01:00:01+00'");
    province.execute(
        "insert into receipt_inbox (id, link, outcome, receipt_code, raw, status, message_id,"
            + " received_at) select id, 'main', 'DELIVERED', 'DELIVRD',"
            + " 'id:abc to 15400000001 stat:DELIVRD', 'MATCHED', id,"
            + " timestamp with time zone '2026-12-10 01:00:05+00' from outbound_message");
    as(CITY_ADMINISTRATOR, SuspensionControl.class).suspend(JINSHUI, "=1+1 违规发送", null);
    SealedNow.in(province.database());
  }

  private void staff(String code, AuthorityCode unit, DepartmentKind department, OfficerRole role) {
    if (province.number("select count(*) from officer where code = '" + code + "'") == 0) {
      as("system", OrganisationRegister.class)
          .appoint(new NewOfficer(OfficerCode.of(code), "钱样本", unit, department, Set.of(role)));
    }
  }

  @AfterEach
  void nothingIsLeft() {
    province.execute("delete from receipt_inbox");
    province.execute("delete from suspension");
    province.close();
  }

  private <T> T as(String caller, Class<T> service) {
    return province.container.as(caller).get(service);
  }

  private static EvidenceOrder order(EvidenceSubject subject) {
    return new EvidenceOrder(
        subject, TODAY, TODAY, "违反第十一条的通知", "豫税纪〔2026〕1号", null, Locale.SIMPLIFIED_CHINESE);
  }

  private static EvidenceOrder withNumbers(EvidenceSubject subject, String why) {
    return new EvidenceOrder(
        subject, TODAY, TODAY, "违反第十一条的通知", "豫税纪〔2026〕1号", why, Locale.ENGLISH);
  }

  private String ordered(String caller, EvidenceOrder order) {
    return as(caller, EvidenceOrdering.class).order(order);
  }

  private void assembled() {
    EvidenceAssembly assembly = as("system", EvidenceAssembly.class);
    assertThat(assembly.assembleNext()).isTrue();
    assertThat(assembly.assembleNext()).as("one is one").isFalse();
  }

  private Unpacked downloaded(String caller, String publicId) {
    EvidenceFile file = as(caller, EvidenceDownload.class).take(publicId, "移送市局纪检组");
    try (var in = file.open()) {
      return Unpacked.in(Files.createDirectory(folder.resolve("p" + unpacked++)), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Unpacked taken(String caller, EvidenceOrder order) {
    String publicId = ordered(caller, order);
    assembled();
    return downloaded(caller, publicId);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S18")
  void oneByteChangedInOneRowIsFoundByTheCommandsOfTheReadme(TestDatabase database) {
    prepared(database);
    Unpacked taken = taken(CITY_ADMINISTRATOR, order(EvidenceSubject.of(JINSHUI)));
    assertThat(taken.commands()).hasSize(5);
    assertThat(taken.checked())
        .containsExactly(SIGNED, "ALL FILES AS LISTED\nexit 0", "exit 0", SIGNED);

    String messages = taken.text("messages.csv");
    String bent = messages.replaceFirst("154\\*\\*\\*\\*0001", "154****0002");
    assertThat(bent).isNotEqualTo(messages);
    taken.write("messages.csv", bent);
    assertThat(taken.checked().get(1)).contains("messages.csv: FAILED").endsWith("exit 1");

    String sum = taken.run("sha256sum messages.csv").substring(0, 64);
    String sums = taken.text("SHA256SUMS");
    taken.write(
        "SHA256SUMS", sums.replaceFirst("[0-9a-f]{64}  messages.csv", sum + "  messages.csv"));
    assertThat(taken.checked().get(1)).endsWith("exit 0");
    assertThat(taken.checked().get(0)).contains("Verification Failure").endsWith("exit 1");

    String chain = taken.text("audit/chain.txt");
    int place = chain.length() - 10;
    char other = chain.charAt(place) == 'A' ? 'B' : 'A';
    taken.write("audit/chain.txt", chain.substring(0, place) + other + chain.substring(place + 1));
    String last =
        taken.column("audit/entries.csv", 0).get(taken.table("audit/entries.csv").size() - 1);
    assertThat(taken.checked().get(2)).isEqualTo("NOT AS SEALED: position " + last + "\nexit 0");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S18")
  void namesAnEntryThatWasBentInTheDatabase(TestDatabase database) {
    prepared(database);
    String entry =
        province.strings("select max(id) from audit_entry where act = 'suspension.placed'").get(0);
    province.execute("update audit_entry set detail = 'nothing' where id = " + entry);
    String position =
        province.strings("select position from audit_seal where entry_id = " + entry).get(0);

    Unpacked taken = taken(CITY_ADMINISTRATOR, order(EvidenceSubject.of(JINSHUI)));

    assertThat(taken.checked())
        .containsExactly(
            SIGNED,
            "ALL FILES AS LISTED\nexit 0",
            "NOT AS SEALED: position " + position + "\nexit 0",
            SIGNED);
    assertThat(taken.text("manifest.json")).contains("\"entriesNotIntact\": 1");
    assertThat(taken.text("summary.html")).contains("审计记录与封存时不一致 (1)");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  @Tag("S21")
  void hasEverythingOfTheUnitAndNothingOfANeighbour(TestDatabase database) {
    prepared(database);

    Unpacked taken = taken(CITY_ADMINISTRATOR, order(EvidenceSubject.of(JINSHUI)));

    assertThat(taken.column("notices.csv", 5)).containsExactly("14101050000");
    assertThat(taken.column("messages.csv", 3)).containsExactly("154****0001", "154****0002");
    assertThat(taken.column("messages.csv", 6)).containsOnly("已送达");
    assertThat(taken.column("messages.csv", 4)).allMatch(text -> text.contains("尚未申报"));
    assertThat(taken.column("receipts.csv", 6)).containsOnly("id:abc to 154****0001 stat:DELIVRD");
    assertThat(taken.column("approvals.csv", 9)).contains("孙样本").doesNotContain("赵样本");
    assertThat(taken.column("suspensions.csv", 7)).containsExactly("'=1+1 违规发送");
    assertThat(taken.column("audit/entries.csv", 3))
        .anyMatch(said -> said.startsWith("钱样本停用了金水区"))
        .anyMatch(said -> said.contains("李示例"));
    assertThat(taken.column("audit/entries.csv", 7))
        .contains("14101050000", "14101000000")
        .doesNotContain("14103000000");
    assertThat(taken.column("audit/entries.csv", 19)).containsOnly("是");
    assertThat(taken.files())
        .contains("summary.html", "manifest.json", "not-sent.csv", "audit/anchors.txt")
        .doesNotContain("numbers.csv");
    for (String file : taken.files().stream().filter(name -> !name.endsWith(".sig")).toList()) {
      assertThat(taken.text(file).replaceAll("[0-9a-f]{64}", ""))
          .as(file)
          .doesNotContainPattern("(?<!\\d)154\\d{8}(?!\\d)")
          .doesNotContain("洛阳");
    }
    assertThat(taken.text("manifest.json"))
        .contains("\"by\": \"" + CITY_ADMINISTRATOR, "豫税纪〔2026〕1号", "\"name\": \"messages.csv\"");
    for (var approval : taken.table("approvals.csv")) {
      assertThat(taken.run("sha256sum " + approval.get(13)).substring(0, 64))
          .isEqualTo(approval.get(12));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isAboutOnePersonOrOneNoticeAsWell(TestDatabase database) {
    prepared(database);
    String notice =
        province
            .strings("select public_id from notice where issuer_code = '" + JINSHUI + "'")
            .get(0);

    Unpacked person =
        taken(PROVINCE_AUDITOR, order(EvidenceSubject.of(OfficerCode.of(COUNTY_APPROVER))));
    Unpacked one = taken(PROVINCE_AUDITOR, order(EvidenceSubject.ofNotice(notice)));

    assertThat(person.column("approvals.csv", 8)).contains(COUNTY_APPROVER);
    assertThat(person.column("audit/entries.csv", 4)).contains(COUNTY_APPROVER);
    assertThat(one.column("notices.csv", 1)).containsExactly(notice);
    assertThat(one.table("messages.csv")).hasSize(2);
    assertThat(one.column("audit/entries.csv", 11))
        .allMatch(subject -> subject.matches("(notice|template|reminder-rule):\\d+"))
        .anyMatch(subject -> subject.startsWith("notice:"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  @Tag("A22")
  @Tag("A23")
  void isRefusedToWhoDoesNotStandAboveAndToWhomItIsAbout(TestDatabase database) {
    prepared(database);
    String notice =
        province
            .strings("select public_id from notice where issuer_code = '" + JINSHUI + "'")
            .get(0);

    for (String caller :
        List.of(LUOYANG_ADMINISTRATOR, TECHNICAL, COUNTY_ADMINISTRATOR, COUNTY_OPERATOR)) {
      for (EvidenceSubject subject :
          List.of(
              EvidenceSubject.of(JINSHUI),
              EvidenceSubject.of(OfficerCode.of(COUNTY_OPERATOR)),
              EvidenceSubject.ofNotice(notice))) {
        assertThatThrownBy(() -> ordered(caller, order(subject)))
            .as("%s and %s", caller, subject)
            .isInstanceOf(NotPermitted.class);
      }
    }
    assertThatThrownBy(() -> ordered(CITY_ADMINISTRATOR, order(EvidenceSubject.of(ZHENGZHOU))))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> ordered(CITY_AUDITOR, order(EvidenceSubject.of(OfficerCode.of(CITY_AUDITOR)))))
        .isInstanceOf(NoEvidenceAboutOneself.class);
    assertThat(province.number("select count(*) from evidence_package")).isZero();
    province.execute("update suspension set officer_code = null");
    as(BUSINESS, SuspensionControl.class).suspend(ZHENGZHOU, "管理不力", null);
    assertThatThrownBy(() -> ordered(CITY_AUDITOR, order(EvidenceSubject.of(JINSHUI))))
        .as("who is suspended himself")
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void isSeenByWhoOrderedItAndThoseAboveWithoutWhomItIsAbout(TestDatabase database) {
    prepared(database);
    assertThatThrownBy(() -> as(PROVINCE_AUDITOR, SuspensionControl.class).preview(JINSHUI))
        .as("what there is about him")
        .isInstanceOf(NotPermitted.class);
    SealedNow.in(province.database());
    String ofTheCity = ordered(CITY_AUDITOR, order(EvidenceSubject.of(ZHENGZHOU)));
    String ofThePerson =
        ordered(BUSINESS, order(EvidenceSubject.of(OfficerCode.of(PROVINCE_AUDITOR))));
    as("system", EvidenceAssembly.class).assembleNext();

    assertThat(seen(LUOYANG_ADMINISTRATOR)).isEmpty();
    assertThat(seen(CITY_ADMINISTRATOR)).as("about his own unit").isEmpty();
    assertThat(seen(CITY_AUDITOR)).containsExactly(ofTheCity);
    assertThat(seen(PROVINCE_AUDITOR)).as("not what is about himself").containsExactly(ofTheCity);
    assertThat(seen(BUSINESS)).containsExactly(ofThePerson, ofTheCity);
    for (String caller : List.of(LUOYANG_ADMINISTRATOR, CITY_ADMINISTRATOR)) {
      assertThatThrownBy(() -> as(caller, EvidenceList.class).get(ofTheCity))
          .isInstanceOf(NoSuchEvidence.class);
      assertThatThrownBy(() -> downloaded(caller, ofTheCity)).isInstanceOf(NoSuchEvidence.class);
    }
    assertThatThrownBy(() -> as(TECHNICAL, EvidenceList.class).find(0, 10))
        .isInstanceOf(NotPermitted.class);
  }

  private List<String> seen(String caller) {
    return as(caller, EvidenceList.class).find(0, 10).rows().stream()
        .map(EvidenceView::getPublicId)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesByNameWhatCannotBePutTogether(TestDatabase database) {
    prepared(database);
    EvidenceSubject jinshui = EvidenceSubject.of(JINSHUI);

    refused(jinshui, TODAY, TODAY.minusDays(1), "违反第十一条", "1号", EvidencePeriodInverted.class);
    refused(
        jinshui,
        TODAY.plusDays(1),
        TODAY.plusDays(2),
        "违反第十一条",
        "1号",
        EvidencePeriodInverted.class);
    refused(
        jinshui,
        TODAY.minusMonths(24).minusDays(1),
        TODAY,
        "违反第十一条",
        "1号",
        EvidenceBeforeRetention.class);
    refused(jinshui, TODAY, TODAY, " ", "1号", EvidenceNeedsWords.class);
    refused(jinshui, TODAY, TODAY, "啊啊啊啊啊", "1号", EvidenceNeedsWords.class);
    refused(jinshui, TODAY, TODAY, "违反第十一条", "", EvidenceNeedsWords.class);
    refused(
        jinshui,
        TODAY.minusDays(20),
        TODAY.minusDays(15),
        "违反第十一条",
        "1号",
        NothingToPutTogether.class);
    assertThat(as(CITY_ADMINISTRATOR, EvidenceOrdering.class).earliest())
        .isEqualTo(TODAY.minusMonths(24));
    assertThat(province.number("select count(*) from evidence_package")).isZero();
  }

  private void refused(
      EvidenceSubject subject,
      LocalDate from,
      LocalDate to,
      String reason,
      String file,
      Class<? extends Exception> refusal) {
    assertThatThrownBy(
            () ->
                ordered(
                    CITY_ADMINISTRATOR,
                    new EvidenceOrder(subject, from, to, reason, file, null, Locale.ENGLISH)))
        .isInstanceOf(refusal);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S21")
  @Tag("R10.1c")
  void hasNumbersInFullOnlyForWhoMaySeeThemAndForAReason(TestDatabase database) {
    prepared(database);
    EvidenceSubject jinshui = EvidenceSubject.of(JINSHUI);
    for (String caller : List.of(CITY_ADMINISTRATOR, PROVINCE_AUDITOR)) {
      assertThatThrownBy(() -> ordered(caller, withNumbers(jinshui, "法院调取核对")))
          .isInstanceOf(NotPermitted.class);
    }
    assertThatThrownBy(() -> ordered(BUSINESS, withNumbers(jinshui, "啊啊啊啊")))
        .isInstanceOf(RevealNeedsReason.class);

    String publicId = ordered(BUSINESS, withNumbers(jinshui, "法院调取核对"));
    assembled();
    Unpacked taken = downloaded(BUSINESS, publicId);

    assertThat(taken.column("numbers.csv", 2)).containsExactly("15400000001", "15400000002");
    assertThat(taken.column("messages.csv", 3)).containsExactly("154****0001", "154****0002");
    assertThat(taken.checked()).startsWith(SIGNED, "ALL FILES AS LISTED\nexit 0");
    assertThat(taken.text("summary.html")).contains("<html lang=\"en\">", "in full in numbers.csv");
    assertThat(
            province.number(
                "select count(*) from audit_entry where act = 'phone.handed-out' and actor = '"
                    + BUSINESS
                    + "' and subject = 'evidence:"
                    + publicId
                    + "'"))
        .isEqualTo(1);
    assertThatThrownBy(() -> downloaded(PROVINCE_AUDITOR, publicId))
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepsWhoOrderedAndWhoDownloadedItWhyAndWhat(TestDatabase database) {
    prepared(database);
    String publicId = ordered(CITY_ADMINISTRATOR, order(EvidenceSubject.of(JINSHUI)));
    assertThatThrownBy(() -> downloaded(CITY_ADMINISTRATOR, publicId))
        .isInstanceOf(EvidenceNotReady.class);
    assembled();
    assertThatThrownBy(() -> as(CITY_ADMINISTRATOR, EvidenceDownload.class).take(publicId, "  "))
        .isInstanceOf(EvidenceNeedsWords.class);

    downloaded(CITY_ADMINISTRATOR, publicId);

    EvidenceView view = as(CITY_ADMINISTRATOR, EvidenceList.class).get(publicId);
    assertThat(view.getStatus()).isEqualTo(EvidenceStatus.READY);
    assertThat(view.getPercent()).isEqualTo(100);
    assertThat(
            province.strings(
                "select act || ' ' || actor || ' ' || facts from audit_entry where subject ="
                    + " 'evidence:"
                    + publicId
                    + "' order by id"))
        .satisfiesExactly(
            said -> assertThat(said).startsWith("evidence.ordered 14101000091 ").contains("1号"),
            said -> assertThat(said).startsWith("evidence.assembled system "),
            said ->
                assertThat(said)
                    .startsWith("evidence.downloaded 14101000091 ")
                    .contains("移送市局纪检组", view.getSha256()));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNotHandedOutWhereItsFileWasAltered(TestDatabase database) throws IOException {
    prepared(database);
    String publicId = ordered(CITY_ADMINISTRATOR, order(EvidenceSubject.of(JINSHUI)));
    assembled();
    Path file = file(publicId, 1);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> downloaded(CITY_ADMINISTRATOR, publicId))
        .isInstanceOf(EvidenceAltered.class);
    assertThat(
            province.number(
                "select count(*) from audit_entry where act = 'evidence.downloaded' and outcome ="
                    + " 'REFUSED'"))
        .isEqualTo(1);
  }

  private Path file(String publicId, int attempt) {
    return province
        .container
        .get(EvidenceSettings.class)
        .folder()
        .resolve(publicId + "-" + attempt + ".zip");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isBegunAnewWhereItsNodeWasLostAndNeverWrittenByTwo(TestDatabase database)
      throws IOException {
    prepared(database);
    String publicId = ordered(CITY_ADMINISTRATOR, order(EvidenceSubject.of(JINSHUI)));
    EvidencePackages packages = as("system", EvidencePackages.class);
    EvidencePackage lost = packages.claim().orElseThrow();
    province.container.get(EvidenceStore.class).create(lost).close();
    assertThat(as("system", EvidenceAssembly.class).assembleNext())
        .as("held by a node that may be alive")
        .isFalse();

    province.execute(
        "update evidence_package set held_until = current_timestamp - interval '1' second");
    assembled();

    assertThat(packages.progress(lost, 5)).as("who was taken for dead").isFalse();
    assertThat(
            packages.finish(
                lost,
                5,
                new EvidencePackage.Finished(Instant.EPOCH, 1, "0".repeat(64), 1, Instant.EPOCH)))
        .isFalse();
    assertThat(file(publicId, 1)).doesNotExist();
    assertThat(file(publicId, 2)).exists();
    assertThat(downloaded(CITY_ADMINISTRATOR, publicId).checked())
        .startsWith(SIGNED, "ALL FILES AS LISTED\nexit 0");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isGivenUpAfterFiveAttempts(TestDatabase database) throws IOException {
    prepared(database);
    String publicId = ordered(CITY_ADMINISTRATOR, order(EvidenceSubject.of(JINSHUI)));
    // Whose file it cannot write.
    Path folder = province.container.get(EvidenceSettings.class).folder();
    Path aside = folder.resolveSibling("aside-" + database);
    boolean there = Files.exists(folder);
    if (there) {
      Files.move(folder, aside);
    }
    Files.writeString(folder, "no folder");
    EvidenceAssembly assembly = as("system", EvidenceAssembly.class);
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(assembly.assembleNext()).isTrue();
      province.execute(
          "update evidence_package set held_until = current_timestamp - interval '1' second");
    }
    assertThat(assembly.assembleNext()).isFalse();
    Files.delete(folder);
    if (there) {
      Files.move(aside, folder);
    }

    EvidenceView view = as(CITY_ADMINISTRATOR, EvidenceList.class).get(publicId);
    assertThat(view.getStatus()).isEqualTo(EvidenceStatus.FAILED);
    assertThat(view.getFailure()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isDeletedOnceItHasBeenKeptAsLongAsItIsToBe(TestDatabase database) {
    prepared(database);
    String publicId = ordered(CITY_ADMINISTRATOR, order(EvidenceSubject.of(JINSHUI)));
    assembled();
    province.container.at("2027-01-09T08:59");
    as("system", EvidenceAssembly.class).deleteOverdue();
    assertThat(file(publicId, 1)).exists();

    province.container.at("2027-01-09T09:00");
    as("system", EvidenceAssembly.class).deleteOverdue();

    assertThat(file(publicId, 1)).doesNotExist();
    EvidenceView view = as(CITY_ADMINISTRATOR, EvidenceList.class).get(publicId);
    assertThat(view.getStatus()).isEqualTo(EvidenceStatus.DELETED);
    assertThat(view.getReason()).as("what was ordered stays").isEqualTo("违反第十一条的通知");
    assertThatThrownBy(() -> downloaded(CITY_ADMINISTRATOR, publicId))
        .isInstanceOf(EvidenceNotReady.class);
    assertThat(
            province.strings(
                "select actor from audit_entry where act = 'evidence.deleted' and subject ="
                    + " 'evidence:"
                    + publicId
                    + "'"))
        .containsExactly("system");
  }
}
