/**
 * What the collection system says: who must file what until when, and who has.
 *
 * <p>Promises that the same rows twice change nothing, and that it can be asked again at the last
 * moment whether an obligation is still open, with the time as of which each unit is known. Leaves
 * numbers, names and phones to addressbook (it knows a taxpayer by the internal id only) and the
 * reading of lists to integration.
 *
 * <p>Decisions: the obligation carries the unit in charge as it was when the row came in, so that
 * jurisdiction is a filter in its own table; the later list wins, because the collection system is
 * the authority and corrects itself (a filing may be voided); plain JDBC in batches (D7); a list
 * covers the unit it is brought for and all below it, of several the newest counts, and an area is
 * as fresh as its oldest unit; how many have not filed is counted by unit and deadline after every
 * complete list, because everybody looks at it many times a day.
 */
package cn.tax12366.sms.taxdata;
