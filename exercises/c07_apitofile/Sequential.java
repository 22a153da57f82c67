package c07_apitofile;

import java.net.URI;
import java.util.List;
import kata.SessionFactory;
import kata.Todo;

/** Calls one site after another, and appends each answer before the next call. */
public final class Sequential implements ApiToFile {

    /** One session and one open file for all sites. What was answered before a failure is in the file. */
    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        // TODO open a session and the file in a try-with-resources statement. For each site, write
        // Answer.of(session.get(site)).toJsonLine() with Lines.write.
        throw new Todo("one call, one line, then the next");
    }
}
