/**
 * Whom a reminder reaches: the taxpayers of an area who have not filed and have the service open
 * (R7.5a), each obligation at most once per stage and phone. Left out is who has nothing to file by
 * himself (停业, 非正常户, 注销, 简易申报) or was granted more time. And who of an area has not filed or paid
 * in time, with how many are left out for which cause (R4.2, R4.3).
 *
 * <p>Promises that the three conditions, the area, and the reachable phone are judged in one
 * statement over data of one moment, and that memory stays flat however large the area is. Leaves
 * to {@code notices} what the message says and when it goes.
 *
 * <p>Decisions: this is the one place of notices that reads tables of other capabilities, by
 * read-only SQL, because a join over five tables done in Java would fetch a province to remind a
 * county; it goes by ranges of taxpayers instead of one long cursor, so that each step is a short
 * transaction and an interrupted one begins again where it stopped; a phone of several taxpayers is
 * given once for each of them, and becomes one message where recipients are written down.
 */
package cn.tax12366.sms.notices.audience;
