package c01_measure;

import java.util.concurrent.Callable;

/**
 * One lap of a run.
 *
 * @param name what it is called in the log
 * @param work what is done in it; its result is of no interest
 */
public record Lap(String name, Callable<?> work) {}
