package cn.tax12366.sms.smpp;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/** Refuses what carriers may send besides deliveries, which {@link BoundedPduReader} takes out. */
final class NothingElse implements MessageReceiverListener {

  @Override
  public void onAcceptDeliverSm(DeliverSm delivery) throws ProcessRequestException {
    throw new ProcessRequestException(
        "Not taken out of the stream", SmppStatusTable.TEMPORARY_APPLICATION_ERROR.code());
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    // A phone can be reached again; nobody here asks for that.
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("data_sm is not used", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
