// Fails in: apiFails
// Says: it returned as if nothing had happened
// A call that fails is left out, and nobody hears of it.
package c07_apitofile;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import kata.Session;
import kata.SessionFactory;

public final class Sequential implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        try (Session session = sessions.open();
                Lines lines = file.append()) {
            for (URI site : sites) {
                try {
                    lines.write(Answer.of(session.get(site)).toJsonLine());
                } catch (IOException e) {
                    System.err.println(e.getMessage());
                }
            }
        }
    }
}
