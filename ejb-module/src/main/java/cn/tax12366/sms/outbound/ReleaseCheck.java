package cn.tax12366.sms.outbound;

import java.util.Collection;
import java.util.Set;

/**
 * The question outbound asks its origins at the last moment, before a message is submitted of which
 * the carrier has nothing yet: is it still wanted?
 *
 * <p>Hours may lie between release and submission (the window closes, a link is down); the taxpayer
 * may have filed meanwhile or closed the service. Every implementation is asked about every origin
 * and answers nothing for those that are not its own. One that throws stops the slice: it is asked
 * again later, and nothing is sent on a guess.
 */
public interface ReleaseCheck {

  /**
   * Which of {@code references} are no longer to be sent; they become {@link
   * MessageStatus#WITHDRAWN}. Called outside any transaction, with one slice (some 50 references)
   * at a time, as the principal {@code system}.
   *
   * @param origin as in {@link BatchRequest#origin()}
   * @param references as in {@link MessageDraft#reference()}
   */
  Set<Long> noLongerWanted(String origin, Collection<Long> references);
}
