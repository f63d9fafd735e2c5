package cn.tax12366.sms.organisation.duty.change;

import java.time.Instant;

/** A change request as people see it. */
public final class ChangeRequestView {

  private final ChangeRequest request;
  private final String raisedBy;

  private ChangeRequestView(ChangeRequest request, String raisedBy) {
    this.request = request;
    this.raisedBy = raisedBy;
  }

  /** From the columns that {@link ChangeRequests} asks for. */
  static ChangeRequestView of(Object[] row) {
    return new ChangeRequestView((ChangeRequest) row[0], (String) row[1]);
  }

  public long getId() {
    return request.id();
  }

  public String getTitle() {
    return request.title();
  }

  public String getNeed() {
    return request.need();
  }

  public String getReason() {
    return request.reason();
  }

  public ChangeState getState() {
    return request.state();
  }

  public Instant getStateSince() {
    return request.stateSince();
  }

  /** The name of whoever raised it. */
  public String getRaisedBy() {
    return raisedBy;
  }

  public Instant getRaisedAt() {
    return request.raisedAt();
  }

  /** The release in which it was reported realised last; null before. */
  public String getReleaseName() {
    return request.releaseName();
  }
}
