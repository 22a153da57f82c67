package c07_apitofile;

import java.net.URI;
import java.util.List;
import kata.Session;
import kata.SessionFactory;

/** Calls one site after another, and appends each answer before the next call. */
public final class Sequential implements ApiToFile {

    /** One session and one open file for all sites. What was answered before a failure is in the file. */
    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        try (Session session = sessions.open();
                Lines lines = file.append()) {
            for (URI site : sites) {
                lines.write(Answer.of(session.get(site)).toJsonLine());
            }
        }
    }
}
