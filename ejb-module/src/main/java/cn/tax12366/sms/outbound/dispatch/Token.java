package cn.tax12366.sms.outbound.dispatch;

/**
 * What goes through the broker: a chunk to be worked on, and nothing of its content.
 *
 * @param chunkId the chunk
 * @param epoch the chunk's epoch when the token was made; a chunk that has moved on ignores it
 * @param priority of the batch, 0 first to 9 last
 */
record Token(long chunkId, int epoch, int priority) {}
