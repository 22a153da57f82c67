package kata.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a failure comes from: whoever catches it and throws another one leaves a trace too, but further out. */
public final class Origin {

    private Origin() {}

    /**
     * The innermost line in the exercise's own file, also of classes that are nested or stand beside the answer. The cause
     * that was first counts before what was made of it, and only then what was suppressed.
     *
     * @return empty if none of them came by that file
     */
    public static Optional<StackTraceElement> of(Throwable failure, Exercise exercise) {
        List<Throwable> causes = causes(failure).reversed();
        Stream<Throwable> suppressed = causes.stream().flatMap(cause -> Arrays.stream(cause.getSuppressed()));
        return Stream.concat(causes.stream(), suppressed)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace())
                        .filter(frame -> isIn(exercise, frame))
                        .limit(1))
                .findFirst();
    }

    /** From the failure itself to its first cause; each once, should they go round in a circle. */
    static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static boolean isIn(Exercise exercise, StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(0, Math.max(0, type.lastIndexOf('.'))).equals(exercise.chapter())
                && (exercise.name() + ".java").equals(frame.getFileName())
                && frame.getLineNumber() > 0;
    }
}
