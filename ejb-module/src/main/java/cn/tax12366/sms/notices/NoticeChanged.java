package cn.tax12366.sms.notices;

/**
 * Something about a notice has become different: where it stands, or how far it has come. Says no
 * more than that; whoever wants to know asks, and is told what he may see. Fired on the node where
 * it happened, for progress on every node; to be observed after the transaction has succeeded.
 *
 * @param publicId what pages call the notice
 */
public record NoticeChanged(String publicId) {}
