/**
 * What the acceptance tests and the benchmarks are written with: the platform and a carrier as
 * processes of their own, the API, the portal in a browser, and the data of a platform that has
 * ended.
 *
 * <p>Promises that nothing of the platform is on the class path, so that what passes here passes
 * for whoever has the jar and nothing else; that a failure shows the end of the log of the process
 * it is about; and that no process outlives the tests, however they end.
 */
package cn.tax12366.sms.acceptance.kit;
