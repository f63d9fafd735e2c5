/**
 * The programs that the platform is compared with, each with a main method and in a process of its
 * own.
 *
 * <p>A program prepares what it likes, says that it is ready, waits until it is told to go, sends,
 * tells when it began and when all was recorded, and is then killed.
 */
package cn.tax12366.sms.benchmarks.client;
