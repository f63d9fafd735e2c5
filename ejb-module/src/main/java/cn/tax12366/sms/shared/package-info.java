/**
 * The words every capability shares: phone, taxpayer, authority and officer numbers, the two
 * clocks, pages of a list, the family of refusals, and events between capabilities that know none
 * of each other.
 *
 * <p>Promises that a value that exists is valid, that a refusal names the fact and carries what it
 * refused, and that nothing here knows any capability. Leaves every rule that needs a table to the
 * capability that owns the table.
 *
 * <p>Decisions: two clocks instead of one (D9), because rules about hours and days must be testable
 * while leases, tokens and one-time passwords must never be moved by a test.
 */
package cn.tax12366.sms.shared;
