/**
 * The command line of the verifier. In the package of the verifier itself, so that both are one and
 * the same code.
 */
package cn.tax12366.sms.audit.chain;
