package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.addressbook.TaxpayerEntrusting;
import cn.tax12366.sms.addressbook.TaxpayerView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.administration.HandOver;
import cn.tax12366.sms.organisation.administration.KeptView;
import cn.tax12366.sms.organisation.administration.OfficerFile;
import cn.tax12366.sms.organisation.administration.OfficerList;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.TaxpayerNumber;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** What one officer keeps, to be entrusted to him or handed over to a colleague. */
@Named
@ViewScoped
public class HandoverPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private HandOver handOver;
  @Inject private TaxpayerEntrusting entrusting;
  @Inject private OfficerList officers;

  private String code;
  private String colleague;
  private String numbers;
  private transient OfficerFile file;
  private transient List<KeptView> kept;
  private transient List<OfficerView> colleagues;
  private transient PagedRows<TaxpayerView> taxpayers;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    kept = handOver.preview(officer());
  }

  /** Everything goes over; the page of the colleague shows it. */
  public String handOver() {
    handOver.handOver(officer(), OfficerCode.of(colleague));
    return page(colleague);
  }

  /** Entrusts the taxpayers whose numbers were written, one a line or separated by commas. */
  public String entrust() {
    entrusting.entrust(
        officer(),
        Arrays.stream(numbers.split("[\\s,，、;；]+"))
            .filter(number -> !number.isEmpty())
            .map(TaxpayerNumber::of)
            .toList());
    return page(code);
  }

  private static String page(String officer) {
    return "/organisation/handover.xhtml?faces-redirect=true&code=" + officer;
  }

  private OfficerCode officer() {
    return OfficerCode.of(code);
  }

  public OfficerFile getFile() {
    if (file == null) {
      file = officers.get(officer());
    }
    return file;
  }

  public List<KeptView> getKept() {
    if (kept == null) {
      kept = handOver.preview(officer());
    }
    return kept;
  }

  /** Whether there is anything to hand over. */
  public boolean isKeeping() {
    return getKept().stream().anyMatch(each -> each.getCount() > 0);
  }

  public List<OfficerView> getColleagues() {
    if (colleagues == null) {
      colleagues = handOver.colleagues(officer());
    }
    return colleagues;
  }

  public PagedRows<TaxpayerView> getTaxpayers() {
    if (taxpayers == null) {
      taxpayers = new PagedRows<>((first, size) -> entrusting.of(officer(), first, size));
    }
    return taxpayers;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getColleague() {
    return colleague;
  }

  public void setColleague(String colleague) {
    this.colleague = colleague;
  }

  public String getNumbers() {
    return numbers;
  }

  public void setNumbers(String numbers) {
    this.numbers = numbers;
  }
}
