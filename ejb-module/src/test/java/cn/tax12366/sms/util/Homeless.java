package cn.tax12366.sms.util;

/** Lives in no capability. */
public class Homeless {}
