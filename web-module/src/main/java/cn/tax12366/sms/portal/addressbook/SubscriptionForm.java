package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.ConsentWay;
import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.addressbook.maintenance.Consent;
import cn.tax12366.sms.addressbook.maintenance.SubscriptionMaintenance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What the chosen phone of a taxpayer wants, and how its owner has said so. */
@Named
@RequestScoped
public class SubscriptionForm {

  private ChosenPhone phone;
  private SubscriptionMaintenance maintenance;
  private SubscriptionKind kind = SubscriptionKind.FILING_REMINDER;
  private ConsentWay way;
  private String proof;
  private LocalDate givenOn;

  /** For the container. */
  protected SubscriptionForm() {}

  @Inject
  public SubscriptionForm(ChosenPhone phone, SubscriptionMaintenance maintenance) {
    this.phone = phone;
    this.maintenance = maintenance;
  }

  public String open() {
    maintenance.open(phone.getId(), kind, new Consent(way, proof, givenOn));
    return phone.here();
  }

  public String close() {
    maintenance.close(phone.getId(), kind, new Consent(way, proof, givenOn));
    return phone.here();
  }

  public SubscriptionKind[] getKinds() {
    return SubscriptionKind.values();
  }

  /** Those by which a person says something; a list speaks for itself. */
  public List<ConsentWay> getWays() {
    return Arrays.stream(ConsentWay.values()).filter(each -> each != ConsentWay.LIST).toList();
  }

  public SubscriptionKind getKind() {
    return kind;
  }

  public void setKind(SubscriptionKind kind) {
    this.kind = kind;
  }

  public ConsentWay getWay() {
    return way;
  }

  public void setWay(ConsentWay way) {
    this.way = way;
  }

  public String getProof() {
    return proof;
  }

  public void setProof(String proof) {
    this.proof = proof;
  }

  public LocalDate getGivenOn() {
    return givenOn;
  }

  public void setGivenOn(LocalDate givenOn) {
    this.givenOn = givenOn;
  }
}
