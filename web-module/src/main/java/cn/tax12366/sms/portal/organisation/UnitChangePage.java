package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.structure.ChangePreview;
import cn.tax12366.sms.organisation.structure.ChargeView;
import cn.tax12366.sms.organisation.structure.SeenUnit;
import cn.tax12366.sms.organisation.structure.UnitFile;
import cn.tax12366.sms.organisation.structure.UnitList;
import cn.tax12366.sms.organisation.structure.UnitMaintenance;
import cn.tax12366.sms.organisation.structure.UnitRehearsal;
import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.RefusalText;
import cn.tax12366.sms.shared.Sentence;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A unit is put below another one, or closed with others into a successor: first looked at, under
 * an address of its own, then done. What is done was seen when the page was opened.
 */
@Named
@ViewScoped
public class UnitChangePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private UnitList units;
  @Inject private UnitMaintenance maintenance;
  @Inject private UnitRehearsal rehearsal;
  @Inject private Language language;

  private String code;
  private String target;
  private String others;
  private String[] chosenOthers = {};
  private final HashMap<String, Integer> versions = new HashMap<>();
  private transient UnitFile file;
  private transient ChangePreview preview;
  private transient String refusal;
  private transient List<AuthorityView> targets;

  /** The page of moving: with a unit above in the address what it would mean. */
  public void beginMove() {
    targets = units.possibleParents(unit());
    see(List.of(unit()));
    if (target != null) {
      rehearse(() -> rehearsal.moving(unit(), AuthorityCode.of(target)));
    }
  }

  /** The page of closing: with a successor in the address what it would mean. */
  public void beginClose() {
    targets = units.possibleSuccessors(unit());
    chosenOthers = others == null || others.isBlank() ? new String[0] : others.split(",");
    see(closing());
    if (target != null) {
      rehearse(() -> rehearsal.closing(closing(), AuthorityCode.of(target)));
    }
  }

  private void see(List<AuthorityCode> codes) {
    codes.forEach(each -> versions.put(each.digits(), units.get(each).getVersion()));
  }

  private interface Rehearsed {
    ChangePreview preview();
  }

  /** What the rules of the tree forbid is an answer of this page, not its end. */
  private void rehearse(Rehearsed rehearsed) {
    try {
      preview = rehearsed.preview();
    } catch (NotPermitted notPermitted) {
      throw notPermitted;
    } catch (BusinessRuleViolation forbidden) {
      refusal = RefusalText.of(forbidden, language.getLocale());
    }
  }

  public String lookAtMove() {
    return "/organisation/unit-move.xhtml?faces-redirect=true&code=" + code + "&to=" + target;
  }

  public String lookAtClosing() {
    return "/organisation/unit-close.xhtml?faces-redirect=true&code="
        + code
        + (chosenOthers.length == 0 ? "" : "&with=" + String.join(",", chosenOthers))
        + "&to="
        + target;
  }

  public String move() {
    maintenance.move(seen(unit()), AuthorityCode.of(target));
    return page(code);
  }

  /** The page of the successor shows what it has now. */
  public String close() {
    maintenance.close(closing().stream().map(this::seen).toList(), AuthorityCode.of(target));
    return page(target);
  }

  private static String page(String unit) {
    return "/organisation/unit.xhtml?faces-redirect=true&code=" + unit;
  }

  private SeenUnit seen(AuthorityCode unit) {
    return new SeenUnit(unit, versions.getOrDefault(unit.digits(), -1));
  }

  private AuthorityCode unit() {
    return AuthorityCode.of(code);
  }

  private List<AuthorityCode> closing() {
    return Stream.concat(Stream.of(code), Arrays.stream(chosenOthers))
        .distinct()
        .map(AuthorityCode::of)
        .toList();
  }

  public UnitFile getFile() {
    if (file == null) {
      file = units.get(unit());
    }
    return file;
  }

  /** What could stand above, or succeed. */
  public List<AuthorityView> getTargets() {
    return targets;
  }

  /** What could be closed in the same act: its neighbours of the same tier, and what is below. */
  public List<AuthorityView> getPossibleOthers() {
    List<AuthorityView> possible = new ArrayList<>(getFile().getBelow());
    targets.stream()
        .filter(each -> each.getTier() == file.getUnit().getTier())
        .filter(each -> file.getUnit().getParentCode().equals(each.getParentCode()))
        .forEach(possible::add);
    return possible;
  }

  /** Null until something was chosen, and where the rules forbid it. */
  public ChangePreview getPreview() {
    return preview;
  }

  /** Why it cannot be at all; null if it could. */
  public String getRefusal() {
    return refusal;
  }

  /** What stands against it, in the reader's language. */
  public List<String> getAgainst() {
    return preview.getAgainst().stream().map(each -> sentence(each)).toList();
  }

  private String sentence(Sentence against) {
    return against.in(language.getLocale());
  }

  /** What there is of what goes over or ends; what there is none of is not worth a line. */
  public Map<String, List<ChargeView>> getFates() {
    Map<String, List<ChargeView>> fates = new LinkedHashMap<>();
    preview.getCharges().stream()
        .filter(charge -> charge.getCount() > 0)
        .forEach(
            charge ->
                fates
                    .computeIfAbsent(charge.getFate().name(), fate -> new ArrayList<>())
                    .add(charge));
    return fates;
  }

  /** Whether administrators would end their service, which is worth a word. */
  public boolean isEndingAdministrators() {
    return preview.getCharges().stream()
        .anyMatch(charge -> charge.getKind().equals("administrators") && charge.getCount() > 0);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  /** Codes of the further units, by commas, as they stand in the address. */
  public String getOthers() {
    return others;
  }

  public void setOthers(String others) {
    this.others = others;
  }

  public String[] getChosenOthers() {
    return chosenOthers.clone();
  }

  public void setChosenOthers(String[] chosenOthers) {
    this.chosenOthers = chosenOthers.clone();
  }
}
