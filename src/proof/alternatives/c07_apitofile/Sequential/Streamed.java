// A stream writes line by line; the checked exceptions travel in a wrapper.
package c07_apitofile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import kata.Session;
import kata.SessionFactory;

public final class Sequential implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        try (Lines lines = file.append();
                Session session = sessions.open()) {
            sites.stream().map(site -> line(session, site)).forEach(line -> write(lines, line));
        }
    }

    private static String line(Session session, URI site) {
        try {
            return Answer.of(session.get(site)).toJsonLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void write(Lines lines, String line) {
        try {
            lines.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
