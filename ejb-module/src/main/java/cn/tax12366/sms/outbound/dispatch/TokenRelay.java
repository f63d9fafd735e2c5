package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a token for each chunk that may be worked on now: after the commit that made it so, and
 * outside any transaction (D2).
 */
@ConnectionFactoryDefinition(
    name = TokenRelay.CONNECTION_FACTORY,
    interfaceName = "jakarta.jms.ConnectionFactory",
    resourceAdapter = "artemis-ra",
    transactionSupport = TransactionSupportLevel.LocalTransaction)
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenRelay {

  /** The queue of tokens. */
  public static final String QUEUE = "sms.outbound";

  static final String CONNECTION_FACTORY = "java:app/jms/outbound";

  private static final System.Logger LOG = System.getLogger(TokenRelay.class.getName());

  private Chunks chunks;
  private TokenQueue queue;
  private SendingWindowSettings window;
  private DispatchSettings settings;
  private Clock clock;

  public TokenRelay() {}

  @Inject
  TokenRelay(
      Chunks chunks,
      TokenQueue queue,
      SendingWindowSettings window,
      DispatchSettings settings,
      @BusinessTime Clock clock) {
    this.chunks = chunks;
    this.queue = queue;
    this.window = window;
    this.settings = settings;
    this.clock = clock;
  }

  /** Fills the broker up to the few tokens it is to hold, the most urgent chunks first. */
  public void relay() {
    int free = settings.tokens() - chunks.count("QUEUED");
    if (free <= 0) {
      return;
    }
    Instant now = clock.instant();
    List<Token> unsent = new ArrayList<>(chunks.queue(free, now, window.window().isOpen(now)));
    try {
      while (!unsent.isEmpty()) {
        queue.send(unsent.get(0));
        unsent.remove(0);
      }
    } catch (JMSRuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The broker takes no tokens; they are sent again", e);
      chunks.requeue(unsent);
    }
  }
}
