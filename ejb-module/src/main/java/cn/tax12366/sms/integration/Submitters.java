package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the decision point who calls and how far the caller's area reaches. */
@ApplicationScoped
class Submitters {

  @Inject private AccessDecision access;
  @Inject private AuthorityDirectory authorities;

  /**
   * The caller, if he may bring lists of this content.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if not
   */
  Submitter submitter(ListContent content, String principal) {
    AuthorityView area = access.area(act(content));
    Map<AuthorityCode, AuthorityView> units = new HashMap<>();
    authorities.subtree(area.getCode()).forEach(unit -> units.put(unit.getCode(), unit));
    Map<AuthorityCode, AuthorityView> successors = new HashMap<>();
    units.values().stream()
        .filter(unit -> !unit.isInForce())
        .forEach(unit -> successors.put(unit.getCode(), units.get(unit.getParentCode())));
    units.keySet().removeAll(successors.keySet());
    return new Submitter(name(principal), area.getCode(), units.keySet(), successors);
  }

  /** Whether the caller may bring lists of this content. */
  boolean mayBring(ListContent content) {
    return access.permits(act(content));
  }

  /** What the caller may see of the intakes of {@code content}: nothing, or his area. */
  Set<AuthorityCode> visible(ListContent content) {
    return access.permits(act(content)) ? units(access.area(act(content)).getCode()) : Set.of();
  }

  private Set<AuthorityCode> units(AuthorityCode area) {
    List<AuthorityView> subtree = authorities.subtree(area);
    return subtree.stream().map(AuthorityView::getCode).collect(Collectors.toSet());
  }

  /** A system is named by itself, everybody else by the officer who acts or ordered the act. */
  private String name(String principal) {
    return principal.startsWith(ApiClients.PRINCIPAL_PREFIX)
        ? principal
        : access.caller().map(officer -> officer.getCode().digits()).orElse(principal);
  }

  private static Act act(ListContent content) {
    return switch (content) {
      case TAXPAYERS -> Act.IMPORT_TAXPAYERS;
      case FILINGS, AMOUNTS_DUE, PAYMENTS, DEFERRALS -> Act.IMPORT_FILINGS;
      case UNITS -> Act.MAINTAIN_UNITS;
      case STAFF -> Act.MAINTAIN_STAFF;
      case INVOICES -> Act.IMPORT_INVOICES;
      case FIXED_ASSESSMENTS, INVOICE_QUOTAS -> Act.IMPORT_ASSESSMENTS;
      case APPLICATIONS -> Act.IMPORT_APPLICATIONS;
    };
  }
}
