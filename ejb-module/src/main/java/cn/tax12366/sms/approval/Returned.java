package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.OfficerCode;

/**
 * A second person has sent {@code subject} back. Told within the transaction of the decision.
 *
 * @param subject as it was submitted, such as {@code notice:17}
 * @param author who submitted it
 * @param approver who sent it back
 * @param reason why, in the approver's words
 */
public record Returned(String subject, OfficerCode author, OfficerCode approver, String reason) {}
