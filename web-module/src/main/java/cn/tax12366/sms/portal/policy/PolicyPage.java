package cn.tax12366.sms.portal.policy;

import cn.tax12366.sms.organisation.access.PolicyLine;
import cn.tax12366.sms.organisation.access.PolicyRow;
import cn.tax12366.sms.organisation.access.PolicyTable;
import cn.tax12366.sms.portal.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The table of who may do what, all of it or what the reader may. */
@Named
@RequestScoped
public class PolicyPage {

  @Inject private PolicyTable table;
  @Inject private Texts texts;

  @Inject
  @Named("policyText")
  private ResourceBundle words;

  @Inject
  @ManagedProperty("#{param.mine}")
  private String mine;

  private List<PolicyRow> rows;

  /** For the container. */
  public PolicyPage() {}

  PolicyPage(PolicyTable table, Texts texts, ResourceBundle words, String mine) {
    this.table = table;
    this.texts = texts;
    this.words = words;
    this.mine = mine;
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    rows = table.rows();
  }

  public List<PolicyRow> getRows() {
    return isMineAlone() ? rows.stream().filter(PolicyRow::isMine).toList() : rows;
  }

  /** The address asks for what the reader may do, and nothing else. */
  public boolean isMineAlone() {
    return "yes".equals(mine);
  }

  public int getCount() {
    return rows.size();
  }

  public long getMineCount() {
    return rows.stream().filter(PolicyRow::isMine).count();
  }

  /** Such as: an operator of the collection section of a county. */
  public String who(PolicyLine line) {
    return texts.filled(
        words.getString("who.value"),
        words.getString("unit." + line.getUnit()),
        listed("department.", line.getDepartments(), "any.department"),
        listed("role.", line.getRoles(), "any.role"));
  }

  private String listed(String prefix, List<? extends Enum<?>> constants, String ifNone) {
    return constants.isEmpty()
        ? words.getString(ifNone)
        : constants.stream()
            .map(constant -> words.getString(prefix + constant.name()))
            .collect(Collectors.joining(words.getString("separator")));
  }
}
