package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.taxdata.deadline.DeadlineParts;
import java.time.Clock;
import javax.sql.DataSource;

/** The tax data over a database of a test. */
public final class TaxDataParts {

  private TaxDataParts() {}

  /** The units of {@link OrganisationFixtures}, with nobody in them. */
  public static void foundUnits(DataSource dataSource) {
    Statements statements = new Statements(dataSource, "Units");
    for (AuthorityView unit : OrganisationFixtures.province()) {
      statements.write(
          "insert into authority (code, parent_code, path, tier, name, short_name,"
              + " county_functions, valid_from, version) values (?, ?, ?, ?, ?, ?, ?, ?, 0)",
          unit.getCode().digits(),
          unit.getParentCode() == null ? null : unit.getParentCode().digits(),
          unit.getPath(),
          unit.getTier().name(),
          unit.getName(),
          unit.getShortName(),
          unit.isCountyFunctions(),
          unit.getValidFrom());
    }
  }

  public static FilingIntake intake(DataSource dataSource, Clock clock) {
    return new FilingIntake(
        new FilingObligations(dataSource),
        DeadlineParts.deadlines(dataSource, clock),
        new TaxDataFeeds(dataSource),
        clock);
  }

  public static FeedCompletion completion(DataSource dataSource, Clock clock) {
    return new FeedCompletion(new TaxDataFeeds(dataSource), clock);
  }

  public static TaxDataLookup lookup(DataSource dataSource) {
    return new TaxDataLookup(new FilingObligations(dataSource), new TaxDataFeeds(dataSource));
  }
}
