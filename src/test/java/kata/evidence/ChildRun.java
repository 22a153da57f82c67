package kata.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import kata.Jvm;
import kata.Todo;

/**
 * Has an answer work once in a JVM of its own, as if on another machine: its flags say how many processors there are, or
 * which defaults. The parent calls {@link #run}, the child's {@code main} calls {@link #answer}. What comes of it is the last
 * line that the child prints: what the answer itself prints comes before.
 */
public final class ChildRun {

    private static final String RESULT = "result ";
    private static final String TODO = "todo ";
    private static final String FAILED = "failed ";

    private final String where;
    private final List<String> flags;

    private ChildRun(String where, List<String> flags) {
        this.where = where;
        this.flags = flags;
    }

    /** On a machine with so many processors: {@code availableProcessors()} and the common pool's width are as told. */
    public static ChildRun withProcessors(int processors) {
        return withFlags("in a JVM with %d processors".formatted(processors), "-XX:ActiveProcessorCount=" + processors);
    }

    /**
     * On a machine of another kind.
     *
     * @param where what is said of a failure there, such as "on another machine"
     */
    public static ChildRun withFlags(String where, String... flags) {
        return new ChildRun(where, List.of(flags));
    }

    /**
     * Starts the child and waits until it has ended.
     *
     * @param main its {@code main} calls {@link #answer}
     * @param learners the class of the answer; where it was loaded from the child finds it too
     * @param arguments what is handed to the child's work
     * @return what its work has returned, on one line
     * @throws Todo if the answer is not written yet
     * @throws ChildFailedException if the answer has failed
     */
    public String run(Class<?> main, Class<?> learners, List<String> arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = Jvm.command(learners);
        List<String> command = builder.command();
        command.addAll(1, flags);
        command.removeLast();
        command.addAll(List.of(main.getName(), learners.getName()));
        command.addAll(arguments);
        Process child = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = child.inputReader()) {
            String last = lines.lines().reduce("", (before, line) -> line);
            child.waitFor();
            if (last.startsWith(TODO)) {
                throw new Todo(last.substring(TODO.length()));
            }
            if (!last.startsWith(RESULT)) {
                throw new ChildFailedException(where, last.startsWith(FAILED) ? last.substring(FAILED.length()) : last);
            }
            return last.substring(RESULT.length());
        } finally {
            child.destroyForcibly();
        }
    }

    /** The child's {@code main}. It ends when the work has returned, even if threads of a pool are left. */
    public static void answer(String[] arguments, Work work) {
        String last;
        try {
            Class<?> learners = Class.forName(arguments[0]);
            last = RESULT + work.on(learners, Arrays.asList(arguments).subList(1, arguments.length));
        } catch (Todo e) {
            last = TODO + e.getMessage();
        } catch (Throwable e) {
            // An Error as well: nobody else is there to tell of it.
            last = FAILED + e;
        }
        PrintStream lines = System.out;
        lines.println();
        lines.println(last.replace('\n', ' '));
        lines.flush();
        Runtime.getRuntime().halt(0);
    }

    /** What a child does. */
    @FunctionalInterface
    public interface Work {

        /**
         * Has the answer work.
         *
         * @param learners the class of the answer
         * @param arguments as handed to {@link #run}
         */
        String on(Class<?> learners, List<String> arguments) throws Exception;
    }
}
