package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.ConsentWay;
import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Opens and closes what a phone wants, by hand, for whoever keeps a taxpayer that has it (R4.5a–b).
 * It belongs to the phone: for an agent's it holds for all of his taxpayers. To open it takes the
 * proof that its owner has agreed; to close it his word is enough (reading A6).
 */
@Stateless
@RolesAllowed("OFFICER")
public class SubscriptionMaintenance {

  private static final int SHORTEST_PROOF = 2;
  private static final int LONGEST_PROOF = 60;

  @Inject private KeptTaxpayers kept;
  @Inject private KeptSubscriptions subscriptions;
  @Inject private TaxpayerKeepers keepers;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * From now on messages of this kind go to the phone. What is open already gets the new proof.
   *
   * @throws ConsentNeedsProof if the way is a list or none, or the proof says nothing
   * @throws ConsentInTheFuture if the day is still to come
   */
  public void open(long phoneId, SubscriptionKind kind, Consent consent) {
    keepers.requireSomewhere();
    KeptTaxpayers.Phone seen = phone(phoneId);
    OfficerCode by = keepers.require(seen.taxpayerId(), seen.unit(), seen.name());
    Consent said = checked(consent);
    if (said.proof() == null || said.proof().length() < SHORTEST_PROOF) {
      throw new ConsentNeedsProof(SHORTEST_PROOF, LONGEST_PROOF);
    }
    record(seen, kind, true, said, by, subscriptions.locked(seen.phone(), kind));
  }

  /**
   * From now on no messages of this kind go to the phone; what is closed already stays as it is.
   * Chases go on, because they need no consent (reading A6).
   *
   * @throws ConsentNeedsProof if the way is a list or none
   * @throws ConsentInTheFuture if the day is still to come
   */
  public void close(long phoneId, SubscriptionKind kind, Consent consent) {
    keepers.requireSomewhere();
    KeptTaxpayers.Phone seen = phone(phoneId);
    OfficerCode by = keepers.require(seen.taxpayerId(), seen.unit(), seen.name());
    Consent said = checked(consent);
    Optional<Boolean> before = subscriptions.locked(seen.phone(), kind);
    if (before.isEmpty() || before.get()) {
      record(seen, kind, false, said, by, before);
    }
  }

  private KeptTaxpayers.Phone phone(long id) {
    return kept.phone(id, access.area(Act.SEE_TAXPAYERS)).orElseThrow(NoSuchTaxpayerInArea::new);
  }

  private Consent checked(Consent consent) {
    String proof = consent.proof() == null ? "" : consent.proof().strip();
    if (consent.way() == null
        || consent.way() == ConsentWay.LIST
        || proof.length() > LONGEST_PROOF) {
      throw new ConsentNeedsProof(SHORTEST_PROOF, LONGEST_PROOF);
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate day = consent.givenOn() == null ? today : consent.givenOn();
    if (day.isAfter(today)) {
      throw new ConsentInTheFuture(day);
    }
    return new Consent(
        consent.way(), proof.isEmpty() ? null : PhoneNumber.maskedWithin(proof), day);
  }

  private void record(
      KeptTaxpayers.Phone seen,
      SubscriptionKind kind,
      boolean open,
      Consent said,
      OfficerCode officer,
      Optional<Boolean> before) {
    KeptSubscriptions.By by = new KeptSubscriptions.By(officer, clock.instant());
    if (before.isEmpty()) {
      subscriptions.add(seen.phone(), kind, open, said, by);
    } else {
      subscriptions.change(seen.phone(), kind, open, said, by);
    }
    kept.keep(
        seen.taxpayerId(),
        seen.unit(),
        new TaxpayerChange(
            open ? ChangeAct.SUBSCRIPTION_OPENED : ChangeAct.SUBSCRIPTION_CLOSED,
            null,
            null,
            kind.name(),
            said.proof(),
            null,
            by.at()),
        officer,
        seen.phone());
    audit.record(
        Entry.of(
                open ? "taxpayers.subscription-opened" : "taxpayers.subscription-closed",
                "taxpayer:" + seen.taxpayerId())
            .called(seen.name())
            .fact("phone", seen.phone().masked())
            .fact("service", "SERVICE_" + kind)
            .fact("way", said.way())
            .fact("proof", said.proof())
            .change("open", before.orElse(null), open));
  }
}
