package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.organisation.structure.NewUnit;
import cn.tax12366.sms.organisation.structure.SeenUnit;
import cn.tax12366.sms.organisation.structure.UnitFile;
import cn.tax12366.sms.organisation.structure.UnitList;
import cn.tax12366.sms.organisation.structure.UnitMaintenance;
import cn.tax12366.sms.organisation.structure.UnitTerms;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One unit: what it is and was; to be renamed, and to found others below it. */
@Named
@ViewScoped
public class UnitPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private UnitList units;
  @Inject private UnitMaintenance maintenance;

  private String code;
  private int version;
  private String name;
  private String shortName;
  private boolean countyFunctions;
  private String newCode;
  private Tier newTier;
  private String newName;
  private String newShortName;
  private boolean newCountyFunctions;
  private transient UnitFile file;
  private transient List<Tier> tiers;

  /** What the address says; what is changed later was seen now. */
  public void begin() {
    AuthorityView unit = getFile().getUnit();
    version = file.getVersion();
    name = unit.getName();
    shortName = unit.getShortName();
    countyFunctions = unit.isCountyFunctions();
    if (file.isMaintainable() && !getTiers().isEmpty()) {
      newTier = tiers.get(0);
    }
  }

  public String rename() {
    maintenance.rename(
        new SeenUnit(unit(), version), new UnitTerms(name, shortName, countyFunctions));
    return page(code);
  }

  /** Founds a unit below this one, and shows it. */
  public String found() {
    AuthorityCode founded = AuthorityCode.of(newCode == null ? "" : newCode.strip());
    maintenance.found(
        new NewUnit(
            founded, unit(), newTier, new UnitTerms(newName, newShortName, newCountyFunctions)));
    return page(founded.digits());
  }

  private static String page(String unit) {
    return "/organisation/unit.xhtml?faces-redirect=true&code=" + unit;
  }

  private AuthorityCode unit() {
    return AuthorityCode.of(code);
  }

  public UnitFile getFile() {
    if (file == null) {
      file = units.get(unit());
    }
    return file;
  }

  /** Whether the reader may change this unit, and it is in force. */
  public boolean isChangeable() {
    return getFile().isMaintainable() && file.getUnit().isInForce();
  }

  /** The tiers of which units can be founded below it. */
  public List<Tier> getTiers() {
    if (tiers == null) {
      tiers = units.possibleTiers(unit());
    }
    return tiers;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getShortName() {
    return shortName;
  }

  public void setShortName(String shortName) {
    this.shortName = shortName;
  }

  public boolean isCountyFunctions() {
    return countyFunctions;
  }

  public void setCountyFunctions(boolean countyFunctions) {
    this.countyFunctions = countyFunctions;
  }

  public String getNewCode() {
    return newCode;
  }

  public void setNewCode(String newCode) {
    this.newCode = newCode;
  }

  public Tier getNewTier() {
    return newTier;
  }

  public void setNewTier(Tier newTier) {
    this.newTier = newTier;
  }

  public String getNewName() {
    return newName;
  }

  public void setNewName(String newName) {
    this.newName = newName;
  }

  public String getNewShortName() {
    return newShortName;
  }

  public void setNewShortName(String newShortName) {
    this.newShortName = newShortName;
  }

  public boolean isNewCountyFunctions() {
    return newCountyFunctions;
  }

  public void setNewCountyFunctions(boolean newCountyFunctions) {
    this.newCountyFunctions = newCountyFunctions;
  }
}
