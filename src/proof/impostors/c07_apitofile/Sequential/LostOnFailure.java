// Fails in: keepsWhatCameBefore
// Says: Missing: /sites/1
// The lines are joined and written at the end: a failure loses them all.
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
            StringBuilder all = new StringBuilder();
            for (URI site : sites) {
                all.append(Answer.of(session.get(site)).toJsonLine());
            }
            if (!all.isEmpty()) {
                lines.write(all.toString());
            }
        }
    }
}
