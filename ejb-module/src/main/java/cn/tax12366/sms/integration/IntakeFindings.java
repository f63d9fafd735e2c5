package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.NotWritten;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.secrets.Purpose;
import cn.tax12366.sms.shared.secrets.Sealing;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The refused and the doubtful rows of lists, by plain JDBC (D7); what they hold is sealed. */
@ApplicationScoped
class IntakeFindings {

  private static final String COLUMNS =
      "select row_number, warning, field, code, given, cells, raw from intake_refusal"
          + " where intake_id = ? and warning = ? and row_number > ? order by row_number limit ?";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private Sealing sealing;

  private final JsonBuilderFactory builders =
      JsonProvider.provider().createBuilderFactory(Map.of());
  private final JsonReaderFactory readers = JsonProvider.provider().createReaderFactory(Map.of());

  IntakeFindings() {}

  IntakeFindings(DataSource dataSource, Sealing sealing) {
    this.dataSource = dataSource;
    this.sealing = sealing;
  }

  void add(long intakeId, List<IntakeFinding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into intake_refusal (intake_id, row_number, warning, field, code, given,"
                    + " cells, raw) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (IntakeFinding finding : findings) {
        insert.setLong(1, intakeId);
        insert.setInt(2, finding.getRowNumber());
        insert.setBoolean(3, finding.isWarning());
        insert.setString(4, finding.getField().map(ListField::name).orElse(null));
        insert.setString(5, finding.getCode());
        insert.setString(6, sealed(finding.getGiven()));
        insert.setString(7, sealed(json(finding.getCells())));
        insert.setString(8, sealed(finding.getRaw()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new NotWritten("Refused rows", e);
    }
  }

  /**
   * Refusals or warnings with a row number greater than {@code after}, in the order of the list.
   */
  List<IntakeFinding> after(long intakeId, boolean warnings, int after, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(COLUMNS)) {
      select.setLong(1, intakeId);
      select.setBoolean(2, warnings);
      select.setInt(3, after);
      select.setInt(4, limit);
      return read(select);
    } catch (SQLException e) {
      throw new IllegalStateException("Refused rows cannot be read", e);
    }
  }

  /** Refusals and warnings of the rows from {@code first} to {@code last}, by row number. */
  Map<Integer, IntakeFinding> between(long intakeId, int first, int last) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select row_number, warning, field, code, given, cells, raw from intake_refusal"
                    + " where intake_id = ? and row_number between ? and ?")) {
      select.setLong(1, intakeId);
      select.setInt(2, first);
      select.setInt(3, last);
      return read(select).stream()
          .collect(Collectors.toMap(IntakeFinding::getRowNumber, Function.identity()));
    } catch (SQLException e) {
      throw new IllegalStateException("Refused rows cannot be read", e);
    }
  }

  /** The page that begins with the {@code from}th refusal, counted from 0. */
  Page<IntakeFinding> page(long intakeId, boolean warnings, int from, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(COLUMNS + " offset ?");
        PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from intake_refusal where intake_id = ? and warning = ?")) {
      select.setLong(1, intakeId);
      select.setBoolean(2, warnings);
      select.setInt(3, Integer.MIN_VALUE);
      select.setInt(4, limit);
      select.setInt(5, from);
      count.setLong(1, intakeId);
      count.setBoolean(2, warnings);
      try (ResultSet total = count.executeQuery()) {
        total.next();
        return new Page<>(read(select), total.getLong(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Refused rows cannot be read", e);
    }
  }

  /** Which fields the refused or doubtful rows have, or are refused for not having. */
  Set<ListField> fields(long intakeId, boolean warnings) {
    Set<ListField> fields = new TreeSet<>();
    int row = Integer.MIN_VALUE;
    for (List<IntakeFinding> some = after(intakeId, warnings, row, 1000);
        !some.isEmpty();
        some = after(intakeId, warnings, row, 1000)) {
      for (IntakeFinding finding : some) {
        fields.addAll(finding.getCells().keySet());
        finding.getField().ifPresent(fields::add);
      }
      row = some.get(some.size() - 1).getRowNumber();
    }
    return fields;
  }

  private List<IntakeFinding> read(PreparedStatement select) throws SQLException {
    List<IntakeFinding> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String field = row.getString("field");
        found.add(
            new IntakeFinding(
                row.getInt("row_number"),
                row.getBoolean("warning"),
                field == null ? null : ListField.valueOf(field),
                row.getString("code"),
                opened(row.getString("given")),
                cells(opened(row.getString("cells"))),
                opened(row.getString("raw"))));
      }
    }
    return found;
  }

  /** Rows of lists hold phones wherever somebody has written one; nothing is searched in them. */
  private String sealed(String text) {
    return text == null || text.isEmpty() ? text : sealing.seal(Purpose.LIST_ROW, text);
  }

  private String opened(String sealed) {
    return sealed == null || sealed.isEmpty() ? sealed : sealing.openText(Purpose.LIST_ROW, sealed);
  }

  private String json(Map<ListField, String> cells) {
    JsonObjectBuilder json = builders.createObjectBuilder();
    cells.forEach((field, text) -> json.add(field.key(), text));
    return json.build().toString();
  }

  private Map<ListField, String> cells(String json) {
    Map<ListField, String> cells = new EnumMap<>(ListField.class);
    try (var reader = readers.createReader(new StringReader(json))) {
      var object = reader.readObject();
      object
          .keySet()
          .forEach(
              key ->
                  ListField.byKey(key).ifPresent(field -> cells.put(field, object.getString(key))));
    }
    return cells;
  }
}
