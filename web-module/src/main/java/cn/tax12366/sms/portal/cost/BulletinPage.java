package cn.tax12366.sms.portal.cost;

import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.reporting.cost.Bulletin;
import cn.tax12366.sms.reporting.cost.BulletinList;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** The bulletin of one bureau and month, to be read, printed or taken as a file. */
@Named
@RequestScoped
public class BulletinPage extends UnitAndMonth {

  @Inject private BulletinList list;
  @Inject private Language language;
  private Bulletin bulletin;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getBulletin();
  }

  public Bulletin getBulletin() {
    if (bulletin == null) {
      bulletin = list.get(AuthorityCode.of(getUnit()), AddressedMonth.of(getMonth()));
    }
    return bulletin;
  }

  /** The bulletin as a file. */
  public StreamedContent getFile() {
    return DefaultStreamedContent.builder()
        .name("bulletin-" + getUnit() + "-" + getMonth() + ".csv")
        .contentType("text/csv;charset=UTF-8")
        .writer(
            out ->
                list.export(
                    AuthorityCode.of(getUnit()),
                    AddressedMonth.of(getMonth()),
                    language.getLocale(),
                    out))
        .build();
  }
}
