// Fails in: writesBeforeTheNextCall
// Says: Expected 1 answer to be missing in the file while line
// All answers are collected before the first line is written.
package c07_apitofile;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kata.Session;
import kata.SessionFactory;

public final class Sequential implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        try (Session session = sessions.open();
                Lines lines = file.append()) {
            List<String> answers = new ArrayList<>();
            for (URI site : sites) {
                answers.add(Answer.of(session.get(site)).toJsonLine());
            }
            for (String answer : answers) {
                lines.write(answer);
            }
        }
    }
}
