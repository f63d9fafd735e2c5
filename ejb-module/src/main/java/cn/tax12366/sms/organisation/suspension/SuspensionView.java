package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import java.time.Instant;

/** A suspension, hold or emergency stop as people see it. */
public final class SuspensionView {

  private final Suspension suspension;
  private final People people;
  private final boolean inForce;
  private final boolean liftable;

  /** Who and what it names; null where it names nobody. */
  record People(
      AuthorityView unit,
      AuthorityView answering,
      OfficerView officer,
      OfficerView placedBy,
      OfficerView confirmedBy,
      OfficerView liftAskedBy,
      OfficerView endedBy) {}

  SuspensionView(Suspension suspension, People people, boolean inForce, boolean liftable) {
    this.suspension = suspension;
    this.people = people;
    this.inForce = inForce;
    this.liftable = liftable;
  }

  public long getId() {
    return suspension.id();
  }

  public SuspensionKind getKind() {
    return suspension.kind();
  }

  public SuspensionScope getScope() {
    return suspension.scope();
  }

  /** The unit that it concerns, of an officer the one he belonged to; null for the province. */
  public AuthorityView getUnit() {
    return people.unit();
  }

  /** Null unless it concerns one officer. */
  public OfficerView getOfficer() {
    return people.officer();
  }

  /**
   * Where goes what people write to the suspended unit (reading A23); null where nobody else
   * answers for it.
   */
  public AuthorityView getAnsweredBy() {
    return people.answering();
  }

  public String getReason() {
    return suspension.reason();
  }

  public OfficerView getPlacedBy() {
    return people.placedBy();
  }

  public Instant getPlacedAt() {
    return suspension.placedAt();
  }

  /** The second person of an emergency stop; null before, and where one suffices. */
  public OfficerView getConfirmedBy() {
    return people.confirmedBy();
  }

  /** Null until it is lifted. */
  public Instant getUntil() {
    return suspension.until();
  }

  /** True while it stands. */
  public boolean isInForce() {
    return inForce;
  }

  /** Whether whoever asked may end it alone: for what a page shows, never for the decision. */
  public boolean isLiftable() {
    return liftable;
  }

  /** True while a second person is waited for. */
  public boolean isAsked() {
    return !suspension.isOver() && suspension.inForceFrom() == null;
  }

  /** The first person who wants an emergency stop lifted; null if nobody does. */
  public OfficerView getLiftAskedBy() {
    return people.liftAskedBy();
  }

  /** Null while it is not over. */
  public Instant getEndedAt() {
    return suspension.endedAt();
  }

  /** Null while it is not over, and where its time has run out. */
  public OfficerView getEndedBy() {
    return people.endedBy();
  }

  public String getEndReason() {
    return suspension.endReason();
  }
}
