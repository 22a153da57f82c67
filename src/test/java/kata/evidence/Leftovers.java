package kata.evidence;

import java.util.List;

/**
 * What a run left behind, one second after its end. Each list holds descriptions for a message.
 *
 * @param threads platform threads that still run
 * @param virtualThreads virtual threads that still run or wait
 * @param processes child processes that still live
 * @param requests units that are still in flight
 * @param sessions sessions that nobody closed
 */
public record Leftovers(
        List<String> threads,
        List<String> virtualThreads,
        List<String> processes,
        List<String> requests,
        List<String> sessions) {

    /** Nothing is left. */
    public static final Leftovers NONE = new Leftovers(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Whether nothing is left. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
