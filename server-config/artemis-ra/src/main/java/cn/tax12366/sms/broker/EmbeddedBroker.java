package cn.tax12366.sms.broker;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * The broker inside this process: durable, without a port, without accounts.
 *
 * <p>It lives from {@link #start()} to {@link #stop()}; after a kill -9 the next start in the same
 * folder finds every message whose sending had been acknowledged.
 */
final class EmbeddedBroker {

  /** The queue of the tokens that wait to be sent out. */
  static final String OUTBOUND = "sms.outbound";

  /** Where a message goes that was delivered {@link #MAX_DELIVERIES} times in vain. */
  static final String DEAD_LETTERS = "sms.dead-letters";

  /** With the growing delays below: given up after about 17 minutes. */
  private static final int MAX_DELIVERIES = 20;

  private static final long FIRST_REDELIVERY_MILLIS = 5_000;
  private static final long LAST_REDELIVERY_MILLIS = 60_000;

  /**
   * How long the journal waits for company before it writes. The library's own 3.3 ms makes a
   * lonely sender wait that long for each commit: 500 a second instead of 1,250.
   */
  private static final int JOURNAL_GATHERS_FOR_NANOS = 200_000;

  /** Tokens are small: beyond this they are paged to disk instead of filling the heap. */
  private static final long BYTES_IN_MEMORY = 32L << 20;

  /**
   * Below this much free disk the broker takes nothing more. A share of the disk (the library's own
   * 90 %) would stop a machine that has hundreds of gigabytes left.
   */
  private static final long MIN_DISK_FREE_BYTES = 256L << 20;

  private final Path data;
  private EmbeddedActiveMQ broker;

  EmbeddedBroker(Path data) {
    this.data = data;
  }

  /**
   * Starts it and returns when it serves.
   *
   * @throws Exception if it cannot, for instance because another process has the folder
   */
  void start() throws Exception {
    // The broker finds its protocol and its queues by the context class loader, which belongs to
    // whoever deploys.
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(getClass().getClassLoader());
    try {
      EmbeddedActiveMQ starting = new EmbeddedActiveMQ();
      starting.setConfiguration(configuration());
      starting.start();
      if (!starting.getActiveMQServer().waitForActivation(10, TimeUnit.SECONDS)) {
        starting.stop();
        throw new IllegalStateException(
            "The broker did not start in "
                + data
                + "; is another platform running on the same sms.home?");
      }
      broker = starting;
    } finally {
      thread.setContextClassLoader(callers);
    }
  }

  /** Stops it, if it was started: what it holds stays on disk. */
  void stop() throws Exception {
    if (broker != null) {
      broker.stop();
      broker = null;
    }
  }

  private Configuration configuration() throws Exception {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setName("sms");
    configuration.setSecurityEnabled(false);
    configuration.setJMXManagementEnabled(false);
    configuration.setPersistenceEnabled(true);
    configuration.setPersistIDCache(true);
    configuration.setJournalType(JournalType.NIO);
    configuration.setJournalDatasync(true);
    configuration.setJournalSyncTransactional(true);
    configuration.setJournalSyncNonTransactional(true);
    configuration.setJournalBufferTimeout_NIO(JOURNAL_GATHERS_FOR_NANOS);
    configuration.setJournalLockAcquisitionTimeout(TimeUnit.SECONDS.toMillis(3));
    configuration.setJournalDirectory(data.resolve("journal").toString());
    configuration.setBindingsDirectory(data.resolve("bindings").toString());
    configuration.setLargeMessagesDirectory(data.resolve("large-messages").toString());
    configuration.setPagingDirectory(data.resolve("paging").toString());
    configuration.setGlobalMaxSize(BYTES_IN_MEMORY);
    configuration.setMinDiskFree(MIN_DISK_FREE_BYTES);
    configuration.addAcceptorConfiguration("in-vm", "vm://0");
    configuration.addAddressSetting("#", addressSettings());
    configuration.addQueueConfiguration(durable(DEAD_LETTERS));
    configuration.addQueueConfiguration(durable(OUTBOUND));
    return configuration;
  }

  private static AddressSettings addressSettings() {
    return new AddressSettings()
        .setMaxDeliveryAttempts(MAX_DELIVERIES)
        .setRedeliveryDelay(FIRST_REDELIVERY_MILLIS)
        .setRedeliveryMultiplier(2)
        .setMaxRedeliveryDelay(LAST_REDELIVERY_MILLIS)
        .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
        .setDefaultAddressRoutingType(RoutingType.ANYCAST)
        .setDefaultQueueRoutingType(RoutingType.ANYCAST)
        .setExpiryAddress(SimpleString.of(DEAD_LETTERS))
        .setAutoDeleteQueues(false)
        .setAutoDeleteAddresses(false);
  }

  private static QueueConfiguration durable(String name) {
    return QueueConfiguration.of(name)
        .setAddress(name)
        .setRoutingType(RoutingType.ANYCAST)
        .setDurable(true);
  }
}
