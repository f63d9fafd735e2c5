/**
 * What whoever runs the platform asks it: {@code /health}, {@code /metrics} and {@code /openapi}.
 *
 * <p>Promises that a stranger learns no more than whether the platform is alive and ready, and how
 * its API is called; and that the description of the API is that of its classes, which a test
 * compares. Leaves the checks and counts themselves to the capabilities that know the answers.
 *
 * <p>Decision: the description is written by hand and served by a servlet of our own. Rejected: the
 * one that the server generates; it fails on the classes of this application, and where it does
 * not, it names private fields.
 */
package cn.tax12366.sms.api.operations;
