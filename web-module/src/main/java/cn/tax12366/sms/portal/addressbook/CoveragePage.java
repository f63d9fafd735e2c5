package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.search.AreaCoverage;
import cn.tax12366.sms.addressbook.search.BookSettings;
import cn.tax12366.sms.addressbook.search.CoverageReport;
import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Which share of the taxpayers of an area can be reached, unit by unit. */
@Named
@RequestScoped
public class CoveragePage {

  @Inject private CoverageReport report;
  @Inject private BookSettings settings;
  @Inject private Language language;
  private String unit;
  private AreaCoverage area;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getArea();
  }

  /** Code of the unit that is looked at; null for the reader's own. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public AreaCoverage getArea() {
    if (area == null) {
      area = report.of(code());
    }
    return area;
  }

  public BookSettings getSettings() {
    return settings;
  }

  /** The figures as a file. */
  public StreamedContent getFile() {
    return DefaultStreamedContent.builder()
        .name("coverage.csv")
        .contentType("text/csv;charset=UTF-8")
        .writer(out -> report.export(code(), language.getLocale(), out))
        .build();
  }

  private AuthorityCode code() {
    return unit == null ? null : AuthorityCode.of(unit);
  }
}
