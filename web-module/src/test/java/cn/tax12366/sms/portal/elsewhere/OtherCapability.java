package cn.tax12366.sms.portal.elsewhere;

/** Planted: what another capability must not know. */
public final class OtherCapability {}
