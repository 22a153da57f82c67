package kata.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was found out about one strategy.
 *
 * @param strategy its name
 * @param part only one part in so many was measured, and multiplied
 * @param times how long it took
 * @param allocated what all its threads allocated together, garbage included
 * @param peak the most memory at once, that of the JVM itself included; empty where the system does not tell
 * @param speedUp how many times faster than the scenario's first strategy; empty if that was left out
 * @param documents what the documents measured in Python
 * @param python what the same work took with Python 3.11 on two cores
 */
record Measured(
        String strategy,
        int part,
        Times times,
        Memory allocated,
        Optional<Memory> peak,
        OptionalDouble speedUp,
        Optional<Figure> documents,
        Optional<Figure> python) {}
