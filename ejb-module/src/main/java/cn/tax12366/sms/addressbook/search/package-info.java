/**
 * The address book searched and counted: taxpayers by number, name, pinyin initials and phone, and
 * per unit how many of them are reached (R7.2a) and with how many something is to be done (R7.2e).
 *
 * <p>Promises that a search of one area shows nothing of another, that a page of any list costs
 * about the same with a million taxpayers as with a thousand, and that numbers and phones are found
 * the moment they are stored; names, initials and counts follow within seconds. Leaves it to {@code
 * addressbook} to say what a taxpayer is.
 *
 * <p>Decisions: an index of pieces of our own ({@code Pieces}), because H2 has no trigrams and one
 * set of migrations serves both databases; it is written a moment after the names, so that lists
 * are taken in as fast as before; what is found by words ends at 500, because nobody reads more;
 * counts per unit are made anew and never summed up, and since when somebody cannot be reached is
 * noted on that occasion, so that whoever changes a phone never waits for it; initials go character
 * by character, so that a part of a name has a part of its initials, at the price of one reading
 * for each character.
 */
package cn.tax12366.sms.addressbook.search;
