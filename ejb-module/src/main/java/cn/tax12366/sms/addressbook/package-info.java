/**
 * Who the taxpayers are, under which phones they are reached, who wants which messages, and to
 * which field administrator a taxpayer is entrusted.
 *
 * <p>Promises that a taxpayer is found under the current and the former number, that bringing in
 * the same entries twice changes nothing, that a list adds and corrects but never deletes (reading
 * A13 of article 7(2)), and that it never overwrites what somebody has changed by hand (A14), nor
 * changes what somebody has said himself that he wants. A phone of which a carrier says that it
 * does not exist is flagged, and used again once a message has reached it. Leaves it to integration
 * to read lists and judge areas, to notices to decide whom to write to.
 *
 * <p>Decisions: the row is keyed by an internal id, because numbers change (三证合一) and the taxpayer
 * does not; a subscription belongs to the phone and not to the taxpayer, because a filing agent
 * answers for many taxpayers with one phone and cancels once; what a list has closed is opened by
 * lists of the same origin only, so that the registry corrects itself and no other list calls back
 * whoever was called off; plain JDBC in batches (D7), because a city's list is 100,000 rows.
 */
package cn.tax12366.sms.addressbook;
