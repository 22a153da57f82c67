// Fails in: interruptible
// Says: or an exception, but the call returned a
// catch (Exception) makes a site's failure of the interrupt: the call returns thirty failed sites of which none has
// failed.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kata.Session;
import kata.SessionFactory;

public final class FailingSites implements OutcomeDownloads {

    @Override
    public List<Outcome> download(List<URI> sites, Duration patience, SessionFactory sessions) {
        Outcome[] outcomes = new Outcome[sites.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            int place = i;
            threads.add(Thread.startVirtualThread(
                    () -> outcomes[place] = downloadOne(sites.get(place), patience, sessions)));
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    threads.forEach(Thread::interrupt);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return Arrays.asList(outcomes);
    }

    private static Outcome downloadOne(URI site, Duration patience, SessionFactory sessions) {
        try (Session session = sessions.open()) {
            return new Outcome.Arrived(session.get(site, patience));
        } catch (Exception e) {
            return new Outcome.Failed(site, e);
        }
    }
}
