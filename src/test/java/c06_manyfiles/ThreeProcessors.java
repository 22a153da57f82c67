package c06_manyfiles;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import kata.FileStore;
import kata.Jvm;
import kata.Todo;
import kata.files.HeldDisk;

/**
 * A machine with three processors, whatever this one has: a child JVM that believes so. There {@code availableProcessors()}
 * returns 3, and a pool that is as wide as this machine by chance, or by heart, shows.
 */
final class ThreeProcessors {

    static final int PROCESSORS = 3;

    private static final String RESULT = "result ";
    private static final String TODO = "todo ";
    private static final String FAILED = "failed ";

    private ThreeProcessors() {}

    /**
     * Has an answer work on that machine.
     *
     * @param answer the class of the answer
     * @param address of the store; the child reports the files that it opens
     */
    static long writeAndSum(Class<? extends ManyFiles> answer, int from, int to, String address)
            throws IOException, InterruptedException {
        ProcessBuilder builder = Jvm.command(answer);
        List<String> command = builder.command();
        command.add(1, "-XX:ActiveProcessorCount=" + PROCESSORS);
        command.removeLast();
        command.addAll(List.of(
                ThreeProcessors.class.getName(),
                answer.getName(),
                Integer.toString(from),
                Integer.toString(to),
                address));
        Process child = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = child.inputReader()) {
            // What the answer itself prints comes before.
            String last = lines.lines().reduce("", (before, line) -> line);
            child.waitFor();
            if (last.startsWith(TODO)) {
                throw new Todo(last.substring(TODO.length()));
            }
            if (!last.startsWith(RESULT)) {
                throw new IOException("in a JVM with three processors: " + last);
            }
            return Long.parseLong(last.substring(RESULT.length()));
        } finally {
            child.destroyForcibly();
        }
    }

    /** The child. It ends when the answer has returned, even if threads of a pool are left. */
    public static void main(String[] arguments) {
        FileStore store = FileStore.at(arguments[3]).on(HeldDisk.provoking(PROCESSORS));
        String last;
        try {
            ManyFiles answer = (ManyFiles)
                    Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
            last = RESULT + answer.writeAndSum(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), store);
        } catch (Todo e) {
            last = TODO + e.getMessage();
        } catch (Exception e) {
            last = FAILED + e;
        }
        System.out.println();
        System.out.println(last.replace('\n', ' '));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
