/**
 * What has happened with one taxpayer, on one line: what it had to file, what was sent to it, what
 * its phones want, and what was changed of it by hand.
 *
 * <p>Promises that nothing stands on the line of notices for areas that are neither the reader's
 * nor above the taxpayer's, and that a text is given to those only who see messages of that area:
 * tax administrators see that something was sent, and not what. Leaves each single thing to the
 * capability it belongs to.
 *
 * <p>Decisions: an obligation stands at the end of its last day, because until then nothing has
 * happened; the newest rows of each kind are read and merged, so that no statement joins tables
 * that have nothing to do with each other.
 */
package cn.tax12366.sms.reporting.timeline;
