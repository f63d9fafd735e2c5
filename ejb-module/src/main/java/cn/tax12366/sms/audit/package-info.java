/**
 * The audit trail: who did what to what, when, from where, in whose name, of which unit he was
 * then, what was so before and after, and with what outcome; read again as sentences (R12.2).
 *
 * <p>Promises that the entry of an act stands or falls with the act itself (same transaction), that
 * a refusal is kept although its transaction rolls back, that nothing here changes or removes an
 * entry, that every act reads as a sentence in Chinese and English with the names of then, and that
 * a page of a search costs the same however long the trail is. Leaves to {@code audit.chain} that
 * nobody else changes one unseen, and to the layer above who may read, what people are called and
 * for whom the platform acts ({@link cn.tax12366.sms.audit.AuditReader}, {@link
 * cn.tax12366.sms.audit.Names}, {@link cn.tax12366.sms.audit.Mandate}).
 *
 * <p>Decisions: plain JDBC with an insert as the only statement instead of an entity, because an
 * entity could be changed; the actor is always the one the container has authenticated, and an
 * officer in whose name the platform acts is a column of its own, so that no entry says a person
 * did what a timer did; an act belongs to the unit of its actor, which is what "own area" means to
 * an auditor; facts are small JSON objects of texts, and the sentence is made when it is read, so
 * that it can be read in another language than it was done in; no search counts, and one that finds
 * little stops after so many entries and says how far it looked.
 */
package cn.tax12366.sms.audit;
