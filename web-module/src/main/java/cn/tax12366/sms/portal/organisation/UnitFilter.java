package cn.tax12366.sms.portal.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What of the tree is shown: as it stands in the address of the page. */
@Named
@RequestScoped
public class UnitFilter {

  private String open;
  private String words;
  private boolean closed;

  /** Code of the unit that is opened, with those above it; null for the top alone. */
  public String getOpen() {
    return open;
  }

  public void setOpen(String open) {
    this.open = open;
  }

  /** Part of a name or of a code; null for the tree. */
  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  /** Whether closed units are shown as well. */
  public boolean isClosed() {
    return closed;
  }

  public void setClosed(boolean closed) {
    this.closed = closed;
  }

  /** True if something is looked for by its name or code. */
  public boolean isSearch() {
    return words != null && !words.isBlank();
  }

  public boolean isNarrow() {
    return isSearch() || closed;
  }
}
