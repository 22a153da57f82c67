package kata.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.Caller;
import kata.FileStore;

/**
 * Judges a run whose units are open files of a {@link FileStore}: a unit starts when a file is opened and ends when it is
 * closed.
 */
public final class FilesAssert {

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Run<Long> run;

    /** What the files of a folder hold, read once and only once: there may be 10,000 of them. */
    private final Map<Path, Map<String, byte[]>> contents = new HashMap<>();

    private FilesAssert(Run<Long> run) {
        this.run = run;
    }

    /** Judges a run by the files that it opened. */
    public static FilesAssert assertThatFiles(Run<Long> run) {
        return new FilesAssert(run);
    }

    /** Each of the files was opened exactly once, by whatever process, and no other. */
    public FilesAssert openedEachOnce(int from, int to) {
        returned();
        Map<String, Integer> times = new TreeMap<>(BY_NUMBER);
        IntStream.range(from, to).forEach(number -> times.put(FileStore.name(number), 0));
        run.units().forEach(unit -> times.merge(unit.name(), 1, Integer::sum));
        List<String> wrong = times.entrySet().stream()
                .filter(file -> file.getValue() != 1)
                .map(Map.Entry::getKey)
                .toList();
        if (wrong.isEmpty()) {
            return this;
        }
        String first = wrong.getFirst();
        boolean asked =
                IntStream.range(from, to).anyMatch(n -> FileStore.name(n).equals(first));
        String seen = switch (times.get(first)) {
            case 0 -> "was not opened at all";
            case 1 -> "was opened although nobody asked for it";
            case 2 -> "was opened twice";
            default -> "was opened %d times".formatted(times.get(first));
        };
        throw Failure.of(
                        "Expected each of the %,d files from %s to %s to be opened exactly once, but %s %s.",
                        to - from, FileStore.name(from), FileStore.name(to - 1), first, seen)
                .because(wrong.size() == 1 ? "" : "So it is with %,d files in all.".formatted(wrong.size()))
                .because(meaning(times.get(first), asked))
                .drawn(run.units())
                .in(run.exercise());
    }

    private static String meaning(int times, boolean asked) {
        if (!asked) {
            return "The range ends before `to`: the number `to` itself does not belong to it.";
        }
        return times == 0
                ? "A range is split without a gap when each part begins at the very number where the one before has"
                        + " ended. A file that is written past the store counts as not opened."
                : "Parts overlap when the number at the border belongs to both: let each end before the next begins. A"
                        + " file needs to be opened only once, for writing and reading.";
    }

    /** Each file of the folder holds its own number, but for those that the disk has spoilt, and there is no other. */
    public FilesAssert wroteAll(Path folder, int from, int to) {
        returned();
        Map<String, byte[]> content = content(folder);
        Set<String> names = new HashSet<>(content.keySet());
        for (int number = from; number < to; number++) {
            String name = FileStore.name(number);
            if (!names.remove(name)) {
                throw Failure.of("Expected a file for each number, but there is no %s.", name)
                        .in(run.exercise());
            }
            byte[] bytes = content.get(name);
            if (bytes.length != Integer.BYTES) {
                throw Failure.of("Expected %s to hold four bytes, but it holds %d.", name, bytes.length)
                        .because("A buffer is written from its position to its limit: after filling it, flip() it, or"
                                + " put the number at an absolute place.")
                        .in(run.exercise());
            }
            int value = ByteBuffer.wrap(bytes).getInt();
            if (value != number) {
                throw Failure.of("Expected %s to hold its own number, but it holds %d.", name, value)
                        .because("Threads that share one variable or one buffer write each other's numbers: each file"
                                + " needs its own.")
                        .in(run.exercise());
            }
        }
        if (!names.isEmpty()) {
            throw Failure.of(
                            "Expected %,d files, but there %s %s as well.",
                            to - from,
                            names.size() == 1 ? "is" : "are",
                            names.stream().sorted(BY_NUMBER).limit(3).collect(Collectors.joining(", ")))
                    .because("The number `to` itself does not belong to the range.")
                    .in(run.exercise());
        }
        return this;
    }

    /** The run returned the sum of what the files of the folder hold now. */
    public FilesAssert returnedTheSum(Path folder, int from, int to) {
        returned();
        long expected = IntStream.range(from, to)
                .mapToObj(number -> content(folder).get(FileStore.name(number)))
                .filter(bytes -> bytes != null && bytes.length == Integer.BYTES)
                .mapToLong(bytes -> ByteBuffer.wrap(bytes).getInt())
                .sum();
        if (run.result().isEmpty()) {
            throw Failure.of("Expected the sum %d, but the call returned null.", expected)
                    .in(run.exercise());
        }
        long sum = run.result().get();
        if (sum != expected) {
            throw Failure.of("Expected %d, the sum of what the files hold, but the call returned %d.", expected, sum)
                    .because(wrongSum(sum, expected, from, to))
                    .drawn(run.units())
                    .in(run.exercise());
        }
        return this;
    }

    private static String wrongSum(long sum, long expected, int from, int to) {
        if (sum == IntStream.range(from, to).asLongStream().sum()) {
            return "That is the sum of what was written. One of the files holds something else, because disks are not"
                    + " perfect: add up what is read back.";
        }
        // What an int loses, once or several times.
        if ((expected - sum) % (1L << Integer.SIZE) == 0) {
            return "The sum does not fit into an int, nor does that of a few dozen files: add up in a long,"
                    + " everywhere.";
        }
        return sum < expected
                ? "Some numbers were lost on the way. `sum += …` reads the sum, adds, and writes it back: when two"
                        + " threads do so at once, one of the two numbers is lost. Let one thread add up, or use a"
                        + " LongAdder."
                : "Some numbers were added twice, or are not numbers of these files. What is kept in a field is still"
                        + " there at the next call.";
    }

    private Map<String, byte[]> content(Path folder) {
        return contents.computeIfAbsent(folder, FilesAssert::read);
    }

    private static Map<String, byte[]> read(Path folder) {
        Map<String, byte[]> content = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                content.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    /** At some instant at least so many files were open. Proved by holding them, not by the clock. */
    public FilesAssert hadOpen(int expected) {
        returned();
        int peak = run.peak();
        if (peak < expected) {
            throw Failure.of(
                            "Expected %d files to be open at once, but there %s never more than %d.",
                            expected, peak == 1 ? "was" : "were", peak)
                    .because(tooFewOpen(peak))
                    .drawn(run.units())
                    .in(run.exercise());
        }
        return this;
    }

    private String tooFewOpen(int peak) {
        if (run.units().isEmpty()) {
            return "No file was opened with the store at all.";
        }
        if (Meaning.usesCommonPool(run.units())) {
            return "They were opened in the common pool, which has only as many threads as there are processors, less"
                    + " one. Give the work threads of its own.";
        }
        if (peak > 1) {
            return "Something lets only %d through at once: the size of a pool, a lock, the number of permits."
                    .formatted(peak);
        }
        return callers().size() > 1
                ? "Each file was opened only when the one before had been closed, although several threads or"
                        + " processes were there. get() right after submit(), or ask() in a loop, waits for each in"
                        + " turn; so does a lock held while writing. Start them all first, then collect."
                : "Each file was opened only when the one before had been closed: one thread did it all, and waited for"
                        + " each.";
    }

    /** At no instant more than so many files were open. */
    public FilesAssert neverHadMoreOpenThan(int allowed) {
        returned();
        int peak = run.peak();
        if (peak > allowed) {
            throw Failure.of(
                            "Expected at most %d file%s to be open at once, but there were %d.",
                            allowed, allowed == 1 ? "" : "s", peak)
                    .because(tooManyOpen(allowed))
                    .drawn(run.units())
                    .in(run.exercise());
        }
        return this;
    }

    private String tooManyOpen(int allowed) {
        if (allowed == 1) {
            return "A file stays open until it is closed: close each before you open the next.";
        }
        return ("Nothing holds the next file back while %d are open. Whatever limits them, a pool's size or permits,"
            + " must cover the whole time from opening to closing: a permit is given back after the file has been"
            + " closed, not before.")
                .formatted(allowed);
    }

    /** Every file was opened on a thread of its own. */
    public FilesAssert usedAThreadForEachFile() {
        returned();
        int threads = callers().size();
        if (threads != run.units().size()) {
            throw Failure.of(
                            "Expected a thread for each of the %,d files, but there %s %d.",
                            run.units().size(), threads == 1 ? "was" : "were", threads)
                    .because("Virtual threads are too cheap to be shared: a pool of them saves nothing, and hides what"
                            + " is really scarce. Start one for each file, and limit the open files by permits.")
                    .drawn(run.units())
                    .in(run.exercise());
        }
        return this;
    }

    /** Whatever became of the run, one second after its end no file that it opened is still open. */
    public FilesAssert closedEveryFile() {
        List<String> open = run.leftovers().requests();
        if (!open.isEmpty()) {
            throw Failure.of(
                            "Expected every file that was opened to be closed, but %,d of %,d %s still open (%s%s).",
                            open.size(),
                            run.units().size(),
                            open.size() == 1 ? "is" : "are",
                            open.stream().limit(3).collect(Collectors.joining(", ")),
                            open.size() > 3 ? ", …" : "")
                    .because(
                            run.failure().isPresent()
                                    ? "The run failed, and a failure is no excuse: a file is closed in any case. Put it"
                                            + " where it always runs: try-with-resources or finally, whenComplete for"
                                            + " futures, both outcomes of a completion handler."
                                    : "The collector may close it some day, or not: whoever opens a file closes it.")
                    .in(run.exercise());
        }
        return this;
    }

    private Set<Caller> callers() {
        return run.units().stream().map(Unit::caller).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private void returned() {
        new RunAssert<>(run).returned();
    }
}
