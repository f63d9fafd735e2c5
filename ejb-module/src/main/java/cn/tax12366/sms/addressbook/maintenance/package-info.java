/**
 * The address book kept by hand: which taxpayers there are, each with its phones, and who changed
 * what of it (R7.2c).
 *
 * <p>Promises that the tax administrator to whom a taxpayer is entrusted adds, changes and deletes
 * its phones, that county managers add and change but never delete (R7.2d, reading A13), that every
 * change stays in the taxpayer's history and in the audit trail with what was so before, and that a
 * phone is shown masked and told in full for a reason only; and that managers of the county decide
 * where a list says something else than a hand (reading A14). A service is opened with the proof of
 * its owner's consent only, and what was said before is kept (R4.5a–b). Leaves lists to {@code
 * addressbook}, and finding taxpayers to {@code addressbook.search}.
 *
 * <p>Decisions: a deleted phone leaves its row, because everything that sends reads the rows, and
 * lives on in the history; a deleted taxpayer keeps its row, because messages and obligations point
 * to it, and can be restored; whose taxpayer it is is judged here and not by the table of who may
 * do what, which knows units and not taxpayers.
 */
package cn.tax12366.sms.addressbook.maintenance;
