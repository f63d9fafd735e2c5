package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.Submission;
import cn.tax12366.sms.outbound.route.SubmitGate;
import cn.tax12366.sms.outbound.route.SubmitOutcome;
import cn.tax12366.sms.outbound.route.SubmitResult;
import cn.tax12366.sms.outbound.route.SubmitResult.AcceptedPart;
import cn.tax12366.sms.shared.SegmentRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/**
 * One message on its way over one session, all its parts in order. Ends exactly once: by what the
 * carrier answers, or by the loss of the link.
 */
final class Flight implements Runnable {

  private enum Stage {
    /** No byte has been written. */
    ON_GROUND,
    /** Bytes may have been written. */
    IN_THE_AIR,
    /** Lost before a byte was written; nothing is written any more. */
    GROUNDED
  }

  private static final RegisteredDelivery RECEIPT =
      new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE);

  private final LinkDefinition link;
  private final SMPPSession session;
  private final Allowance allowance;
  private final Submission submission;
  private final SubmitGate gate;
  private final List<String> parts;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.ON_GROUND);
  private final List<AcceptedPart> accepted = new CopyOnWriteArrayList<>();
  private final CompletableFuture<SubmitResult> result = new CompletableFuture<>();

  Flight(
      LinkDefinition link,
      SMPPSession session,
      Allowance allowance,
      Submission submission,
      SubmitGate gate) {
    this.link = link;
    this.session = session;
    this.allowance = allowance;
    this.submission = submission;
    this.gate = gate;
    this.parts = SegmentRule.split(submission.text());
  }

  CompletableFuture<SubmitResult> result() {
    return result;
  }

  /** The link is lost: in doubt if bytes may have left, otherwise not sent. */
  void lose() {
    if (stage.compareAndSet(Stage.ON_GROUND, Stage.GROUNDED)) {
      end(new SubmitOutcome.NotSent());
    } else if (stage.get() == Stage.IN_THE_AIR) {
      end(new SubmitOutcome.InDoubt());
    }
  }

  @Override
  public void run() {
    try {
      end(fly());
    } catch (RuntimeException | Error e) {
      lose();
      throw e;
    }
  }

  private void end(SubmitOutcome outcome) {
    result.complete(
        new SubmitResult(submission.messageId(), outcome, parts.size(), new ArrayList<>(accepted)));
  }

  private SubmitOutcome fly() {
    for (int part = 1; part <= parts.size(); part++) {
      if (submission.partsDone().contains(part)) {
        continue;
      }
      allowance.await();
      // The gate is asked for the message, not for its parts: half a message helps nobody.
      if (stage.get() == Stage.ON_GROUND
          && (!gate.isOpen()
              || !session.getSessionState().isTransmittable()
              || !stage.compareAndSet(Stage.ON_GROUND, Stage.IN_THE_AIR))) {
        return new SubmitOutcome.NotSent();
      }
      SubmitOutcome outcome = submit(part);
      if (!(outcome instanceof SubmitOutcome.Accepted)) {
        return outcome;
      }
    }
    return new SubmitOutcome.Accepted();
  }

  private SubmitOutcome submit(int part) {
    LinkDefinition.Addressing numbers = link.addressing();
    try {
      String id =
          session
              .submitShortMessage(
                  link.service(),
                  TypeOfNumber.valueOf((byte) numbers.sourceTon()),
                  NumberingPlanIndicator.valueOf((byte) numbers.sourceNpi()),
                  link.source(),
                  TypeOfNumber.valueOf((byte) numbers.destinationTon()),
                  NumberingPlanIndicator.valueOf((byte) numbers.destinationNpi()),
                  submission.phone(),
                  esmClass(),
                  (byte) 0,
                  (byte) 0,
                  null,
                  Validity.relative(submission.validity()),
                  RECEIPT,
                  (byte) 0,
                  new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                  (byte) 0,
                  PartBytes.of(parts.get(part - 1), submission.messageId(), part, parts.size()))
              .getMessageId();
      accepted.add(new AcceptedPart(part, id, CarrierIds.ofResponse(link, id)));
      return new SubmitOutcome.Accepted();
    } catch (NegativeResponseException e) {
      return SmppStatusTable.outcome(e.getCommandStatus());
    } catch (PDUException e) {
      // Our own field is of no form SMPP knows; nothing has left.
      System.getLogger(Flight.class.getName())
          .log(System.Logger.Level.ERROR, "A message cannot be written as SMPP", e);
      return new SubmitOutcome.Refused(SmppStatusTable.INVALID_DESTINATION.code());
    } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
      System.getLogger(Flight.class.getName())
          .log(
              System.Logger.Level.DEBUG,
              "Message {0} is in doubt: {1}",
              submission.messageId(),
              e.getMessage());
      return new SubmitOutcome.InDoubt();
    }
  }

  private ESMClass esmClass() {
    return parts.size() == 1
        ? new ESMClass()
        : new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.UDHI);
  }
}
