package cn.tax12366.sms.reporting.cost;

import cn.tax12366.sms.organisation.AuthorityView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The short messages of a unit in a month, and how they go on: with everything below it, or of its
 * own people alone.
 */
public final class UnitVolume {

  private final AuthorityView unit;
  private final boolean alone;
  private final Map<String, Long> kinds = new TreeMap<>();
  private long before;
  private long today;
  private long lastMonth;
  private long packageSegments;
  private Pace pace;

  /**
   * @param alone true for what the unit's own people send, without those below it
   */
  UnitVolume(AuthorityView unit, boolean alone) {
    this.unit = unit;
    this.alone = alone;
  }

  /**
   * Short messages of one kind.
   *
   * @param kind a kind of notice, or how the batch's origin begins
   */
  public record OfKind(String kind, long segments) {

    public String getKind() {
      return kind;
    }

    public long getSegments() {
      return segments;
    }
  }

  void add(String kind, long earlier, long now) {
    before += earlier;
    today += now;
    if (earlier + now > 0) {
      kinds.merge(kind, earlier + now, Long::sum);
    }
  }

  void addLastMonth(long segments) {
    lastMonth += segments;
  }

  void goesOn(Pace at, long ofPackage) {
    pace = at;
    packageSegments = ofPackage;
  }

  public AuthorityView getUnit() {
    return unit;
  }

  /** True for what the unit's own people send, without those below it. */
  public boolean isAlone() {
    return alone;
  }

  /** Short messages that the carrier has accepted. */
  public long getSegments() {
    return before + today;
  }

  /** By kind, those with any, the most first. */
  public List<OfKind> getKinds() {
    return kinds.entrySet().stream()
        .map(each -> new OfKind(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingLong(OfKind::segments).reversed())
        .toList();
  }

  /** Those of the whole month before. */
  public long getLastMonth() {
    return lastMonth;
  }

  /** Of a thousand parts of the package; null where there is none to compare with. */
  public Integer getPerMille() {
    return PackageUse.perMille(getSegments(), packageSegments);
  }

  public PackageUse getUse() {
    return PackageUse.of(getSegments(), packageSegments);
  }

  /** Short messages until the end of the month; null if the month is over or nothing tells. */
  public Long getForecast() {
    return pace.forecast(before, today, lastMonth);
  }

  /** Of a thousand parts of the package; null where there is no forecast or no package. */
  public Integer getForecastPerMille() {
    Long forecast = getForecast();
    return forecast == null ? null : PackageUse.perMille(forecast, packageSegments);
  }

  /** How far the forecast goes into the package. */
  public PackageUse getForecastUse() {
    Long forecast = getForecast();
    return forecast == null ? PackageUse.FREE : PackageUse.of(forecast, packageSegments);
  }
}
