package kata.remote;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import kata.SessionFactory;
import kata.evidence.Source;
import kata.evidence.Unit;
import kata.server.ServedRun;
import kata.server.Span;

/** The evidence of a run that talks to the remote API: the server's journal, and the sessions that were handed out. */
final class JournalSource implements Source {

    private final ServedRun served;
    private final SessionFactory sessions;

    JournalSource(ServedRun served, SessionFactory sessions) {
        this.served = served;
        this.sessions = sessions;
    }

    @Override
    public String noun() {
        return "request";
    }

    @Override
    public List<Unit> units() {
        return served.spans().stream().map(JournalSource::unit).toList();
    }

    private static Unit unit(Span span) {
        Unit.Outcome outcome = switch (span.ending()) {
            case ANSWERED -> Unit.Outcome.DONE;
            case REFUSED -> Unit.Outcome.REFUSED;
            case FAULT -> Unit.Outcome.FAILED;
            case HUNG_UP -> Unit.Outcome.CANCELLED;
            case IN_FLIGHT -> Unit.Outcome.IN_FLIGHT;
        };
        return new Unit(
                span.path(),
                span.startNanos(),
                span.endNanos(),
                span.caller(),
                span.session(),
                span.connection(),
                outcome);
    }

    @Override
    public List<String> inFlight() {
        return served.inFlight();
    }

    @Override
    public Collection<Thread> threads() {
        return sessions.openers();
    }

    @Override
    public List<String> openSessions() {
        return IntStream.range(0, sessions.stillOpen())
                .mapToObj(i -> "of %d opened".formatted(sessions.opened()))
                .toList();
    }
}
