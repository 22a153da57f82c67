package c06_manyfiles;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kata.FileStore;
import kata.Jvm;
import kata.Todo;
import kata.evidence.Check;
import kata.files.HeldDisk;
import kata.interleave.Encounters;

/**
 * A machine with three processors, whatever this one has: a child JVM that believes so. There {@code availableProcessors()}
 * returns 3, and a pool that is as wide as this machine by chance, or by heart, shows.
 */
final class ThreeProcessors {

    static final int PROCESSORS = 3;

    private static final String RESULT = "result ";
    private static final String TODO = "todo ";
    private static final String FAILED = "failed ";
    private static final String CONFLICT = "conflict ";

    /** Asks the child to have the answer's threads meet. */
    private static final String MEETING = "meeting";

    private static final String ON_A_HELD_DISK = "on a held disk";

    private ThreeProcessors() {}

    /**
     * Has an answer work on that machine, and all processors at the same time: the disk holds them.
     *
     * @param answer the class of the answer
     * @param address of the store; the child reports the files that it opens
     */
    static long writeAndSum(Class<? extends ManyFiles> answer, int from, int to, String address)
            throws IOException, InterruptedException {
        return run(answer, ON_A_HELD_DISK, from, to, address);
    }

    /** The same with threads that meet where they change what they share; see {@link Encounters}. */
    static long writeAndSumMeeting(Class<? extends ManyFiles> answer, int from, int to, String address)
            throws IOException, InterruptedException {
        return run(answer, MEETING, from, to, address);
    }

    /** No two threads were about to change the same collection that is not thread-safe. */
    static Check<Object> noneInACollection() {
        return run -> run.failure()
                .filter(ConflictException.class::isInstance)
                .map(conflict -> Encounters.finding(conflict.getMessage()));
    }

    private static long run(Class<? extends ManyFiles> answer, String how, int from, int to, String address)
            throws IOException, InterruptedException {
        ProcessBuilder builder = Jvm.command(answer);
        List<String> command = builder.command();
        command.add(1, "-XX:ActiveProcessorCount=" + PROCESSORS);
        command.removeLast();
        command.addAll(List.of(
                ThreeProcessors.class.getName(),
                answer.getName(),
                how,
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
            if (last.startsWith(CONFLICT)) {
                throw new ConflictException(last.substring(CONFLICT.length()));
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
        boolean meeting = arguments[1].equals(MEETING);
        FileStore plain = FileStore.at(arguments[4]);
        FileStore store = meeting ? plain : plain.on(HeldDisk.provoking(PROCESSORS));
        Optional<Encounters<ManyFiles>> encounters = Optional.empty();
        String last;
        try {
            Class<? extends ManyFiles> type = Class.forName(arguments[0]).asSubclass(ManyFiles.class);
            if (meeting) {
                encounters = Optional.of(Encounters.of(type));
            }
            ManyFiles answer = encounters.isPresent()
                    ? encounters.get().make()
                    : type.getDeclaredConstructor().newInstance();
            last = RESULT + answer.writeAndSum(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), store);
        } catch (Todo e) {
            last = TODO + e.getMessage();
        } catch (Exception e) {
            last = FAILED + e;
        }
        // Whatever came of it.
        last = encounters.flatMap(Encounters::conflict).map(CONFLICT::concat).orElse(last);
        System.out.println();
        System.out.println(last.replace('\n', ' '));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** What the child has seen. */
    private static final class ConflictException extends IOException {

        private static final long serialVersionUID = 1L;

        ConflictException(String conflict) {
            super(conflict);
        }
    }
}
