package cn.tax12366.sms.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.maintenance.NoSuchTaxpayerInArea;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R10.1e")
class NoticeProofTest {

  private static final String FIELD = "14101050066";

  private Province province;
  private long taxpayer;

  private void in(TestDatabase database) {
    province = Province.in(database);
    // The agent's other taxpayer comes first: its messages prove nothing of this one.
    PhoneNumber agent = province.taxpayer(Province.JINSHUI).known();
    province.taxpayer(Province.JINSHUI).phone(agent).known();
    taxpayer = province.number("select max(id) from taxpayer");
    province
        .container
        .get(OrganisationRegister.class)
        .appoint(
            new NewOfficer(
                OfficerCode.of(FIELD),
                "钱示例",
                Province.JINSHUI,
                DepartmentKind.FIELD_ADMINISTRATION,
                Set.of(OfficerRole.FIELD_ADMINISTRATOR)));
    province.execute("update officer set must_change_password = false");
    province.ruleInForce(Province.JINSHUI, Province.COUNTY_OPERATOR, Province.COUNTY_APPROVER);
    province.tick("2026-12-10T09:00");
    province.execute(
        "update outbound_message set status = 'DELIVERED', smsc_id = 'abc', submitted_at ="
            + " timestamp with time zone '2026-12-10 01:00:01+00'");
    province.execute(
        "insert into receipt_inbox (id, link, outcome, receipt_code, raw, status, message_id,"
            + " received_at) select id, 'main', 'DELIVERED', 'DELIVRD', '-', 'MATCHED', id,"
            + " timestamp with time zone '2026-12-10 01:00:05+00' from outbound_message");
  }

  @AfterEach
  void nothingIsLeft() {
    province.execute("delete from receipt_inbox");
    province.execute("delete from officer_role where officer_code = '" + FIELD + "'");
    province.execute("delete from officer where code = '" + FIELD + "'");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void provesWordForWordWhatWasSentWhenAndWhoHadApprovedIt(TestDatabase database) {
    in(database);

    ProofView proof = as(Province.COUNTY_OPERATOR).of(taxpayer);

    assertThat(proof.messages())
        .singleElement()
        .satisfies(
            sent -> {
              assertThat(sent.text())
                  .isEqualTo(
                      province
                          .strings("select text from outbound_message where text like '%示例商贸2%'")
                          .get(0));
              assertThat(sent.status()).isEqualTo(MessageStatus.DELIVERED);
              assertThat(sent.wire().submittedAt())
                  .isEqualTo(Instant.parse("2026-12-10T01:00:01Z"));
              assertThat(sent.phone()).matches("154\\*{4}\\d{4}");
              assertThat(sent.receipts())
                  .extracting(ProvenMessage.Receipt::code)
                  .containsExactly("DELIVRD");
              assertThat(sent.byRule()).isTrue();
              assertThat(sent.approvals())
                  .extracting(
                      ProvenMessage.Approval::subject,
                      ProvenMessage.Approval::author,
                      approval -> approval.decidedBy("{0} ({1})"))
                  .containsExactly(
                      tuple("template", "李示例", "孙样本"), tuple("reminder-rule", "李示例", "孙样本"));
            });
    assertThat(proof.isCut()).isFalse();
    assertThat(proof.drawnUpBy()).isEqualTo("李示例");
    assertThat(
            province.strings(
                "select subject from audit_entry where act = 'taxpayers.proof-drawn-up'"))
        .containsExactly("taxpayer:" + taxpayer);
  }

  /** An approval that came after the message is none for it. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasApprovedAfterwardsProvesNothing(TestDatabase database) {
    in(database);
    province.execute(
        "update approval set decided_at = timestamp with time zone '2026-12-10 02:00:00+00'"
            + " where subject like 'reminder-rule:%'");

    assertThat(as(Province.COUNTY_OPERATOR).of(taxpayer).messages().get(0).approvals())
        .extracting(ProvenMessage.Approval::subject)
        .containsExactly("template");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.4")
  void whatIsSaidAgainIsCoveredByWhatWasApprovedOfTheFirstTime(TestDatabase database) {
    in(database);
    province.execute(
        "update approval set subject = 'notice:-7' where subject like 'reminder-rule:%'");
    province.execute("update notice set repeat_of = -7, occurrence = 2");

    assertThat(as(Province.COUNTY_OPERATOR).of(taxpayer).messages().get(0).approvals())
        .extracting(ProvenMessage.Approval::subject)
        .containsExactly("template", "notice");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void onlyWhoSeesMessagesOfItsAreaDrawsItUp(TestDatabase database) {
    in(database);

    assertThatThrownBy(() -> as(FIELD).of(taxpayer)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> as(Province.JIYUAN_OPERATOR).of(taxpayer))
        .isInstanceOf(NoSuchTaxpayerInArea.class);
    assertThat(as(Province.CITY_OPERATOR).of(taxpayer).messages()).hasSize(1);
    province.execute("update notice set authority_code = '" + Province.XIGONG.digits() + "'");
    assertThat(as(Province.CITY_OPERATOR).of(taxpayer).messages()).isEmpty();
  }

  private NoticeProof as(String officer) {
    return province.container.as(officer).get(NoticeProof.class);
  }
}
