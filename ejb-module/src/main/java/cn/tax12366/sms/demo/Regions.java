package cn.tax12366.sms.demo;

import cn.tax12366.sms.organisation.OrganisationRegister.NewAuthority;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of the demo province's regions, and the authorities that follow from it. */
final class Regions {

  static final String PROVINCE = "410000";
  static final String ZHENGZHOU = "410100";
  static final String JINSHUI = "410105";
  static final String LUOYANG = "410300";
  static final String XIGONG = "410303";
  static final String JIYUAN = "419001";

  private static final String TABLE = "/cn/tax12366/sms/demo/regions.tsv";
  private static final List<String> BRANCHES = List.of("第一税务分局", "第二税务分局", "第三税务分局");

  private Regions() {}

  /** Every region, each after the one above it. */
  static List<Region> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Regions.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Regions::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The table of regions cannot be read: " + TABLE, e);
    }
  }

  static Map<String, Region> byCode() {
    return all().stream().collect(Collectors.toMap(Region::code, Function.identity()));
  }

  /** Every authority of the province, each after the one above it. */
  static List<NewAuthority> authorities() {
    Map<String, Region> regions = byCode();
    List<NewAuthority> authorities = new ArrayList<>();
    for (Region region : all()) {
      authorities.add(authority(region, regions));
      for (int i = 0; i < region.branches(); i++) {
        authorities.add(branch(region, i, regions));
      }
    }
    return authorities;
  }

  private static NewAuthority authority(Region region, Map<String, Region> regions) {
    return new NewAuthority(
        region.authority(),
        region.parent() == null ? null : regions.get(region.parent()).authority(),
        region.tier(),
        fullName(region, regions) + "税务局",
        region.name() + "税务局",
        region.countyFunctions());
  }

  private static NewAuthority branch(Region region, int number, Map<String, Region> regions) {
    AuthorityCode code = region.branchCodes().get(number);
    return new NewAuthority(
        code,
        region.authority(),
        Tier.BRANCH,
        fullName(region, regions) + "税务局" + BRANCHES.get(number),
        region.name() + BRANCHES.get(number),
        false);
  }

  /** 河南省郑州市金水区: the names from the province down. */
  private static String fullName(Region region, Map<String, Region> regions) {
    String above = region.parent() == null ? "" : fullName(regions.get(region.parent()), regions);
    return above + region.name();
  }

  private static Region read(String line) {
    String[] cells = line.split("\t");
    return new Region(
        cells[0],
        cells[1],
        Tier.valueOf(cells[2]),
        cells[3].equals("-") ? null : cells[3],
        cells[4].equals("yes"),
        Integer.parseInt(cells[5]),
        Integer.parseInt(cells[6]));
  }
}
