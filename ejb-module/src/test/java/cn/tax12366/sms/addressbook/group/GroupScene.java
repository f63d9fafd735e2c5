package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.PhoneEntry;
import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.TaxpayerEntry;
import cn.tax12366.sms.addressbook.TaxpayerIntake;
import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.addressbook.search.BookUpkeep;
import cn.tax12366.sms.addressbook.search.TaxpayerCriteria;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import java.util.Optional;

/** The province with some taxpayers, and the groups that its county keeps of them. */
final class GroupScene {

  static final TaxpayerNumber LEGACY = TaxpayerNumber.of("410199FX0000017");

  final Province province;

  GroupScene(TestDatabase database) {
    province = Province.in(database);
  }

  /** Into the books, with one phone; by the number {@code n}. */
  GroupScene taxpayer(int n, AuthorityCode unit) {
    bring(n, unit, Optional.empty());
    return this;
  }

  GroupScene taxpayerWithLegacyNumber(int n, AuthorityCode unit) {
    bring(n, unit, Optional.of(LEGACY));
    return this;
  }

  private void bring(int n, AuthorityCode unit, Optional<TaxpayerNumber> legacy) {
    province
        .container
        .as("system")
        .get(TaxpayerIntake.class)
        .store(
            "test",
            List.of(
                new TaxpayerEntry(
                    FictitiousNumbers.taxpayer(n),
                    legacy,
                    "示例金川商行" + n,
                    unit,
                    Optional.of(TaxpayerKind.HOUSEHOLD),
                    List.of(
                        new PhoneEntry(
                            PhoneNumber.of(FictitiousNumbers.phone(n)), PhoneRole.FINANCE)),
                    Optional.empty())),
            any -> true);
  }

  /** A member of staff, in service, with a phone that works. */
  void staff(long id, String code, AuthorityCode unit) {
    province.execute(
        ("insert into staff_contact (id, officer_code, name, search_name, initials, search_version,"
                + " authority_code, phone, reachable, source, updated_at, version) values (%1$d, '%2$s',"
                + " '示例干部%1$d', '示例干部%1$d', 'slgb', 1, '%3$s', '%4$s', true, 'test',"
                + " timestamp with time zone '2026-12-10 00:00:00+00', 0)")
            .formatted(
                id,
                code,
                unit,
                Province.sealed(PhoneNumber.of(FictitiousNumbers.phone((int) id)))));
  }

  <T> T as(String officer, Class<T> service) {
    return province.container.as(officer).get(service);
  }

  GroupMaintenance keeping() {
    return as(Province.COUNTY_OPERATOR, GroupMaintenance.class);
  }

  GroupFilling filling() {
    return as(Province.COUNTY_OPERATOR, GroupFilling.class);
  }

  GroupList seeing() {
    return as(Province.COUNTY_OPERATOR, GroupList.class);
  }

  /** An empty group of taxpayers that the county keeps. */
  long group(String name) {
    return keeping().found(new NewGroup(Province.JINSHUI, GroupKind.TAXPAYERS, name, "政策辅导"));
  }

  /** An empty group of staff that the county keeps. */
  long groupOfStaff(String name) {
    return keeping().found(new NewGroup(Province.JINSHUI, GroupKind.STAFF, name, null));
  }

  GroupFile file(long group) {
    return seeing().get(group);
  }

  SeenGroup seen(long group) {
    return new SeenGroup(group, file(group).getGroup().getVersion());
  }

  List<GroupMember> members(long group, MemberFilter filter) {
    return seeing().members(group, new MemberCriteria(filter, null, 0, 100)).rows();
  }

  static TaxpayerCriteria criteria(AuthorityCode area, String words) {
    return new TaxpayerCriteria(area, words, null, null, null, null, 0, 1);
  }

  /** What the book is searched and counted by is written. */
  void keepUp() {
    BookUpkeep upkeep = province.container.as("system").get(BookUpkeep.class);
    while (upkeep.countOne() | upkeep.writeEntries()) {
      // More may be left.
    }
  }
}
