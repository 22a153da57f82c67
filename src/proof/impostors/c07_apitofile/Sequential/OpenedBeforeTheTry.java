// Fails in: fileCannotBeOpened
// Says: open session
// The session is opened before the try: when the file cannot be opened nobody closes it.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import kata.Session;
import kata.SessionFactory;

public final class Sequential implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        Session session = sessions.open();
        Lines lines = file.append();
        try {
            for (URI site : sites) {
                lines.write(Answer.of(session.get(site)).toJsonLine());
            }
        } finally {
            lines.close();
            session.close();
        }
    }
}
