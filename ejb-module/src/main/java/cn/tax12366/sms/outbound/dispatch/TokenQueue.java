package cn.tax12366.sms.outbound.dispatch;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;

/** The way of tokens into the broker. Used outside transactions only (D2). */
@ApplicationScoped
class TokenQueue {

  @Resource(lookup = TokenRelay.CONNECTION_FACTORY)
  private ConnectionFactory connectionFactory;

  /**
   * @throws JMSRuntimeException if the broker did not take it
   */
  void send(Token token) {
    try (JMSContext context = connectionFactory.createContext()) {
      Message message = context.createMessage();
      message.setLongProperty("chunk", token.chunkId());
      message.setIntProperty("epoch", token.epoch());
      // The broker drops a second token of the same epoch by itself.
      message.setStringProperty("_AMQ_DUPL_ID", token.chunkId() + ":" + token.epoch());
      JMSProducer producer = context.createProducer();
      producer.setPriority(9 - token.priority());
      producer.send(context.createQueue(TokenRelay.QUEUE), message);
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }

  /**
   * @throws JMSRuntimeException if the broker cannot be reached
   */
  void probe() {
    try (JMSContext context = connectionFactory.createContext()) {
      context.createMessage();
    }
  }
}
