/**
 * Rest days and working days, and what is counted in them.
 *
 * <p>Promises that weekends worked to make up for a holiday count as working days, that a year
 * whose notice of the State Council is not loaded is refused by name instead of guessed, and that
 * what the law makes of the last day of a period (detailed rules art. 109) is worked out here and
 * nowhere else. Leaves the filing deadlines themselves, the provincial ones among them, to {@code
 * taxdata.deadline}, and to {@code taxdata.deadline.change} who may load a notice: what is computed
 * here is a proposal and a cross-check for the published list.
 *
 * <p>Decisions: a notice is one whole, replaced by another revision and never rewritten, because
 * the State Council does correct itself within a year and a reminder of then must stay explicable;
 * a year counts as loaded with its own notice only, because single days of it stand in that of the
 * next year; no library, because the ones at hand end in 2023.
 */
package cn.tax12366.sms.calendar;
