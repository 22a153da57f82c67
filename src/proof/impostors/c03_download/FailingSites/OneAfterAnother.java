// Fails in: overlaps
// Says: never more than 1
// A loop: correct, but each failing site holds up all that come after it.
package c03_download;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kata.Session;
import kata.SessionFactory;

public final class FailingSites implements OutcomeDownloads {

    @Override
    public List<Outcome> download(List<URI> sites, Duration patience, SessionFactory sessions)
            throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        try (Session session = sessions.open()) {
            for (URI site : sites) {
                try {
                    outcomes.add(new Outcome.Arrived(session.get(site, patience)));
                } catch (IOException e) {
                    outcomes.add(new Outcome.Failed(site, e));
                }
            }
        }
        return outcomes;
    }
}
