package cn.tax12366.sms.addressbook.group;

import static cn.tax12366.sms.addressbook.group.GroupScene.criteria;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.search.SearchBenchmark;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.shared.AnswerTimes;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.IntToLongFunction;
import javax.sql.DataSource;

/**
 * Measures the groups of one county of 200,000 taxpayers: {@code java -Xmx768m -cp …
 * cn.tax12366.sms.addressbook.group.GroupBenchmark H2 POSTGRESQL}.
 *
 * <p>One group has 100,000 members, of which half have a phone, and 29 have 1,000. Told are how
 * long a search takes to bring the 100,000, and then the pages of the list, of the large group and
 * of one taxpayer; the database is on disk, on loopback where it is a server.
 */
public final class GroupBenchmark {

  private static final String KEEPER = "14101050174";
  private static final int TAXPAYERS = 200_000;
  private static final int LARGE = 100_000;

  private GroupBenchmark() {}

  public static void main(String[] arguments) throws SQLException {
    for (String each : arguments) {
      measure(TestDatabase.valueOf(each));
    }
    System.exit(0);
  }

  private static void measure(TestDatabase kind) throws SQLException {
    DataSource database = SearchBenchmark.kept(kind.forMeasuring());
    try (PlainContainer container =
        new PlainContainer(database)
            .with("organisation.access.CurrentMandate")
            .with("organisation.access.AuditReading")
            .with("organisation.access.NamesNow")) {
      container.at("2026-12-10T08:00").as("system");
      found(container.get(OrganisationRegister.class));
      fill(database, kind);
      container.as(KEEPER);
      System.out.printf("%s, %d taxpayers%n", kind, TAXPAYERS);
      long large = container.get(GroupMaintenance.class).found(group("大群组"));
      long begin = System.nanoTime();
      int added =
          container
              .get(GroupFilling.class)
              .addFound(large, criteria(Province.JINSHUI, "示例"))
              .getAdded();
      System.out.printf(
          "  %d members added by a search in %.1f s%n", added, (System.nanoTime() - begin) / 1e9);
      for (int i = 1; i < 30; i++) {
        long small = container.get(GroupMaintenance.class).found(group("群组" + i));
        container
            .get(GroupFilling.class)
            .addFound(small, criteria(Province.JINSHUI, "样本" + String.format("%02d", i)));
      }
      execute(database, "analyze");
      ask(container.get(GroupList.class), large);
    }
  }

  private static NewGroup group(String name) {
    return new NewGroup(Province.JINSHUI, GroupKind.TAXPAYERS, name, null);
  }

  private static void ask(GroupList groups, long large) {
    tell("list of groups", i -> groups.find(new GroupCriteria(null, null, false, 0, 25)).total());
    tell("large group, its page", i -> groups.get(large).getCounts().present());
    for (MemberFilter filter : MemberFilter.values()) {
      tell(
          "large group, " + filter + ", first page",
          i -> groups.members(large, new MemberCriteria(filter, null, 0, 25)).total());
    }
    tell(
        "large group, any page",
        i ->
            groups
                .members(
                    large,
                    new MemberCriteria(
                        MemberFilter.PRESENT, null, Math.floorMod(i * 7919, LARGE), 25))
                .total());
    tell(
        "large group, part of a name",
        i -> groups.members(large, new MemberCriteria(MemberFilter.PRESENT, "99", 0, 25)).total());
    tell("groups of a taxpayer", i -> groups.ofTaxpayer(2L * Math.abs(i)).size());
  }

  private static void tell(String what, IntToLongFunction question) {
    AnswerTimes.tell(what, 5, 20, question);
  }

  private static void found(OrganisationRegister register) {
    OrganisationFixtures.foundIn(register);
    register.appoint(
        new NewOfficer(
            OfficerCode.of(KEEPER),
            "李示例",
            Province.JINSHUI,
            DepartmentKind.COLLECTION_SECTION,
            Set.of(OfficerRole.OPERATOR)));
  }

  /** Every second is of the large group; every fourth has a phone that works. */
  private static void fill(DataSource database, TestDatabase kind) throws SQLException {
    execute(database, "update officer set must_change_password = false");
    String series = kind == TestDatabase.H2 ? "system_range" : "generate_series";
    String name =
        "concat(case when mod(x, 2) = 0 then '示例' else '样本' end, lpad(cast(mod(x, 100) as varchar), 2, '0'), '商行', x)";
    execute(
        database,
        "insert into taxpayer (id, number, name, search_name, authority_code, kind, active, source, updated_at, state, working_phones,"
            + " bad_phones, search_version) select x, concat('41', lpad(cast(x as varchar), 13,"
            + " '0')), "
            + name
            + ", "
            + name
            + ", '14101050000', 'COMPANY', true, 'test',"
            + " timestamp with time zone '2026-12-01 00:00:00+00', 'NORMAL',"
            + " case when mod(x, 4) = 0 then 1 else 0 end, 0, 1 from "
            + series
            + "(0, "
            + (TAXPAYERS - 1)
            + ") as n(x)");
    execute(
        database,
        "insert into taxpayer_phone (id, taxpayer_id, phone, role, reachable, source, updated_at)"
            + " select id, id, '"
            + Province.sealed(PhoneNumber.of("15400000001"))
            + "', 'FINANCE', true, 'test', updated_at from taxpayer where working_phones = 1");
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
