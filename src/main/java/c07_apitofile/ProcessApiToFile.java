package c07_apitofile;

import java.net.URI;
import java.util.List;

/**
 * Calls the API from child processes, and appends each answer to a file in this one. Each child opens its own session: a
 * session cannot travel to another process, and neither can an open file.
 */
@FunctionalInterface
public interface ProcessApiToFile {

    /**
     * Has some child call each site once, and appends its answer as one line, {@link Answer#toJsonLine()}, in any order. A
     * line is whole: nothing else comes between its first character and its last.
     *
     * @param sites what to call; may be empty
     * @param file where the lines go, behind what is there; whoever opens it closes it
     * @throws Exception the first failure of the API or of the file, or an exception that has it as its cause; nothing goes
     *     on afterwards
     */
    void copy(List<URI> sites, LineFile file) throws Exception;
}
