// Fails in: exactly100
// Says: Expected 100 new lines in the file, but there are 99. Missing: /sites/1.
// The loop begins at 1, as the documents' did: 99 calls.
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
            for (int i = 1; i < sites.size(); i++) {
                lines.write(Answer.of(session.get(sites.get(i))).toJsonLine());
            }
        }
    }
}
