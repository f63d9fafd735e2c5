package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.addressbook.search.Reach;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What narrows the list of taxpayers: as it stands in the address of the page. */
@Named
@RequestScoped
public class TaxpayerFilter {

  private String unit;
  private String words;
  private String number;
  private String responsible;
  private TaxpayerState state;
  private Reach reach;

  /** Code of the unit whose area is shown; null for the reader's own. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  /** The beginning of a number, a part of a name or of its initials; null for all. */
  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  /** The word under which the session keeps the phone that is looked for; null for all. */
  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  /** Code or full name of the responsible tax administrator; null for all. */
  public String getResponsible() {
    return responsible;
  }

  public void setResponsible(String responsible) {
    this.responsible = responsible;
  }

  public TaxpayerState getState() {
    return state;
  }

  public void setState(TaxpayerState state) {
    this.state = state;
  }

  public Reach getReach() {
    return reach;
  }

  public void setReach(Reach reach) {
    this.reach = reach;
  }

  public boolean isNarrow() {
    return unit != null
        || words != null
        || number != null
        || responsible != null
        || state != null
        || reach != null;
  }
}
