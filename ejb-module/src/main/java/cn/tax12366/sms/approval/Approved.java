package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.OfficerCode;

/**
 * As many as it needs have approved {@code subject}. Told within the transaction of the decision:
 * an observer that refuses undoes it.
 *
 * @param subject as it was submitted, such as {@code template:3}
 * @param author who submitted it
 * @param approver who approved it last, never the author
 */
public record Approved(String subject, OfficerCode author, OfficerCode approver) {}
