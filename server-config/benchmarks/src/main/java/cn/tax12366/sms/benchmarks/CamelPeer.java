package cn.tax12366.sms.benchmarks;

import cn.tax12366.sms.acceptance.kit.Postgres;
import cn.tax12366.sms.benchmarks.client.CamelClient;
import java.util.List;

/** What a Java shop would take instead: Camel and Artemis, as {@link CamelClient} has them. */
final class CamelPeer extends ClientPeer {

  static final String NAME = "Camel and Artemis";

  private static final String DATABASE = "camel";

  private final Plan plan;
  private final Postgres server;

  CamelPeer(Plan plan, Postgres server) {
    super(plan, CamelClient.class);
    this.plan = plan;
    this.server = server;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  List<String> arguments(Ground ground) {
    server.with(DATABASE);
    server.change(DATABASE, CamelClient.RECEIPTS);
    ground.meter().watch(ProcessorMeter.Group.DATABASE, server.pid());
    return List.of(
        ground.folder().resolve("artemis").toString(), server.url(DATABASE), Postgres.USER);
  }

  @Override
  void check() {
    String question = "select count(distinct smsc_id) from receipt";
    String stored = server.rows(DATABASE, question).get(0).get(0);
    if (!stored.equals(String.valueOf(plan.messages()))) {
      throw new AssertionError("Camel has stored " + stored + " receipts");
    }
  }

  @Override
  void clean() {
    server.drop(DATABASE);
  }
}
