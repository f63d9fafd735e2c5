package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/**
 * Who has helped an officer to which part of his sign-in: whoever gave out both would have the
 * account (S4). Kept until the officer proves a second factor, which no helper can for him.
 */
@ApplicationScoped
class SignInHelp {

  /** What a sign-in is made of. */
  enum Part {
    PASSWORD,
    SECOND_FACTOR
  }

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  /** Only who gave the present password knows it: earlier givers are forgotten. */
  void gavePassword(OfficerCode helper, OfficerCode officer) {
    write(
        "delete from sign_in_help where officer_code = ? and part = ?",
        officer.digits(),
        Part.PASSWORD.name());
    add(Part.PASSWORD, helper, officer);
  }

  void tookSecondFactorAway(OfficerCode helper, OfficerCode officer) {
    add(Part.SECOND_FACTOR, helper, officer);
  }

  private void add(Part part, OfficerCode helper, OfficerCode officer) {
    write(
        "insert into sign_in_help (officer_code, part, helper) values (?, ?, ?)"
            + " on conflict do nothing",
        officer.digits(),
        part.name(),
        helper.digits());
  }

  boolean isFrom(OfficerCode helper, OfficerCode officer, Part part) {
    return new Statements(dataSource, "Helpers")
        .first(
            "select 1 from sign_in_help where officer_code = ? and part = ? and helper = ?",
            row -> row.getInt(1),
            officer.digits(),
            part.name(),
            helper.digits())
        .isPresent();
  }

  /** The officer has proved a second factor. */
  void isOver(OfficerCode officer) {
    write("delete from sign_in_help where officer_code = ?", officer.digits());
  }

  private void write(String sql, Object... values) {
    new Statements(dataSource, "Helpers").write(sql, values);
  }
}
