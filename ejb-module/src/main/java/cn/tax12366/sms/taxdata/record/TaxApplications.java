package cn.tax12366.sms.taxdata.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The applications. */
@ApplicationScoped
class TaxApplications implements RecordTable {

  private static final List<String> COLUMNS =
      List.of("number", "matter", "state", "applied_on", "state_since", "due_on", "handled_by");

  @Override
  public String name() {
    return "tax_application";
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public void bind(PreparedStatement write, int from, TaxRecord content) throws SQLException {
    TaxApplication application = (TaxApplication) content;
    write.setString(from, application.number().value());
    write.setString(from + 1, application.matter());
    write.setString(from + 2, application.state().name());
    write.setObject(from + 3, application.appliedOn());
    write.setObject(from + 4, application.stateSince().orElse(null), Types.DATE);
    write.setObject(from + 5, application.dueOn().orElse(null), Types.DATE);
    write.setString(from + 6, application.handledBy().orElse(null));
  }

  @Override
  public TaxApplication content(ResultSet row) throws SQLException {
    return new TaxApplication(
        new ApplicationNumber(row.getString("number")),
        row.getString("matter"),
        ApplicationState.valueOf(row.getString("state")),
        row.getObject("applied_on", LocalDate.class),
        Optional.ofNullable(row.getObject("state_since", LocalDate.class)),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        Optional.ofNullable(row.getString("handled_by")));
  }
}
