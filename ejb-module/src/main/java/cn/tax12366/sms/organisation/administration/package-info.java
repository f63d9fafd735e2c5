/**
 * What administrators of the three tiers do: appoint, place and end officers (art. 7(1)), assign
 * publishing to named people (art. 7(4)), and hand over what somebody keeps when he moves ({@link
 * cn.tax12366.sms.organisation.administration.HandOver}).
 *
 * <p>Promises that every act asks {@code access} with the unit it is done upon, that a role fits
 * the department and the tier in which it is held ({@link
 * cn.tax12366.sms.organisation.administration.RolePlacement}), that nobody maintains himself, and
 * that what was is in the audit trail beside what is. Leaves passwords to {@code signin}, and what
 * there is to keep to the capabilities that have it ({@link
 * cn.tax12366.sms.organisation.administration.Keeping}).
 *
 * <p>Decisions: somebody who goes to a unit of another administrator is let go by the one and taken
 * on by the other, under the same code, because no administrator below the province maintains both
 * and the province maintains the people of neither (R7.1b–d); the three administrators and the
 * other roles exclude each other in one person, so that separation needs no second look later; that
 * there is one publisher only is a unique key of the database, so that two administrators at the
 * same moment cannot get past it.
 */
package cn.tax12366.sms.organisation.administration;
