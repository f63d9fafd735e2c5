package cn.tax12366.sms.outbound.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SenderNodesTest {

  private static final int THREADS = 8;
  private static final int NODES = 25;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void manyThreadsOfANewNodeSignOnAtOnce(TestDatabase database) throws Exception {
    DispatchFixture fixture = new DispatchFixture(database);
    SenderNodes nodes = new SenderNodes(fixture.dataSource);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int node = 0; node < NODES; node++) {
        String id = "node-" + node;
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          done.add(
              threads.submit(
                  () -> {
                    together.await();
                    nodes.renew(id, 15);
                    return null;
                  }));
        }
        for (Future<?> each : done) {
          each.get(30, TimeUnit.SECONDS);
        }
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(
            fixture.number(
                "select count(*) from sender_node where lease_until > current_timestamp"))
        .isEqualTo(NODES);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRenewalThatComesLateShortensNoLease(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    SenderNodes nodes = new SenderNodes(fixture.dataSource);

    nodes.renew("node", 60);
    nodes.renew("node", 15);

    assertThat(
            fixture.number(
                "select count(*) from sender_node"
                    + " where lease_until > current_timestamp + interval '30' second"))
        .isOne();
  }
}
