package kata.server;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import kata.Caller;

/** What a suite and a server in another process say to each other: JSON over the server's control paths. */
final class Wire {

    /** Both sides must be of the same version. To be raised when the paths, the plan or the journal change. */
    static final int VERSION = 2;

    /** All of them lie below WireMock's admin path, which asks for the secret. */
    private static final String PATH = "/kata";

    static final String ABOUT = PATH + "/about";
    static final String RUNS = PATH + "/runs";
    static final String JOURNAL = PATH + "/journal";
    static final String IN_FLIGHT = PATH + "/in-flight";
    static final String GATE = PATH + "/gate";
    static final String RENDEZVOUS = PATH + "/rendezvous";
    static final String ADMIN = "/__admin";
    static final String HEALTH = "/health";

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private Wire() {}

    /** What the server says of itself. */
    record About(String name, int version) {

        static final String NAME = "concurrency-kata";
        static final About THIS = new About(NAME, VERSION);
    }

    /** A run that was opened. */
    record Opened(String id) {}

    /** Whether a run's rendezvous was reached; false when the run has ended without. */
    record Rendezvous(boolean reached) {}

    /** The requests in flight. */
    record InFlight(List<String> paths) {}

    /** A run's journal. */
    record Journal(int peak, List<Line> lines) {

        static Journal of(HeldRun run) {
            return new Journal(run.peak(), run.spans().stream().map(Line::of).toList());
        }

        List<Span> spans() {
            return lines.stream().map(Line::span).toList();
        }
    }

    /** A span with {@code null} for what is not known, as JSON has it. */
    record Line(
            String path,
            long startNanos,
            long endNanos,
            int status,
            Span.Ending ending,
            String connection,
            String session,
            Caller caller) {

        static Line of(Span span) {
            return new Line(
                    span.path(),
                    span.startNanos(),
                    span.endNanos(),
                    span.status(),
                    span.ending(),
                    span.connection(),
                    span.session().orElse(null),
                    span.caller().orElse(null));
        }

        Span span() {
            return new Span(
                    path,
                    startNanos,
                    endNanos,
                    status,
                    ending,
                    connection,
                    Optional.ofNullable(session),
                    Optional.ofNullable(caller));
        }
    }
}
