package c03_download;

import java.net.URI;
import java.util.List;
import kata.Page;
import kata.Todo;

/** Downloads all sites with four child processes, each with a session of its own. */
public final class Processes implements ProcessDownloads {

    /** Each child is started once and gets the next site as soon as it has delivered a page. */
    @Override
    public List<Page> download(List<URI> sites) throws Exception {
        // TODO start four children with kata.Worker.start(Processes.class) and share the sites out with ask(…).
        // ask waits for the answer, and a Worker serves one thread at a time: give each child a thread of its own
        // here, which asks it for one site after another. Page.parse reads what Page.toLine wrote.
        throw new Todo("four child processes");
    }

    /** What a child does: one session for all the sites that it is given. */
    public static void main(String[] arguments) throws Exception {
        // TODO open a session with new SessionFactory().open() and answer each task with Worker.serve(site -> …).
        throw new Todo("the child's part");
    }
}
