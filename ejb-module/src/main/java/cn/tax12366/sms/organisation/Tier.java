package cn.tax12366.sms.organisation;

/** The level of an authority in the tree, from the top down. */
public enum Tier {
  /** The provincial bureau (省局). */
  PROVINCE,
  /** A bureau of a city under the province (省辖市局), Jiyuan among them. */
  CITY,
  /** A bureau of a county, district or county-level city (县区局). */
  COUNTY,
  /** A branch (税务分局、税务所). */
  BRANCH
}
