package cn.tax12366.sms.smpp;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Brings the links up with the application, and down with it. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class LinkSupervision {

  @Inject private SmppLinks links;
  @Inject private LinkSettings settings;
  @Inject private MetricRegistry metrics;

  @PostConstruct
  void start() {
    links.start(settings.links());
    metrics.gauge("sms_links_up", links::up);
  }

  @PreDestroy
  void stop() {
    links.stop();
  }
}
