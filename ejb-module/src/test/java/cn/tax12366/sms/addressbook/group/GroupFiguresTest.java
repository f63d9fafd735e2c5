package cn.tax12366.sms.addressbook.group;

import static cn.tax12366.sms.addressbook.group.GroupScene.criteria;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2b")
class GroupFiguresTest {

  private GroupScene scene;
  private long group;

  private void in(TestDatabase database) {
    scene =
        new GroupScene(database)
            .taxpayer(1, Province.JINSHUI)
            .taxpayer(2, Province.BRANCH)
            .taxpayer(3, Province.JINSHUI)
            .taxpayer(4, Province.JINSHUI);
    group = scene.group("高新技术企业");
    scene.filling().addFound(group, criteria(Province.JINSHUI, null));
    scene.province.execute("update taxpayer set working_phones = 0 where id = " + id(1));
  }

  @AfterEach
  void forget() {
    for (String table :
        List.of("contact_group_change", "contact_group_taxpayer", "contact_group")) {
      scene.province.execute("delete from " + table);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theFiguresInTheListFollowWhatHappensToTheTaxpayers(TestDatabase database) {
    in(database);
    scene.keepUp();
    scene.province.container.at("2026-12-10T08:05");
    keepFiguresUp();
    assertThat(listed()).isEqualTo(new GroupCounts(4, 3, 0));
    scene.province.container.at("2026-12-10T08:10");
    assertThat(outdated()).as("nothing has changed").isEmpty();

    scene.province.execute("update taxpayer set active = false where id = " + id(4));
    scene.province.execute(
        "insert into recount_mark (id, authority_code) values (1, '14101050000')");
    scene.keepUp();
    scene.province.container.at("2026-12-10T08:11");
    keepFiguresUp();

    assertThat(listed()).isEqualTo(new GroupCounts(3, 2, 1));
    scene.province.container.at("2026-12-10T09:30");
    assertThat(outdated()).as("long ago").containsExactly(group);
  }

  private void keepFiguresUp() {
    outdated().forEach(each -> upkeep().recount(each));
  }

  private List<Long> outdated() {
    return upkeep().outdated();
  }

  private GroupUpkeep upkeep() {
    return scene.as("system", GroupUpkeep.class);
  }

  private GroupCounts listed() {
    return scene
        .seeing()
        .find(new GroupCriteria(null, null, false, 0, 10))
        .rows()
        .get(0)
        .getCounts();
  }

  private long id(int n) {
    return scene.province.number(
        "select id from taxpayer where number = '" + FictitiousNumbers.taxpayer(n).value() + "'");
  }
}
