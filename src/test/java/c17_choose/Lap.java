package c17_choose;

import java.util.List;

/**
 * One run of a competitor.
 *
 * @param timesAsFast how many times as fast it was as the same work one after another, as far as that can be told by this run
 *     alone; otherwise 1
 * @param nanos how long it took by the clock
 * @param results what came of it
 */
record Lap(double timesAsFast, long nanos, List<?> results) {}
