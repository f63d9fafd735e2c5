package cn.tax12366.smsc.wire;

/**
 * The place of a short message in a long one.
 *
 * @param reference the same in all parts, 0 to 255 or to 65535
 * @param total parts in all, at least 1
 * @param part this one, counted from 1
 */
public record Segment(int reference, int total, int part) {}
