/**
 * What taxpayers have not filed or paid in time.
 *
 * <p>Promises that what is overdue is told as it stands at the moment of asking: net of payments,
 * and with what was put off. The records themselves come in, version by version, through {@code
 * taxdata.record}; leaves to addressbook in whose charge a taxpayer is (it knows him by the
 * internal id only).
 */
package cn.tax12366.sms.taxdata.account;
