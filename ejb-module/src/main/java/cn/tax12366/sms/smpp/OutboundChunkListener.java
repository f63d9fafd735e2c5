package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.dispatch.ChunkDispatch;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Unwraps a token and has its chunk worked on. */
@MessageDriven(
    name = "OutboundChunkListener",
    activationConfig = {
      @ActivationConfigProperty(propertyName = "destination", propertyValue = "sms.outbound"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
      @ActivationConfigProperty(
          propertyName = "maxSession",
          propertyValue = "${MPCONFIG=sms.outbound.sessions:2}")
    })
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboundChunkListener implements MessageListener {

  @EJB private SchemaMigration schema;
  @EJB private ChunkDispatch dispatch;

  @Override
  public void onMessage(Message token) {
    schema.ready();
    try {
      dispatch.dispatch(token.getLongProperty("chunk"), token.getIntProperty("epoch"));
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }
}
