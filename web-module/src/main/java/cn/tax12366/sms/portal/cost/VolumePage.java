package cn.tax12366.sms.portal.cost;

import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.reporting.cost.AreaVolume;
import cn.tax12366.sms.reporting.cost.PaceBasis;
import cn.tax12366.sms.reporting.cost.UnitVolume;
import cn.tax12366.sms.reporting.cost.VolumeReport;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** The short messages of a month, unit by unit, against the package, and how they go on. */
@Named
@RequestScoped
public class VolumePage extends UnitAndMonth {

  @Inject private VolumeReport report;
  @Inject private Language language;
  private AreaVolume area;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getArea();
  }

  public AreaVolume getArea() {
    if (area == null) {
      area = report.of(code(), AddressedMonth.of(getMonth()));
    }
    return area;
  }

  public YearMonth getEarlier() {
    return getArea().getMonth().minusMonths(1);
  }

  /** Null after the present month. */
  public YearMonth getLater() {
    return isOver() ? getArea().getMonth().plusMonths(1) : null;
  }

  public boolean isOver() {
    return getArea().getBasis() == PaceBasis.OVER;
  }

  /** Units of which there is something this month or the last. */
  public List<UnitVolume> getShown() {
    return getArea().getParts().stream()
        .filter(part -> part.getSegments() + part.getLastMonth() > 0)
        .toList();
  }

  /** The figures as a file. */
  public StreamedContent getFile() {
    return DefaultStreamedContent.builder()
        .name("volume-" + getArea().getMonth() + ".csv")
        .contentType("text/csv;charset=UTF-8")
        .writer(
            out -> report.export(code(), AddressedMonth.of(getMonth()), language.getLocale(), out))
        .build();
  }

  private AuthorityCode code() {
    return getUnit() == null || getUnit().isBlank() ? null : AuthorityCode.of(getUnit());
  }
}
