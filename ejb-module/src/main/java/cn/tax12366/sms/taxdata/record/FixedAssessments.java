package cn.tax12366.sms.taxdata.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The fixed assessments. */
@ApplicationScoped
class FixedAssessments implements RecordTable {

  private static final List<String> COLUMNS =
      List.of(
          "tax_code",
          "tax_name",
          "turnover",
          "rate",
          "tax",
          "valid_from",
          "valid_to",
          "ended_on",
          "below_threshold");

  @Override
  public String name() {
    return "fixed_assessment";
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public void bind(PreparedStatement write, int from, TaxRecord content) throws SQLException {
    FixedAssessment assessment = (FixedAssessment) content;
    write.setString(from, assessment.taxCode());
    write.setString(from + 1, assessment.taxName());
    write.setBigDecimal(from + 2, assessment.turnover().orElse(null));
    write.setBigDecimal(from + 3, assessment.rate().orElse(null));
    write.setBigDecimal(from + 4, assessment.tax());
    write.setObject(from + 5, assessment.from());
    write.setObject(from + 6, assessment.to());
    write.setObject(from + 7, assessment.endedOn().orElse(null), Types.DATE);
    write.setBoolean(from + 8, assessment.belowThreshold());
  }

  @Override
  public FixedAssessment content(ResultSet row) throws SQLException {
    return new FixedAssessment(
        row.getString("tax_code"),
        row.getString("tax_name"),
        Optional.ofNullable(row.getBigDecimal("turnover")),
        Optional.ofNullable(row.getBigDecimal("rate")),
        row.getBigDecimal("tax"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
        row.getBoolean("below_threshold"));
  }
}
