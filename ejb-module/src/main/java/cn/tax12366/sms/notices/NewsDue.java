package cn.tax12366.sms.notices;

/** Fired each second on every node: time to tell what has been noted of {@link NoticeChanged}. */
public record NewsDue() {}
