package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.dispatch.SendingEnd;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Brings the links up with the application, and down with it: in that order that nothing is in
 * doubt afterwards, if the carriers answer.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class LinkSupervision {

  private static final Duration LAST_RESULTS = Duration.ofSeconds(10);

  @Inject private SmppLinks links;
  @Inject private SendingEnd sending;
  @Inject private LinkSettings settings;
  @Inject private MetricRegistry metrics;

  @PostConstruct
  void start() {
    links.start(settings.links());
    metrics.gauge("sms_links_up", links::up);
  }

  @PreDestroy
  void stop() {
    sending.begin();
    links.stop();
    sending.complete(LAST_RESULTS);
  }
}
