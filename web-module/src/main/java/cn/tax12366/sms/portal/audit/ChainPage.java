package cn.tax12366.sms.portal.audit;

import cn.tax12366.sms.audit.chain.ChainVerification;
import cn.tax12366.sms.audit.chain.ChainView;
import cn.tax12366.sms.audit.chain.Finding;
import cn.tax12366.sms.audit.chain.FindingText;
import cn.tax12366.sms.audit.chain.VerificationView;
import cn.tax12366.sms.portal.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** How the chain over the trail stands, and what the verifier last found. */
@Named
@RequestScoped
public class ChainPage {

  private static final String ADDRESS = "/audit/chain.xhtml?faces-redirect=true";

  @Inject private ChainVerification verification;
  @Inject private Language language;

  private ChainView chain;
  private VerificationView last;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getChain();
  }

  /** Begins a verification, which goes on although the page is left. */
  public String verify() {
    verification.begin();
    return ADDRESS;
  }

  public ChainView getChain() {
    if (chain == null) {
      chain = verification.state();
    }
    return chain;
  }

  /** The last run; null before the first. */
  public VerificationView getLast() {
    if (last == null) {
      last = verification.last().orElse(null);
    }
    return last;
  }

  /** Of the one reading of the last run: it may end while the page is drawn. */
  public boolean isRunning() {
    return getLast() != null && getLast().isRunning();
  }

  /** How long the last run took, in seconds, 1 at least. */
  public String getSeconds() {
    return String.valueOf(
        Math.max(1, Duration.between(last.getBeganAt(), last.getEndedAt()).toSeconds()));
  }

  /** What was found, with its place and its time. */
  public String sentence(Finding finding) {
    return FindingText.of(finding, language.getLocale());
  }

  /** Id of the entry that a finding names; null for none. */
  public Long entry(Finding finding) {
    return finding.kind() == Finding.Kind.DELETED ? null : finding.entryId();
  }
}
