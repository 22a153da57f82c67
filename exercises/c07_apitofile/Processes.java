package c07_apitofile;

import java.net.URI;
import java.util.List;
import kata.Todo;

/** Four child processes call the sites; this one writes the file. */
public final class Processes implements ProcessApiToFile {

    /** A file that only one process writes needs no file lock: the answers come back through the pipes. */
    @Override
    public void copy(List<URI> sites, LineFile file) throws Exception {
        // TODO start four children with kata.Worker.start(Processes.class), each led by a thread here, which asks it
        // for one site after another. Their answers meet here: one of the threads at a time may write.
        throw new Todo("four child processes call, the parent writes");
    }

    /** What a child does: one session for all the sites that it is given; it answers with the line for the file. */
    public static void main(String[] arguments) throws Exception {
        // TODO open a session with new SessionFactory().open(), and answer each site with Worker.serve(site -> …).
        throw new Todo("the child's part");
    }
}
