package cn.tax12366.sms.demo;

import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A region of the demo province.
 *
 * @param code six digits of GB/T 2260
 * @param name as the standard has it
 * @param parent code of the region above; null for the province
 * @param countyFunctions true for counties and for Jiyuan (reading A25)
 * @param branches how many branches its tax authority has
 * @param taxpayers how many taxpayers the demo gives it
 */
record Region(
    String code,
    String name,
    Tier tier,
    String parent,
    boolean countyFunctions,
    int branches,
    int taxpayers) {

  /** The code of its tax authority: category 1, the region, no township, no section. */
  AuthorityCode authority() {
    return AuthorityCode.of("1" + code + "0000");
  }

  /** The codes of the branches below its tax authority. */
  List<AuthorityCode> branchCodes() {
    return IntStream.rangeClosed(1, branches)
        .mapToObj(number -> AuthorityCode.of("1" + code + "%02d00".formatted(number)))
        .toList();
  }

  /** The units in charge of its taxpayers: the branches, or itself where it has none. */
  List<AuthorityCode> inCharge() {
    return branches == 0 ? List.of(authority()) : branchCodes();
  }

  /** A code of one of its officers: category 1, the region, and a number of four digits. */
  String officer(int number) {
    return "1" + code + "%04d".formatted(number);
  }
}
