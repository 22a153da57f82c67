// Fails in: exactly100
// Says: Expected each line to be one answer as JSON, but line 1 of 1 new ones is not.
// The answers stand one behind the other on one long line.
package c07_apitofile;

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
                lines.write(Answer.of(session.get(site)).toJsonLine().strip());
            }
        }
    }
}
