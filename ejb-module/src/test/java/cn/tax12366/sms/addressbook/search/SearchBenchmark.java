package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.addressbook.search.SearchQuestions.Known;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import cn.tax12366.sms.shared.secrets.TestKeys;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/**
 * Measures the search of the address book: {@code java -Xmx768m -cp …
 * cn.tax12366.sms.addressbook.search.SearchBenchmark 1000000 H2 POSTGRESQL}.
 *
 * <p>A province of 18 cities, 162 counties and two branches in each; the first city has a sixth of
 * all taxpayers. Fictitious names of a place, two of 200 characters, one of 16 trades and a legal
 * form. Three taxpayers in ten have a second phone; one in fifty has none that works. The database
 * is on disk, on loopback where it is a server. Each question is asked with 10 other words to warm
 * up and then with 100, by the province, by the largest city and by a county; told is the median,
 * the 95th and the slowest.
 */
public final class SearchBenchmark {

  private static final int CITIES = 18;
  private static final int COUNTIES = 9;
  private static final String PROVINCE = "14100000000";
  private static final String PLACES = "郑开洛平安鹤新焦濮许漯三南商信周驻济";
  private static final String MARKS =
      "华东新天金宏瑞恒盛永德安和康泰福兴旺达晨光源丰业通海川林峰远成信义仁智礼祥百千万家美嘉佳润泽鸿鑫森"
          + "龙凤虎鹏鹰飞腾跃升起明亮星辰月日阳春夏秋冬梅兰竹菊松柏桃李杏梨棉麻丝锦绣云霞雨露雪霜江河湖"
          + "溪泉山岭岩石玉珠宝银铜铁钢铝钛木火土田园村庄庭院堂阁楼台亭桥路街巷桂枫桐榆槐柳杨荷莲芝茶"
          + "香甜辣酸咸鲜味膳食品饮料酒糖果饼糕面米油盐酱醋奶蛋鱼虾蟹牛羊猪鸡鸭鹅";
  private static final String[] TRADES = {
    "商贸", "建材", "食品", "机电设备", "农业科技", "物流", "服饰", "咨询服务", "餐饮", "装饰工程", "汽车配件", "信息技术", "文化传媒",
    "医疗器械", "园林绿化", "五金"
  };
  private static final SealedPhones PHONES = TestKeys.phones();

  private SearchBenchmark() {}

  public static void main(String[] arguments) throws SQLException {
    int taxpayers = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      measure(TestDatabase.valueOf(arguments[i]), taxpayers);
    }
    System.exit(0);
  }

  private static void measure(TestDatabase database, int taxpayers) throws SQLException {
    DataSource dataSource = kept(database.forMeasuring());
    fill(dataSource, taxpayers);
    System.out.printf("%s is filled%n", database);
    try (PlainContainer container =
        new PlainContainer(dataSource)
            .with(SealedPhones.class, PHONES)
            .with("organisation.access.CurrentMandate")
            .with("organisation.access.NamesNow")) {
      System.out.printf("%s, %d taxpayers%n", database, taxpayers);
      container.at("2026-12-10T08:00");
      BookUpkeep upkeep = container.as("system").get(BookUpkeep.class);
      long begin = System.nanoTime();
      while (upkeep.writeEntries()) {
        // Ten thousand at a time.
      }
      told("  entries written: %.0f taxpayers/s", taxpayers / seconds(begin));
      begin = System.nanoTime();
      int units = 0;
      while (upkeep.countOne()) {
        units++;
      }
      told("  units counted: %.1f ms each", seconds(begin) * 1000 / units);
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("analyze");
      }
      SearchQuestions questions =
          new SearchQuestions(
              container.get(TaxpayerSearch.class), SearchBenchmark::known, taxpayers);
      for (String area : new String[] {PROVINCE, city(0), county(0, 3)}) {
        container.as("9" + area.substring(1));
        questions.ask(AuthorityCode.of(area));
      }
    }
  }

  private static Known known(int i) {
    return new Known(
        name(i), TRADES[i % TRADES.length], number(i), PhoneNumber.of(FictitiousNumbers.phone(i)));
  }

  /** As the server's pool does: a connection is opened once, and used again when it is closed. */
  public static DataSource kept(DataSource opened) {
    Deque<Connection> idle = new ArrayDeque<>();
    return (DataSource)
        Proxy.newProxyInstance(
            SearchBenchmark.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) ->
                keptOpen(idle.isEmpty() ? opened.getConnection() : idle.pop(), idle));
  }

  private static Connection keptOpen(Connection connection, Deque<Connection> idle) {
    return (Connection)
        Proxy.newProxyInstance(
            SearchBenchmark.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                connection.setAutoCommit(true);
                idle.push(connection);
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void told(String pattern, double figure) {
    System.out.printf(pattern + "%n", figure);
  }

  private static String city(int number) {
    return "141%02d000000".formatted(number + 1);
  }

  private static String county(int city, int number) {
    return "141%02d%02d0000".formatted(city + 1, number + 1);
  }

  /** Where a taxpayer is: one in six in the first city. */
  private static String unit(int i) {
    int city = i % 6 == 0 ? 0 : i / 6 % CITIES;
    String county = county(city, i / 108 % COUNTIES);
    int branch = i % 3;
    return branch == 0 ? county : county.substring(0, 7) + "%02d00".formatted(branch);
  }

  static String name(int i) {
    SplittableRandom random = new SplittableRandom(i * 1_000_003L);
    return "示"
        + PLACES.charAt(random.nextInt(PLACES.length()))
        + MARKS.charAt(random.nextInt(MARKS.length()))
        + MARKS.charAt(random.nextInt(MARKS.length()))
        + TRADES[random.nextInt(TRADES.length)]
        + (i % 5 < 3 ? "有限公司" : random.nextBoolean() ? "店" : "商行");
  }

  /** Of the form of a number; its check digit does not matter here. */
  private static String number(int i) {
    return "91410199FX%06d0A".formatted(i);
  }

  private static void fill(DataSource dataSource, int taxpayers) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement unit =
            connection.prepareStatement(
                "insert into authority (code, parent_code, path, tier, name, short_name,"
                    + " county_functions, valid_from, version)"
                    + " values (?, ?, ?, ?, '示例税务局', '示例税务局', ?, date '2020-01-01', 0)");
        PreparedStatement officer =
            connection.prepareStatement(
                "insert into officer (code, real_name, authority_code, department, password_hash,"
                    + " active, must_change_password, version)"
                    + " values (?, '王示例', ?, ?, '-', true, false, 0)");
        PreparedStatement role =
            connection.prepareStatement(
                "insert into officer_role (officer_code, role) values (?, 'OPERATOR')");
        Statement statement = connection.createStatement()) {
      String top = "/" + PROVINCE + "/";
      unit(unit, PROVINCE, null, top, "PROVINCE");
      for (int city = 0; city < CITIES; city++) {
        String cityPath = top + city(city) + "/";
        unit(unit, city(city), PROVINCE, cityPath, "CITY");
        for (int county = 0; county < COUNTIES; county++) {
          String code = county(city, county);
          unit(unit, code, city(city), cityPath + code + "/", "COUNTY");
          for (int branch = 1; branch < 3; branch++) {
            String below = code.substring(0, 7) + "%02d00".formatted(branch);
            unit(unit, below, code, cityPath + code + "/" + below + "/", "BRANCH");
          }
        }
      }
      staff(officer, role, PROVINCE, DepartmentKind.TAX_SERVICE_OFFICE);
      staff(officer, role, city(0), DepartmentKind.SERVICE_CENTRE_12366);
      staff(officer, role, county(0, 3), DepartmentKind.COLLECTION_SECTION);
      connection.setAutoCommit(false);
      for (int i = 0; i < taxpayers; i += 1000) {
        taxpayers(connection, i, Math.min(taxpayers, i + 1000));
        if (i % 50_000 == 0) {
          connection.commit();
        }
      }
      statement.execute(
          "insert into recount_mark (id, authority_code)"
              + " select min(id), authority_code from taxpayer group by authority_code");
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("analyze");
    }
  }

  private static void staff(
      PreparedStatement officer, PreparedStatement role, String unit, DepartmentKind department)
      throws SQLException {
    officer.setString(1, "9" + unit.substring(1));
    officer.setString(2, unit);
    officer.setString(3, department.name());
    officer.executeUpdate();
    role.setString(1, "9" + unit.substring(1));
    role.executeUpdate();
  }

  private static void unit(
      PreparedStatement unit, String code, String parent, String path, String tier)
      throws SQLException {
    unit.setString(1, code);
    unit.setString(2, parent);
    unit.setString(3, path);
    unit.setString(4, tier);
    unit.setBoolean(5, tier.equals("COUNTY"));
    unit.executeUpdate();
  }

  private static void taxpayers(Connection connection, int from, int to) throws SQLException {
    try (PreparedStatement taxpayer =
            connection.prepareStatement(
                "insert into taxpayer (id, number, name, authority_code, kind, active, source,"
                    + " updated_at, confirmed_at, working_phones, bad_phones) values (?, ?, ?, ?,"
                    + " 'COMPANY', true, 'measured', current_timestamp, current_timestamp, ?, ?)");
        PreparedStatement phone =
            connection.prepareStatement(
                "insert into taxpayer_phone (id, taxpayer_id, phone, role, reachable, source,"
                    + " updated_at) values (?, ?, ?, 'FINANCE', ?, 'measured',"
                    + " current_timestamp)")) {
      for (int i = from; i < to; i++) {
        boolean bad = i % 50 == 7;
        boolean second = i % 10 < 3;
        taxpayer.setLong(1, i);
        taxpayer.setString(2, number(i));
        taxpayer.setString(3, name(i));
        taxpayer.setString(4, unit(i));
        taxpayer.setInt(5, (bad ? 0 : 1) + (second ? 1 : 0));
        taxpayer.setInt(6, bad ? 1 : 0);
        taxpayer.addBatch();
        phone(phone, i * 2L, i, i, !bad);
        if (second) {
          // One in ten of these is an agent's, who has thirty of them.
          phone(phone, i * 2L + 1, i, (i % 100 < 3 ? 4_000_000 + i / 1000 : 2_000_000 + i), true);
        }
      }
      taxpayer.executeBatch();
      phone.executeBatch();
    }
  }

  private static void phone(
      PreparedStatement phone, long id, int taxpayer, int number, boolean good)
      throws SQLException {
    phone.setLong(1, id);
    phone.setLong(2, taxpayer);
    phone.setString(3, PHONES.seal(PhoneNumber.of(FictitiousNumbers.phone(number))));
    phone.setBoolean(4, good);
    phone.addBatch();
  }
}
