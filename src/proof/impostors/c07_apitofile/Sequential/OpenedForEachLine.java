// Fails in: oneSession
// Says: Expected the file to be opened once
// The file is opened and closed again for each line; it was to be open once for all sites.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import kata.Session;
import kata.SessionFactory;

/** Calls one site after another, and appends each answer before the next call. */
public final class Sequential implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        try (Session session = sessions.open()) {
            for (URI site : sites) {
                String line = Answer.of(session.get(site)).toJsonLine();
                try (Lines lines = file.append()) {
                    lines.write(line);
                }
            }
        }
    }
}
