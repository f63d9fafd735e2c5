/**
 * The duties on record: who answers for security in each bureau (art. 10(1)), and how the duties
 * stand: what has not been done that ought to be.
 *
 * <p>Promises that every bureau in force is either answered for by somebody in service there or
 * shown as a gap, and that each figure of the state has its list of people or units behind it.
 * Leaves to the capability that keeps the facts to say what is lacking ({@link
 * cn.tax12366.sms.organisation.duty.DutyCheck}).
 *
 * <p>Decisions: nothing is counted beforehand and remembered: what was put right is gone from the
 * list with the next look. An officer who leaves or moves is not taken off his duty by that: the
 * gap shows, and whoever may names another.
 */
package cn.tax12366.sms.organisation.duty;
