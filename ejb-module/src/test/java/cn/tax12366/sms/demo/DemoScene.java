package cn.tax12366.sms.demo;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.integration.ListIntake;
import cn.tax12366.sms.integration.RowReceiver;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.shared.database.Leases;
import cn.tax12366.sms.shared.database.PlatformSettings;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.mockito.Mockito;

/**
 * The demo's province in a database of a test, and parts of its lists taken in as the demo does.
 */
final class DemoScene {

  private DemoScene() {}

  /** With all its units and officers. */
  static PlainContainer founded(DataSource dataSource) {
    PlainContainer container =
        new PlainContainer(dataSource)
            .with(Leases.class, Mockito.mock(Leases.class))
            .with(SchemaMigration.class, Mockito.mock(SchemaMigration.class))
            .with(PlatformSettings.class, Mockito.mock(PlatformSettings.class))
            .with("organisation.access.CurrentMandate")
            .with("organisation.delegation.StandIns")
            .with("organisation.access.NamesNow")
            .with("organisation.suspension.StandingSuspensions");
    container.at("2026-12-10T09:00").as("system");
    container.get(OrganisationRegister.class).found(Regions.authorities());
    container.get(OrganisationRegister.class).appoint(Staff.all());
    new Statements(dataSource, "Officers").write("update officer set must_change_password = false");
    return container;
  }

  /** The rows of a list that are of such taxpayers, by their numbers. */
  static Iterator<ListRow> of(Iterator<ListRow> rows, Predicate<String> number) {
    List<ListRow> kept = new ArrayList<>();
    rows.forEachRemaining(
        row -> {
          if (number.test(row.cell(ListField.TAXPAYER_NUMBER).orElseThrow())) {
            kept.add(row);
          }
        });
    return kept.iterator();
  }

  static IntakeReceipt takeIn(
      PlainContainer container, ListContent content, Iterator<ListRow> rows) {
    return container
        .as(DemoSignIn.PROVINCE_OPERATOR.digits())
        .get(ListIntake.class)
        .run(content, "demo", rows, RowReceiver.NONE);
  }
}
