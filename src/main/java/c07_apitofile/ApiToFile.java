package c07_apitofile;

import java.net.URI;
import java.util.List;
import kata.SessionFactory;

/** Calls the API once for each site, and appends each answer to a file. */
@FunctionalInterface
public interface ApiToFile {

    /**
     * Calls each site once and appends its answer as one line, {@link Answer#toJsonLine()}. Any order will do, unless the
     * exercise says otherwise. A line is whole: nothing else comes between its first character and its last.
     *
     * @param sites what to call; may be empty
     * @param sessions opens the sessions to call with; whoever opens a session closes it
     * @param file where the lines go, behind what is there; whoever opens it closes it
     * @throws InterruptedException if the calling thread is interrupted; nobody is called any more then
     * @throws Exception the first failure of the API or of the file, or an exception that has it as its cause; by then
     *     every thread has ended, and the file and all sessions are closed
     */
    void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception;
}
