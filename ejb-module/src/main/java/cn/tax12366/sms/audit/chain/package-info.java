/**
 * The chain over the audit trail, so that nobody can bend it (S18): the sealer chains what was
 * committed within a second, anchors keep its end outside the database, the verifier names what is
 * not as it was written.
 *
 * <p>Promises that acts never wait for the chain, that every committed entry is sealed exactly
 * once, and that one entry changed, deleted, exchanged, put in, or cut off at either end is found
 * and named, also where the whole rest of the chain was written anew to fit. Leaves to the operator
 * where the anchors lie: on the same disk they only protect from who has the database alone.
 *
 * <p>Decisions: acts insert rows and nothing else, one sealer appends, because a chain head in the
 * act's transaction would make all acts queue; the next position is the primary key, so that two
 * sealers cannot fork the chain and no lease needs to be trusted; anchors are signed by Ed25519,
 * because a checker must not be able to make one; retention cuts only up to an anchor signed for
 * it, as the owner of the tables. Not found: what somebody with the platform's own rights inserts
 * as a new act at the end, and what was deleted within the second before it was sealed.
 */
package cn.tax12366.sms.audit.chain;
