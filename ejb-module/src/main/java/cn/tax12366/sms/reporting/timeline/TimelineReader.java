package cn.tax12366.sms.reporting.timeline;

/**
 * Whose line is read, and by whom.
 *
 * @param path of the unit in charge of the taxpayer
 * @param area path of the unit whose taxpayers the reader sees
 * @param messages path of the unit whose messages the reader sees; null for none
 */
record TimelineReader(long taxpayer, String path, String area, String messages) {

  /** Whether the reader sees the texts of notices for the unit of this path. */
  boolean reads(String unit) {
    return messages != null && unit.startsWith(messages);
  }
}
