package c05_onefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Unit;

/** How the file was used. */
final class FileChecks {

    private FileChecks() {}

    /** Everything that was opened is closed. */
    static Check<Object> allClosed(LetterFile file) {
        return run -> file.stillOpen() == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected every stream to be closed, but %d of %d %s open."
                                .formatted(file.stillOpen(), file.opened(), file.stillOpen() == 1 ? "is" : "are"),
                        "Whoever opens the file closes it, also when something fails: try-with-resources does."));
    }

    /** The file was opened so many times. */
    static Check<Object> openedOnce(LetterFile file) {
        return run -> file.opened() == 1
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected the file to be opened once, but it was opened %d times.".formatted(file.opened()),
                        "One writer is enough for all messages. Opening a file costs more than writing a few thousand"
                                + " letters to it."));
    }

    /** The disk was asked no more often than once for a hundred letters. */
    static Check<Object> bufferedWrites(long writes, List<Message> messages) {
        long most = messages.stream().mapToInt(Message::letters).sum() / 100;
        return run -> writes <= most
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected at most %,d writes to the disk, but there were %,d.".formatted(most, writes),
                        "Each letter went to the disk by itself. A buffer collects thousands of them first."));
    }

    /** Each message was typed, and none of them twice. */
    static Check<Object> typedOnce(List<Message> messages) {
        return run -> messages.stream()
                .map(message -> "type " + message.letter())
                .filter(name -> count(name, run.units()) != 1)
                .findFirst()
                .map(name -> new Finding(
                        "Expected each message to be typed once, but \"%s\" was done %d times."
                                .formatted(name, count(name, run.units())),
                        "To type takes time, and what has been typed can be kept."));
    }

    private static long count(String name, List<Unit> units) {
        return units.stream().filter(unit -> unit.name().equals(name)).count();
    }

    /** No block was written in more than one go. */
    static Check<Object> oneWriteABlock(long writes, List<Message> messages) {
        return run -> writes <= messages.size()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected at most one write a block, %,d in all, but there were %,d."
                                .formatted(messages.size(), writes),
                        "Each write is a trip to the disk, which costs many times what a letter costs, and between two"
                                + " writes somebody else may come. Hand over the whole block at once."));
    }

    /** The future was not complete before the disk had begun; the run returns whether it was. */
    static Check<Boolean> completedAfterTheWrites() {
        return run -> run.result().isPresent() && run.result().get()
                ? Optional.of(new Finding(
                        "Expected the future to complete when the blocks are written, but it was complete before the"
                                + " disk had written anything.",
                        "Who waits for it believes that the file is complete. Its completion must follow from that of"
                                + " all writes: CompletableFuture.allOf."))
                : Optional.empty();
    }

    /** One and the same thread did all the writing. */
    static Check<Object> oneThreadWrote() {
        return run -> {
            Map<String, Long> writes = run.units().stream()
                    .filter(unit -> unit.name().equals(LetterFile.WRITE))
                    .collect(Collectors.groupingBy(FileChecks::thread, TreeMap::new, Collectors.counting()));
            if (writes.size() <= 1) {
                return Optional.empty();
            }
            String some = writes.entrySet().stream()
                    .limit(3)
                    .map(thread -> "%s %s".formatted(thread.getKey(), times(thread.getValue())))
                    .collect(Collectors.joining(", "));
            return Optional.of(new Finding(
                    "Expected one thread to write to the file, but %d did.".formatted(writes.size()),
                    "They wrote: %s%s. Typists hand their blocks over and never touch the file. The thread that writes"
                                    .formatted(some, writes.size() > 3 ? ", …" : "")
                            + " also empties the buffer, if there is one, before it ends."));
        };
    }

    private static String thread(Unit unit) {
        return unit.caller()
                .map(caller -> "%s (%d)".formatted(caller.label(), caller.thread()))
                .orElse("unknown");
    }

    private static String times(long count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }
}
