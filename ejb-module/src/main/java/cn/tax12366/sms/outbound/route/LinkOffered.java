package cn.tax12366.sms.outbound.route;

/** A link is there to be used that no configuration names. */
public record LinkOffered(LinkDefinition link) {}
