package cn.tax12366.sms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.demo.DemoTaxpayer.Filing;
import cn.tax12366.sms.demo.DemoTaxpayer.Subscription;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.organisation.OrganisationRegister.NewAuthority;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.TaxpayerNumber;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoTaxpayersTest {

  private static final List<DemoTaxpayer> ALL = drained(new DemoTaxpayers());

  @Test
  void makesTwentyThousandTaxpayersAndTheSameOnesEveryTime() {
    assertThat(ALL).hasSize(20_000);
    assertThat(drained(new DemoTaxpayers())).isEqualTo(ALL);
  }

  @Test
  void givesEachANumberOfItsOwnWhoseCheckDigitHolds() {
    assertThat(ALL.stream().map(DemoTaxpayer::number).distinct()).hasSize(20_000);
    assertThat(ALL).allMatch(each -> TaxpayerNumber.of(each.number()).checkDigitHolds());
    assertThat(ALL)
        .as("nobody's organisation code, nobody's identity number")
        .allMatch(
            each -> each.number().startsWith("FX", 8) || each.number().startsWith("4101991900"));
    assertThat(ALL.stream().filter(each -> each.number().length() == 20)).hasSizeBetween(600, 1000);
    assertThat(CheckDigits.organisation("66600721")).isEqualTo("666007217");
    assertThat(CheckDigits.identity("11010519491231002")).isEqualTo("11010519491231002X");
    assertThat(CheckDigits.creditCode("91350100M000100Y4")).isEqualTo("91350100M000100Y43");
  }

  @Test
  void givesPhonesThatNoCarrierHasAndThatFollowNoSpecialCaseOfTheSimulator() {
    assertThat(phones())
        .allMatch(phone -> phone.matches("(154|164|194)\\d{8}"))
        .allMatch(phone -> !phone.startsWith("9999", 3))
        .allMatch(phone -> PhoneNumber.of(phone).digits().equals(phone));
  }

  @Test
  void sharesEightPercentOfThePhonesAmongTwoToFourTaxpayersAndNoOther() {
    Map<String, Long> uses =
        phones().collect(Collectors.groupingBy(phone -> phone, Collectors.counting()));
    Set<String> agents =
        ALL.stream()
            .filter(DemoTaxpayer::agent)
            .map(DemoTaxpayer::phone)
            .collect(Collectors.toSet());

    assertThat(uses.entrySet())
        .allMatch(use -> use.getValue() <= (agents.contains(use.getKey()) ? 4 : 1));
    long shared = uses.values().stream().filter(count -> count > 1).count();
    assertThat(100.0 * shared / uses.size()).isBetween(7.0, 9.0);
  }

  @Test
  void opensTheServiceForTwoThirdsAndNeverContradictsItselfAboutAPhone() {
    assertThat(percent(each -> each.wanted() == Subscription.OPEN)).isBetween(63.0, 67.0);
    assertThat(percent(each -> each.wanted() == Subscription.NEVER_ASKED)).isBetween(28.0, 32.0);
    assertThat(percent(each -> each.wanted() == Subscription.CANCELLED)).isBetween(4.0, 6.0);
    assertThat(ALL.stream().filter(DemoTaxpayer::agent))
        .allMatch(each -> each.wanted() == Subscription.OPEN);
  }

  @Test
  void leavesTwoFifthsOfWhatIsDueAtTheDemosDeadlineUnfiled() {
    List<Filing> due =
        ALL.stream()
            .flatMap(each -> each.filings().stream())
            .filter(filing -> filing.due().equals(DemoTaxpayers.DEADLINE))
            .toList();

    double unfiled =
        100.0 * due.stream().filter(filing -> filing.filedOn() == null).count() / due.size();
    assertThat(unfiled).isBetween(35.0, 45.0);
    assertThat(percent(DemoTaxpayer::company)).isBetween(58.0, 62.0);
    assertThat(ALL.stream().mapToLong(each -> each.filings().size()).sum())
        .isBetween(30_000L, 50_000L);
    assertThat(ALL).allMatch(each -> !each.filings().isEmpty());
  }

  @Test
  void putsEnoughTaxpayersIntoTheTwoCitiesThatSendReminders() {
    for (String city : List.of(Regions.ZHENGZHOU, Regions.LUOYANG)) {
      String prefix = "1" + city.substring(0, 4);
      assertThat(ALL.stream().filter(each -> each.authority().digits().startsWith(prefix)))
          .hasSizeGreaterThan(2_500);
    }
  }

  @Test
  void entrustsEveryTaxpayerToAUnitThatExistsAndLiesWithinCountyFunctions() {
    Map<AuthorityCode, NewAuthority> units =
        Regions.authorities().stream().collect(Collectors.toMap(NewAuthority::code, unit -> unit));

    assertThat(ALL)
        .allMatch(each -> units.containsKey(each.authority()))
        .allMatch(
            each -> {
              NewAuthority unit = units.get(each.authority());
              return unit.countyFunctions() || units.get(unit.parent()).countyFunctions();
            });
  }

  @Test
  void writesTheListsARealBureauWouldDeliver() {
    Iterator<ListRow> taxpayers = DemoLists.taxpayers();
    ListRow first = taxpayers.next();
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.cell(ListField.TAXPAYER_NUMBER)).contains(ALL.get(0).number());
    assertThat(first.cell(ListField.AUTHORITY_CODE)).contains(ALL.get(0).authority().digits());
    assertThat(drained(taxpayers)).hasSize(19_999);

    List<ListRow> filings = drained(DemoLists.filings());
    assertThat(filings.get(filings.size() - 1).number()).isEqualTo(filings.size());
    assertThat(filings)
        .allMatch(
            row ->
                row.cell(ListField.FILED).get().equals("是")
                    == row.cell(ListField.FILED_ON).isPresent());
  }

  private static Stream<String> phones() {
    return ALL.stream()
        .flatMap(each -> Stream.of(each.phone(), String.valueOf(each.secondPhone())))
        .filter(phone -> !phone.equals("null"));
  }

  private static double percent(Predicate<DemoTaxpayer> test) {
    return 100.0 * ALL.stream().filter(test).count() / ALL.size();
  }

  private static <T> List<T> drained(Iterator<T> iterator) {
    List<T> all = new ArrayList<>();
    iterator.forEachRemaining(all::add);
    return all;
  }
}
