package cn.tax12366.sms.broker;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The resource adapter of Artemis that brings its broker along.
 *
 * <p>Without {@code sms.broker.url} it starts one inside this process, before the first endpoint is
 * activated, and stops it after the last. With it, it connects to that broker for as long as it
 * takes: a broker that is down delays the messages and not the start.
 */
public class EmbeddableArtemisResourceAdapter extends ActiveMQResourceAdapter {

  private static final long serialVersionUID = 1L;

  private static final System.Logger LOG =
      System.getLogger(EmbeddableArtemisResourceAdapter.class.getName());

  private transient EmbeddedBroker broker;

  /**
   * Starts the broker, if it is the embedded one, and then the adapter.
   *
   * @throws ResourceAdapterInternalException if the configuration is wrong or the broker cannot
   *     start; the deployment of the adapter fails with it, and with that of the application
   */
  @Override
  public void start(BootstrapContext context) throws ResourceAdapterInternalException {
    BrokerSettings settings;
    try {
      settings = BrokerSettings.of(ConfigProvider.getConfig());
    } catch (MalformedBrokerUrl e) {
      LOG.log(System.Logger.Level.ERROR, e.getMessage());
      throw new ResourceAdapterInternalException(e.getMessage(), e);
    }
    if (settings.address().isPresent()) {
      connectTo(settings);
    } else {
      startEmbedded(settings);
    }
    super.start(context);
  }

  private void connectTo(BrokerSettings settings) {
    setConnectorClassName(NettyConnectorFactory.class.getName());
    setConnectionParameters(settings.address().orElseThrow().connectionParameters());
    settings.user().ifPresent(this::setUserName);
    settings.password().ifPresent(this::setPassword);
    setInitialConnectAttempts(-1);
    setReconnectAttempts(-1);
    LOG.log(System.Logger.Level.INFO, "Broker: {0}", settings);
  }

  private void startEmbedded(BrokerSettings settings) throws ResourceAdapterInternalException {
    setConnectorClassName(InVMConnectorFactory.class.getName());
    setConnectionParameters("serverId=0");
    broker = new EmbeddedBroker(settings.data());
    try {
      broker.start();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "The broker cannot start in " + settings.data(), e);
      throw new ResourceAdapterInternalException(e.getMessage(), e);
    }
    LOG.log(System.Logger.Level.INFO, "Broker: {0}", settings);
  }

  /** Stops the adapter and then the broker. */
  @Override
  public void stop() {
    super.stop();
    if (broker == null) {
      return;
    }
    try {
      broker.stop();
      LOG.log(System.Logger.Level.INFO, "Broker stopped");
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "The broker did not stop cleanly", e);
    }
  }
}
