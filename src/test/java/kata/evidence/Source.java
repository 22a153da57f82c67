package kata.evidence;

import java.util.Collection;
import java.util.List;

/** Where the evidence of a run comes from: the server's journal, or the journal of what the run was handed. */
public interface Source {

    /** What a unit is called, in the singular. */
    String noun();

    /** The units so far, in the order in which they started. */
    List<Unit> units();

    /** The units that are in flight now, described for a message. */
    List<String> inFlight();

    /** The sessions that are open now, described for a message. */
    List<String> openSessions();

    /**
     * The threads of this process that were seen at work, as far as they are known. A virtual thread's state can be asked of
     * it only by those who have it.
     */
    default Collection<Thread> threads() {
        return List.of();
    }

    /** No evidence but the call itself. */
    static Source none() {
        return new Source() {
            @Override
            public String noun() {
                return "unit";
            }

            @Override
            public List<Unit> units() {
                return List.of();
            }

            @Override
            public List<String> inFlight() {
                return List.of();
            }

            @Override
            public List<String> openSessions() {
                return List.of();
            }
        };
    }
}
