/**
 * The tree of authorities as it changes: units are founded, renamed, moved and closed by the
 * province (R2.2, reading A25), by hand or by a list.
 *
 * <p>Promises that a change is whole or not at all, that nothing of a closed unit is lost or left
 * without somebody in charge, that what was is kept beside what is, and that a rehearsal answers by
 * the same rules as the act. Leaves to each capability what becomes of the things it keeps under
 * the code of a unit ({@link cn.tax12366.sms.organisation.structure.UnitCharge}).
 *
 * <p>Decisions: a closed unit stands below its successor in the stored path, so that every query by
 * area finds its records without a word about successors, and below the one in force, however many
 * successors came after one another, so that no path grows; changes of the tree follow each other,
 * by a lock on its root, because a change judges the whole tree; taking in a list begins under the
 * same lock ({@link cn.tax12366.sms.organisation.StandingTree}), so that no row is written to a
 * unit that has just been closed; a name lasts from day to day, and what happened within one day is
 * in the changes alone.
 */
package cn.tax12366.sms.organisation.structure;
