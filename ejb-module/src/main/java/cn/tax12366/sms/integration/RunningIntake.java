package cn.tax12366.sms.integration;

import java.time.Instant;
import java.util.function.IntSupplier;

/**
 * An intake that is under way.
 *
 * @param asOf the time that the list speaks of
 * @param percent how much of the list has been read; always 0 for a stream of unknown length
 */
record RunningIntake(
    long id,
    String publicId,
    Submitter submitter,
    boolean dryRun,
    Instant asOf,
    IntSupplier percent) {}
