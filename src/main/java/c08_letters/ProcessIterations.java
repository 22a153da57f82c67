package c08_letters;

/**
 * Makes each iteration in a child process of its own, all of them at the same time. Each child opens its own sessions: a
 * session cannot travel to another process.
 */
@FunctionalInterface
public interface ProcessIterations {

    /**
     * Starts a child for each iteration. It calls the service, counts the letters, and writes the file, which has the answers
     * of its own calls and nothing else.
     *
     * @param job what is to be done
     * @throws Exception the first failure of a child, or an exception that has it as its cause; there is no file of an
     *     iteration that has failed, and nothing goes on afterwards
     */
    void run(Job job) throws Exception;
}
