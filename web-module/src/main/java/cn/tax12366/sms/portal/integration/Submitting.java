package cn.tax12366.sms.portal.integration;

import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** The names behind a receipt's codes; each is looked up once a request. */
@RequestScoped
class Submitting {

  @Inject private OfficerDirectory officers;
  @Inject private AuthorityDirectory authorities;
  private final Map<String, String> names = new HashMap<>();

  /** The officer by real name; a system by its own. */
  String name(IntakeReceipt receipt) {
    return names.computeIfAbsent(receipt.getSubmittedBy(), this::name);
  }

  private String name(String submitter) {
    return OfficerCode.isWellFormed(submitter)
        ? officers
            .find(OfficerCode.of(submitter))
            .map(officer -> officer.getRealName())
            .orElse(submitter)
        : submitter.replaceFirst("^client:", "");
  }

  /** The unit whose area the list was for. */
  String unit(IntakeReceipt receipt) {
    return authorities
        .find(receipt.getAuthorityCode())
        .map(AuthorityView::getName)
        .orElse(receipt.getAuthorityCode().digits());
  }
}
