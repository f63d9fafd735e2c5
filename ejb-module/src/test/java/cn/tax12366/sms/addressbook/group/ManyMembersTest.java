package cn.tax12366.sms.addressbook.group;

import static cn.tax12366.sms.addressbook.group.GroupScene.criteria;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.Province;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2b")
class ManyMembersTest {

  private static final String KEEPER = "14101050173";
  private static final int MANY = 100_000;

  private final AtomicInteger statements = new AtomicInteger();
  private TestDatabase kind;
  private DataSource database;
  private PlainContainer container;

  private void in(TestDatabase chosen) {
    kind = chosen;
    database = chosen.migrated();
    container =
        new PlainContainer(counted(DataSource.class, database))
            .with("organisation.access.CurrentMandate")
            .with("organisation.access.AuditReading")
            .with("organisation.access.NamesNow")
            .at("2026-12-10T08:00")
            .as("system");
    OrganisationRegister register = container.get(OrganisationRegister.class);
    OrganisationFixtures.foundIn(register);
    register.appoint(
        new NewOfficer(
            OfficerCode.of(KEEPER),
            "李示例",
            Province.JINSHUI,
            DepartmentKind.COLLECTION_SECTION,
            Set.of(OfficerRole.OPERATOR)));
    execute("update officer set must_change_password = false");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSearchBringsAHundredThousandByAsManyStatementsAsThree(TestDatabase database) {
    in(database);
    taxpayers(0, 3);
    long group = group("三户");
    int few = statementsOf(() -> assertThat(add(group).getAdded()).isEqualTo(3));
    taxpayers(3, MANY);

    int many = statementsOf(() -> assertThat(add(group).getAdded()).isEqualTo(MANY - 3));

    assertThat(many).isEqualTo(few).isLessThan(60);
    assertThat(container.get(GroupList.class).get(group).getCounts())
        .isEqualTo(new GroupCounts(MANY, MANY / 2, 0));
    assertThat(statementsOf(() -> container.get(GroupFilling.class).removeDeparted(group)))
        .isLessThan(60);
    taxpayers(MANY, GroupFilling.MOST + 1);
    assertThatThrownBy(() -> add(group)).isInstanceOf(TooManyMembers.class);
    assertThat(container.get(GroupList.class).get(group).getCounts().present()).isEqualTo(MANY);
  }

  private long group(String name) {
    return container
        .as(KEEPER)
        .get(GroupMaintenance.class)
        .found(new NewGroup(Province.JINSHUI, GroupKind.TAXPAYERS, name, null));
  }

  private GroupReceipt add(long group) {
    return container
        .as(KEEPER)
        .get(GroupFilling.class)
        .addFound(group, criteria(Province.JINSHUI, null));
  }

  private int statementsOf(Runnable act) {
    int before = statements.get();
    act.run();
    return statements.get() - before;
  }

  /** Every second one has a phone that works. */
  private void taxpayers(int from, int before) {
    String series =
        (kind == TestDatabase.H2 ? "system_range(" : "generate_series(")
            + from
            + ", "
            + (before - 1)
            + ") as n(x)";
    execute(
        "insert into taxpayer (id, number, name, authority_code, kind, active, source, updated_at,"
            + " state, working_phones, bad_phones, search_version) select x, concat('41', lpad("
            + "cast(x as varchar), 13, '0')), concat('示例', x), '14101050000', 'COMPANY', true,"
            + " 'test', timestamp with time zone '2026-12-01 00:00:00+00', 'NORMAL', mod(x, 2), 0, 1"
            + " from "
            + series);
  }

  private void execute(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same, but every statement that is prepared is counted. */
  private <T> T counted(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
              }
              try {
                Object answer = method.invoke(real, arguments);
                return answer instanceof Connection connection
                    ? counted(Connection.class, connection)
                    : answer;
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }
}
