/**
 * The beginning of the runnable jar: what must be settled before there is a server.
 *
 * <p>Promises that a start which cannot succeed says why in one line and ends with a status other
 * than 0 (port taken, data in use by another process, application refused by the server), and that
 * nothing is left behind in the system's folder for temporary files, not even by a kill -9. Leaves
 * everything else to Payara Micro, which it starts by its public API and unmodified.
 *
 * <p>Decision: a main class of our own, because Payara Micro by itself ends with status 0 when it
 * cannot bind its port, and stays up without the application, telling {@code /health/ready} that
 * all is well, when the application cannot be deployed (rejected: a watcher inside the application,
 * which in both cases does not run).
 *
 * <p>These classes stand at the root of the jar, where the JVM's own logging finds them; they use
 * nothing but the JDK and {@code fish.payara.micro.PayaraMicro}.
 */
package cn.tax12366.sms.runnable;
