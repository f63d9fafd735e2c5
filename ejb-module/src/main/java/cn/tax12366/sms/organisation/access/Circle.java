package cn.tax12366.sms.organisation.access;

/**
 * Whom a notice is for, and so whom it concerns among those who work with the platform: what is
 * external is issued by the departments that serve taxpayers, what is internal by the general
 * offices (art. 7(4), R7.4g–h, reading A10), and nobody sees what is the others'. Who belongs to
 * which is said by {@code Permission} alone. Names are stored.
 */
public enum Circle {
  /**
   * For taxpayers: reminders, policies, meetings. Seen by the provincial tax-service office, the
   * cities' 12366 centres and the counties' collection sections.
   */
  TAXPAYERS,
  /**
   * For the bureaus' own people: internal notices, integrity reminders. Seen by the general
   * offices.
   */
  STAFF
}
