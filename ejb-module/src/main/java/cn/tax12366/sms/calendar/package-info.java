/**
 * Rest days and working days, and what is counted in them.
 *
 * <p>Promises that weekends worked to make up for a holiday count as working days, and that a year
 * whose notice of the State Council is not loaded is refused instead of guessed. Leaves the filing
 * deadlines themselves to the tax data: what is computed here is a proposal and a cross-check for
 * the published list.
 *
 * <p>Decisions: days are rows and come with a migration for the years published so far; no library,
 * because the ones at hand end in 2023.
 */
package cn.tax12366.sms.calendar;
