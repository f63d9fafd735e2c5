/**
 * The octets of SMPP 3.4: packets, their bodies, texts and user data headers.
 *
 * <p>Promises that what is read is complete and within its bounds, and that anything else is
 * refused with the command status the specification names for it, before memory is given to it.
 * Leaves sessions, carriers and files to the package above.
 *
 * <p>Decision: written from the specification instead of using the SMPP library of the platform,
 * because two ends made of one library agree on its mistakes.
 */
package cn.tax12366.smsc.wire;
