package c08_letters;

/** Makes each iteration in a child process of its own, which asks without waiting, see {@link AsyncStrings}. */
@FunctionalInterface
public interface AsyncProcessIterations {

    /**
     * Starts a child for each iteration. It calls the service, counts the letters, and writes the file, which has the answers
     * of its own calls and nothing else.
     *
     * @param job what is to be done
     * @param port where the children report to: each opens its strings with {@code Gauge.ofParent(port)}
     * @throws Exception the first failure of a child, or an exception that has it as its cause; there is no file of an
     *     iteration that has failed, and nothing goes on afterwards
     */
    void run(Job job, int port) throws Exception;
}
