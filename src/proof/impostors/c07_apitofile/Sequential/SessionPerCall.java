// Fails in: oneSession
// Says: Expected exactly 1 session to be used, but there were 100.
// A session is opened and closed for each call.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import kata.Session;
import kata.SessionFactory;

public final class Sequential implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        try (Lines lines = file.append()) {
            for (URI site : sites) {
                try (Session session = sessions.open()) {
                    lines.write(Answer.of(session.get(site)).toJsonLine());
                }
            }
        }
    }
}
