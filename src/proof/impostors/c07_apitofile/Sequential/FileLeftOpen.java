// Fails in: closesTheFile
// Says: Expected the file to be closed, but it is still open.
// The file is closed only when all goes well.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import kata.Session;
import kata.SessionFactory;

public final class Sequential implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        try (Session session = sessions.open()) {
            @SuppressWarnings("resource")
            Lines lines = file.append();
            for (URI site : sites) {
                lines.write(Answer.of(session.get(site)).toJsonLine());
            }
            lines.close();
        }
    }
}
