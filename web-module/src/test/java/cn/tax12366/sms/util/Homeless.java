package cn.tax12366.sms.util;

/** Planted: a class that belongs nowhere. */
public final class Homeless {}
