package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.OfficerCode;

/**
 * An officer has another post from now on, or none. Fired within the transaction that decides it:
 * what rested on the former post ends in the same transaction.
 */
public record PostChanged(OfficerCode officer) {}
