package kata.interleave;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why threads do not end: who holds what, and who waits for what. */
final class Standstill {

    private static final String JDK = "(java|jdk|sun)\\..*";

    private static final String HARNESS = "kata\\.interleave\\.\\w+";

    private final List<Event> events;
    private final Numbers numbers;

    private Standstill(Trace trace) {
        this.events = trace.events();
        this.numbers = trace.numbers();
    }

    /** These threads have come to a standstill. */
    static String of(List<Actor> waiting, Trace trace) {
        Standstill standstill = new Standstill(trace);
        List<String> sentences = new ArrayList<>();
        for (Actor actor : waiting) {
            standstill.tell(actor).ifPresent(sentences::add);
        }
        String who = waiting.stream().map(Thread::getName).collect(Collectors.joining(" and "));
        boolean one = waiting.size() == 1;
        return waiting.stream().anyMatch(standstill::hasLimit)
                ? "Expected all threads to end before a limit of time is over, but %s %s, and nobody wakes %s up:\n%s"
                        .formatted(who, one ? "waits" : "wait", one ? "it" : "them", String.join("\n", sentences))
                : "Expected all threads to end, but %s %s for ever:\n%s"
                        .formatted(who, one ? "waits" : "wait", String.join("\n", sentences));
    }

    private boolean hasLimit(Actor actor) {
        return last(actor).filter(Event::hasLimit).isPresent();
    }

    /** What a thread did last, or is about to do. */
    private Optional<Event> last(Actor actor) {
        return events.reversed().stream()
                .filter(event -> event.actor() == actor)
                .findFirst();
    }

    /** These threads are still running. */
    static String endless(List<Actor> running, Duration after) {
        String where = running.stream()
                .map(actor -> "  %s is at %s.".formatted(capital(actor.getName()), place(actor.getStackTrace())))
                .collect(Collectors.joining("\n"));
        return "Expected all threads to end, but after %,d ms %s:\n%s"
                .formatted(after.toMillis(), running.size() == 1 ? "one has not" : "some have not", where);
    }

    private Optional<String> tell(Actor actor) {
        ThreadInfo[] infos =
                ManagementFactory.getThreadMXBean().getThreadInfo(new long[] {actor.threadId()}, true, false);
        if (infos[0] == null) {
            return Optional.empty();
        }
        ThreadInfo info = infos[0];
        List<String> held = held(actor, info);
        return Optional.of("  %s %swaits %s (%s)%s."
                .formatted(
                        capital(actor.getName()),
                        held.isEmpty() ? "" : "holds %s and ".formatted(String.join(", ", held)),
                        wanted(actor, info),
                        place(info.getStackTrace()),
                        info.getLockOwnerName() == null ? "" : ", held by " + info.getLockOwnerName()));
    }

    /** What a thread waits for: a lock that a call began to ask for, or what the JVM knows. */
    private String wanted(Actor actor, ThreadInfo info) {
        Optional<Event> last = last(actor).filter(event -> event.is(Site.Kind.CALL));
        LockInfo lock = info.getLockInfo();
        if (info.getThreadState() == Thread.State.BLOCKED && lock != null) {
            return "for the monitor of " + numbers.of(lock);
        }
        return last.map(event -> isLockCall(event)
                        ? "for " + numbers.of(event.target())
                        : "in %s%s"
                                .formatted(
                                        event.site().orElseThrow().name(),
                                        event.hasLimit() ? Values.arguments(event.details()) : "()"))
                .orElse("for another thread");
    }

    /** The monitors that it holds as the JVM knows them, and the locks that it has asked for and not given back. */
    private List<String> held(Actor actor, ThreadInfo info) {
        List<String> held = new ArrayList<>();
        for (MonitorInfo monitor : info.getLockedMonitors()) {
            held.add("the monitor of %s (%s)".formatted(numbers.of(monitor), whereEntered(actor, monitor)));
        }
        Map<Object, Event> locked = new IdentityHashMap<>();
        for (Event event : events) {
            if (event.actor() == actor && event.is(Site.Kind.CALL) && event.target() != null) {
                if (isLockCall(event) && !Boolean.FALSE.equals(event.result())) {
                    locked.put(event.target(), event);
                } else if (event.site().orElseThrow().name().endsWith(".unlock")) {
                    locked.remove(event.target());
                }
            }
        }
        last(actor).ifPresent(last -> locked.remove(last.target(), last));
        for (Event event : events) {
            if (locked.get(event.target()) == event) {
                held.add("%s (%s)"
                        .formatted(
                                numbers.of(event.target()),
                                event.site().orElseThrow().place()));
            }
        }
        return held;
    }

    /** The JVM knows only where the method that has entered it is by now. */
    private String whereEntered(Actor actor, MonitorInfo monitor) {
        return events.reversed().stream()
                .filter(event -> event.actor() == actor)
                .filter(event -> event.is(Site.Kind.ENTER) || event.is(Site.Kind.ENTER_METHOD))
                .filter(event -> System.identityHashCode(event.target()) == monitor.getIdentityHashCode())
                .findFirst()
                .map(event -> event.site().orElseThrow().place())
                .orElseGet(() -> place(new StackTraceElement[] {monitor.getLockedStackFrame()}));
    }

    private static boolean isLockCall(Event event) {
        String name = event.site().orElseThrow().name();
        return event.target() instanceof java.util.concurrent.locks.Lock
                && (name.endsWith(".lock") || name.endsWith(".lockInterruptibly") || name.endsWith(".tryLock"));
    }

    /** File and line of the uppermost frame that is the learner's, or the test's. */
    static String place(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> !frame.getClassName().matches(JDK))
                .filter(frame -> !frame.getClassName().matches(HARNESS))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("in the JDK");
    }

    static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
