/**
 * The phone book of an office's own people (R7.2a): the tax officials of its area, whether or not
 * they sign in to this platform, each with unit, department, post and phone.
 *
 * <p>Promises that a person is kept once in the province, under the code that the person would sign
 * in with; that offices keep the people of their own area and see none of others (R7.2b); that
 * every change stays in the person's history and, made by hand, in the audit trail; that a phone is
 * shown masked and told in full for a reason only; and that a list never overwrites what somebody
 * has changed by hand (reading A14). Leaves it to {@code organisation} to say who signs in, and to
 * notices whom to write to.
 *
 * <p>Decisions: no account is made or changed from here and no person from there, because a phone
 * book and a register of accounts have different keepers and different truths; what an account says
 * of its owner is offered where a person is added. Whoever leaves keeps the row, because groups and
 * messages point to it, and can be taken on by another office under the same code and name. A
 * conflict with a list is a refused row that names hand and time: an office has hundreds of people,
 * whom one can ask. JPA, because these are thousands of rows and not millions (D7).
 */
package cn.tax12366.sms.addressbook.staff;
