package cn.tax12366.sms.notices;

/**
 * How many messages of a notice are for several people at one phone.
 *
 * @param messages those that are
 * @param people who they are for
 */
public record MergedMessages(int messages, int people) {}
