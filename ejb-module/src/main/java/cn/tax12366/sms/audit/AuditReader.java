package cn.tax12366.sms.audit;

/**
 * Who may read the trail, and how far. Answered by the layer above, which alone decides who may do
 * what.
 */
public interface AuditReader {

  /**
   * The area of acts that the caller may read.
   *
   * @param level 1 the province and with it what the platform did itself, 2 a city, 3 a county
   * @param code of the unit
   */
  record Area(int level, String code) {}

  /** The caller's area; a refusal, which is in the trail then, if he may read none. */
  Area area();
}
