/**
 * What a superior sees of those below him (R5.2): what they send, what became of it, what they have
 * attempted in vain, who is suspended. The information centre sees the same and changes nothing
 * (R6.4).
 *
 * <p>Promises that nobody sees anything of a unit outside his own, that no text of a message and no
 * title of a notice is read here at all, so that there is none to be hidden from the information
 * centre, and that a page costs the same however much was sent. Leaves the counting to {@code
 * reporting.tally} and suspending to {@code organisation.suspension}.
 *
 * <p>Decisions: a notice counts for the unit whose officer issued it, as with that unit it would be
 * stopped; it belongs to a period if it was made or handed over in it, so that what was prepared
 * last week and goes out today is seen today. Units stand as the tree is now: the past of a closed
 * unit is its heir's.
 */
package cn.tax12366.sms.reporting.supervision;
