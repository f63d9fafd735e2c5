/**
 * The audit trail: who did what to what, when, in whose name, and with what outcome.
 *
 * <p>Promises that the entry of an act stands or falls with the act itself (same transaction), that
 * a refusal is kept although its transaction rolls back, and that nothing here changes or removes
 * an entry. Leaves the chain of hashes over the entries, and the search, to later capabilities.
 *
 * <p>Decisions: plain JDBC with an insert as the only statement instead of an entity, because an
 * entity could be changed; the actor is always the one the container has authenticated, and an
 * officer in whose name the platform acts is a column of its own, so that no entry says a person
 * did what a timer did.
 */
package cn.tax12366.sms.audit;
