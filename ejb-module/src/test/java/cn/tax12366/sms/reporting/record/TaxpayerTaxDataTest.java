package cn.tax12366.sms.reporting.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.maintenance.NoSuchTaxpayerInArea;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.account.Balance;
import cn.tax12366.sms.taxdata.account.BalanceState;
import cn.tax12366.sms.taxdata.record.AmountDue;
import cn.tax12366.sms.taxdata.record.ApplicationNumber;
import cn.tax12366.sms.taxdata.record.ApplicationState;
import cn.tax12366.sms.taxdata.record.Deferral;
import cn.tax12366.sms.taxdata.record.DeferralKind;
import cn.tax12366.sms.taxdata.record.FixedAssessment;
import cn.tax12366.sms.taxdata.record.InvoiceQuota;
import cn.tax12366.sms.taxdata.record.Payment;
import cn.tax12366.sms.taxdata.record.RecordEntry;
import cn.tax12366.sms.taxdata.record.RecordIntake;
import cn.tax12366.sms.taxdata.record.RecordKind;
import cn.tax12366.sms.taxdata.record.TaxApplication;
import cn.tax12366.sms.taxdata.record.TaxRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What those in charge of a taxpayer read of it. */
class TaxpayerTaxDataTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private Province province;
  private long taxpayer;
  private int keys;

  private void in(TestDatabase database) {
    province = Province.in(database);
    province.taxpayer(Province.JINSHUI).known();
    taxpayer = province.number("select max(id) from taxpayer");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void showsWhatIsOwedOfEachPeriodWithWhatWasPaidAndPutOff(TestDatabase database) {
    in(database);
    due(OCTOBER, LocalDate.of(2026, 11, 16), "1000.00");
    paid(OCTOBER, "400.00");
    due(SEPTEMBER, LocalDate.of(2026, 10, 26), "300.00");
    paid(SEPTEMBER, "300.00");
    due(NOVEMBER, LocalDate.of(2026, 12, 1), "200.00");
    putOff(NOVEMBER, LocalDate.of(2026, 12, 31));

    TaxDataView view = as(Province.COUNTY_OPERATOR).of(taxpayer);

    assertThat(view.balances())
        .extracting(Balance::periodTo, Balance::state, Balance::outstanding, Balance::lastDay)
        .containsExactly(
            tuple(
                NOVEMBER.atEndOfMonth(),
                BalanceState.PUT_OFF,
                yuan("200.00"),
                LocalDate.of(2026, 12, 31)),
            tuple(
                OCTOBER.atEndOfMonth(),
                BalanceState.OVERDUE,
                yuan("600.00"),
                LocalDate.of(2026, 11, 16)),
            tuple(
                SEPTEMBER.atEndOfMonth(),
                BalanceState.SETTLED,
                yuan("0.00"),
                LocalDate.of(2026, 10, 26)));
    assertThat(view.deferrals()).extracting(Deferral::kind).containsExactly(DeferralKind.PAYMENT);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.8")
  void showsAssessmentsQuotasAndApplicationsTheNewestFirst(TestDatabase database) {
    in(database);
    assessed(2025, "80.00");
    assessed(2026, "90.00");
    store(
        RecordKind.INVOICE_QUOTA,
        new InvoiceQuota(
            "增值税专用发票",
            Optional.of(yuan("100000.00")),
            Optional.of(25),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            Optional.empty()));
    store(
        RecordKind.APPLICATION,
        new TaxApplication(
            ApplicationNumber.of("SL20261201001"),
            "发票票种核定",
            ApplicationState.TO_COMPLETE,
            LocalDate.of(2026, 12, 1),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 12, 21)),
            Optional.empty()));

    TaxDataView view = as(Province.CITY_OPERATOR).of(taxpayer);

    assertThat(view.assessments())
        .extracting(FixedAssessment::tax)
        .containsExactly(yuan("90.00"), yuan("80.00"));
    assertThat(view.quotas()).extracting(InvoiceQuota::kindName).containsExactly("增值税专用发票");
    assertThat(view.applications())
        .extracting(TaxApplication::state)
        .containsExactly(ApplicationState.TO_COMPLETE);
    assertThat(view.isEmpty()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void ofTheNeighboursTaxpayersNothingIsShown(TestDatabase database) {
    in(database);
    due(OCTOBER, LocalDate.of(2026, 11, 16), "1000.00");

    assertThatThrownBy(() -> as(Province.LUOYANG_OPERATOR).of(taxpayer))
        .isInstanceOf(NoSuchTaxpayerInArea.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasDeletedOrIsAnothersIsNotShown(TestDatabase database) {
    in(database);
    due(OCTOBER, LocalDate.of(2026, 11, 16), "1000.00");
    province.taxpayer(Province.JINSHUI).known();
    long other = province.number("select max(id) from taxpayer");
    province.execute("update amount_due set deleted = true");

    assertThat(as(Province.COUNTY_OPERATOR).of(taxpayer).isEmpty()).isTrue();
    assertThat(as(Province.COUNTY_OPERATOR).of(other).isEmpty()).isTrue();
  }

  private TaxpayerTaxData as(String officer) {
    return province.container.at("2026-12-10T10:00").as(officer).get(TaxpayerTaxData.class);
  }

  private void due(YearMonth period, LocalDate payableBy, String amount) {
    store(
        RecordKind.AMOUNT_DUE,
        new AmountDue(
            "10101", "增值税", period.atDay(1), period.atEndOfMonth(), payableBy, yuan(amount)));
  }

  private void paid(YearMonth period, String amount) {
    store(
        RecordKind.PAYMENT,
        new Payment(
            "10101",
            period.atDay(1),
            period.atEndOfMonth(),
            yuan(amount),
            LocalDate.of(2026, 11, 10)));
  }

  private void putOff(YearMonth period, LocalDate until) {
    store(
        RecordKind.DEFERRAL,
        new Deferral(
            DeferralKind.PAYMENT, "10101", period.atDay(1), period.atEndOfMonth(), until, until));
  }

  private void assessed(int year, String tax) {
    store(
        RecordKind.FIXED_ASSESSMENT,
        new FixedAssessment(
            "10101",
            "增值税",
            Optional.of(yuan("30000.00")),
            Optional.of(new BigDecimal("3")),
            yuan(tax),
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 12, 31),
            Optional.empty(),
            false));
  }

  private void store(RecordKind kind, TaxRecord record) {
    province
        .container
        .as("system")
        .get(RecordIntake.class)
        .store(
            kind,
            "test",
            List.of(new RecordEntry("K-" + ++keys, 1, false, taxpayer, record)),
            anybody -> true);
  }

  private static BigDecimal yuan(String amount) {
    return new BigDecimal(amount);
  }
}
