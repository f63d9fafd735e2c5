package cn.tax12366.sms.api.elsewhere;

/** Planted: what another part of the API must not know. */
public final class OtherPart {}
