package cn.tax12366.sms.addressbook.group;

import static cn.tax12366.sms.addressbook.group.GroupScene.criteria;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages and words in a group that is too large to be looked through at once. */
@Tag("R7.2b")
class LargeGroupTest {

  private static final int MEMBERS = 6_000;

  /** Nobody of these is shown any more: the first has moved away, the others are deregistered. */
  private static final long MOVED = 10_000;

  private static final List<Long> GONE = List.of(10_300L, 12_300L, 14_300L);

  private GroupScene scene;
  private long group;

  private void in(TestDatabase database) {
    scene = new GroupScene(database);
    String series =
        database == TestDatabase.H2 ? "system_range(%d, %d)" : "generate_series(%d, %d)";
    // Each tenth is called 示例, the others 样本; two each are called 甲0123.
    scene.province.execute(
        "insert into taxpayer (id, number, name, authority_code, kind, active, source, updated_at,"
            + " state, working_phones, bad_phones, search_version) select x, concat('43',"
            + " lpad(cast(x as varchar), 13, '0')), concat(case when mod(x, 10) = 0 then '示例'"
            + " else '样本' end, '甲', lpad(cast(mod(x, 3000) as varchar), 4, '0'), '商行'),"
            + " '14101050000', 'COMPANY', true, 'test',"
            + " timestamp with time zone '2026-12-01 00:00:00+00', 'NORMAL', mod(x, 2), 0, 0 from "
            + series.formatted(10_000, 10_000 + MEMBERS - 1)
            + " as n(x)");
    scene.keepUp();
    group = scene.group("大群组");
    scene.filling().addFound(group, criteria(Province.JINSHUI, "商行"));
    scene.province.execute(
        "update taxpayer set authority_code = '14100000000' where id = " + MOVED);
    scene.province.execute(
        "update taxpayer set state = 'DEREGISTERED' where id in (10300, 12300, 14300)");
    scene.as("system", GroupUpkeep.class).recount(group);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void membersAreFoundByPartsOfNamesAndBeginningsOfNumbers(TestDatabase database) {
    in(database);

    assertThat(ids(MemberFilter.PRESENT, "甲0123")).containsExactly(12_123L, 15_123L);
    assertThat(ids(MemberFilter.PRESENT, "示例甲0120")).containsExactly(12_120L, 15_120L);
    assertThat(ids(MemberFilter.PRESENT, "430000000010123")).containsExactly(10_123L);
    assertThat(ids(MemberFilter.PRESENT, "43000000001012"))
        .containsExactlyElementsOf(LongStream.range(10_120, 10_130).boxed().toList());
    assertThat(ids(MemberFilter.REACHED, "43000000001012"))
        .containsExactly(10_121L, 10_123L, 10_125L, 10_127L, 10_129L);
    assertThat(ids(MemberFilter.PRESENT, "饕餮")).isEmpty();
    assertThat(ids(MemberFilter.PRESENT, "%")).as("a wildcard is none").isEmpty();
    assertThat(ids(MemberFilter.PRESENT, "甲")).as("as many as are shown").hasSize(500);
    assertThat(ids(MemberFilter.PRESENT, "商行")).hasSize(500);
    assertThat(ids(MemberFilter.PRESENT, "4300")).hasSize(500);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoHasDepartedIsFoundAmongTheDepartedAndWhoMovedAwayByNumberAlone(TestDatabase database) {
    in(database);

    assertThat(ids(MemberFilter.PRESENT, "43000000001030")).doesNotContain(10_300L).hasSize(9);
    assertThat(ids(MemberFilter.DEPARTED, "430000000010300")).containsExactly(10_300L);
    assertThat(ids(MemberFilter.DEPARTED, "甲1300")).containsExactly(10_300L);
    assertThat(ids(MemberFilter.DEPARTED, "430000000010000")).containsExactly(MOVED);
    assertThat(ids(MemberFilter.DEPARTED, "甲1000")).as("its name is told to nobody").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyPageOfEveryFilterFollowsTheOneBeforeIt(TestDatabase database) {
    in(database);

    for (MemberFilter filter : MemberFilter.values()) {
      List<Long> expected =
          LongStream.range(10_000, 10_000 + MEMBERS)
              .filter(
                  id ->
                      switch (filter) {
                        case PRESENT -> id != MOVED && !GONE.contains(id);
                        case REACHED -> id % 2 == 1;
                        case UNREACHED -> id % 2 == 0 && id != MOVED && !GONE.contains(id);
                        case DEPARTED -> id == MOVED || GONE.contains(id);
                      })
              .boxed()
              .toList();
      assertThat(page(filter, null, 0).total()).isEqualTo(expected.size());
      assertThat(
              IntStream.range(0, MEMBERS / 500 + 1)
                  .mapToObj(i -> page(filter, null, i * 500))
                  .flatMap(page -> page.rows().stream())
                  .map(GroupMember::getId)
                  .toList())
          .as("%s", filter)
          .isEqualTo(expected);
    }
  }

  /** What a release before has kept is shown at once, and not when it is counted again. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theUpgradeWritesDownHowMembersStandAsACountDoes(TestDatabase database) throws IOException {
    in(database);
    List<String> counted = standings();
    scene.province.execute("update contact_group_taxpayer set standing = 7");

    try (InputStream upgrade =
        getClass().getResourceAsStream("/db/migration/V34__standing_of_members.sql")) {
      Stream.of(new String(upgrade.readAllBytes(), StandardCharsets.UTF_8).split(";"))
          .filter(statement -> statement.strip().startsWith("update"))
          .forEach(scene.province::execute);
    }

    assertThat(standings()).isEqualTo(counted).hasSize(3);
  }

  private List<String> standings() {
    return scene.province.strings(
        "select concat(standing, ': ', count(*)) from contact_group_taxpayer group by standing"
            + " order by standing");
  }

  /**
   * As it was counted last, within a minute: what has changed since is told of each that is shown.
   */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoHasDepartedSinceTheLastCountIsShownAsDeparted(TestDatabase database) {
    in(database);
    scene.province.execute("update taxpayer set state = 'DEREGISTERED' where id = 10001");

    assertThat(page(MemberFilter.PRESENT, null, 0).rows())
        .filteredOn(member -> member.getId() == 10_001)
        .extracting(GroupMember::getStanding)
        .containsExactly(Standing.DEREGISTERED);

    scene.as("system", GroupUpkeep.class).recount(group);

    assertThat(page(MemberFilter.PRESENT, null, 0).rows())
        .extracting(GroupMember::getId)
        .doesNotContain(10_001L);
    assertThat(ids(MemberFilter.DEPARTED, null)).contains(10_001L);
  }

  private List<Long> ids(MemberFilter filter, String words) {
    Page<GroupMember> page = page(filter, words, 0);
    assertThat(page.total()).isEqualTo(page.rows().size());
    return page.rows().stream().map(GroupMember::getId).toList();
  }

  private Page<GroupMember> page(MemberFilter filter, String words, int first) {
    return scene.seeing().members(group, new MemberCriteria(filter, words, first, 500));
  }
}
