package kata.interleave;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is inside of which object that is not thread-safe, a collection mostly. Nothing goes wrong there as long as one
 * thread runs at a time, but two of them inside at once, of which one does more than read, is a race, whatever comes of it.
 */
final class Visits {

    static final Set<Class<?>> NOT_THREAD_SAFE = Set.of(
            ArrayDeque.class,
            ArrayList.class,
            BitSet.class,
            HashMap.class,
            HashSet.class,
            IdentityHashMap.class,
            LinkedHashMap.class,
            LinkedHashSet.class,
            LinkedList.class,
            PriorityQueue.class,
            TreeMap.class,
            TreeSet.class);

    private static final Set<String> ELEMENT = Set.of("get", "set");

    private static final Set<String> READERS = Set.of(
            "cardinality",
            "ceiling",
            "ceilingEntry",
            "ceilingKey",
            "clone",
            "comparator",
            "contains",
            "containsAll",
            "containsKey",
            "containsValue",
            "descendingIterator",
            "descendingKeySet",
            "descendingMap",
            "descendingSet",
            "element",
            "entrySet",
            "equals",
            "first",
            "firstEntry",
            "firstKey",
            "floor",
            "floorEntry",
            "floorKey",
            "forEach",
            "get",
            "getFirst",
            "getLast",
            "getOrDefault",
            "hashCode",
            "headMap",
            "headSet",
            "higher",
            "higherEntry",
            "higherKey",
            "indexOf",
            "intersects",
            "isEmpty",
            "iterator",
            "keySet",
            "last",
            "lastEntry",
            "lastIndexOf",
            "lastKey",
            "length",
            "listIterator",
            "lower",
            "lowerEntry",
            "lowerKey",
            "navigableKeySet",
            "nextClearBit",
            "nextSetBit",
            "parallelStream",
            "peek",
            "peekFirst",
            "peekLast",
            "previousClearBit",
            "previousSetBit",
            "reversed",
            "sequencedEntrySet",
            "sequencedKeySet",
            "sequencedValues",
            "size",
            "spliterator",
            "stream",
            "subList",
            "subMap",
            "subSet",
            "tailMap",
            "tailSet",
            "toArray",
            "toByteArray",
            "toLongArray",
            "toString",
            "values");

    private final Rules rules;
    private final List<Visit> open = new ArrayList<>();
    private String conflict;

    Visits(Rules rules) {
        this.rules = rules;
    }

    /** Which types are not thread-safe, and which of their methods only read: some of the JDK, and those that a test adds. */
    static final class Rules {

        private final List<Rule> added = new ArrayList<>();

        private record Rule(Class<?> type, Set<String> reading, Set<String> writing) {}

        void add(Class<?> type, Set<String> reading, Set<String> writing) {
            added.add(new Rule(type, reading, writing));
        }

        private Optional<Rule> of(Event call) {
            return added.stream()
                    .filter(rule -> rule.type().isInstance(call.target()))
                    .findFirst();
        }

        boolean matters(Event call) {
            return call.is(Site.Kind.CALL)
                    && call.target() != null
                    && of(call).map(rule -> call.callsOneOf(rule.reading()) || call.callsOneOf(rule.writing()))
                            .orElseGet(
                                    () -> NOT_THREAD_SAFE.contains(call.target().getClass()));
        }

        boolean reads(Event call) {
            return call.callsOneOf(of(call).map(Rule::reading).orElse(READERS));
        }
    }

    /**
     * A call that has begun. It may have ended by an exception, which nobody notes: the thread's stack tells.
     *
     * @param caller the frame of the learner's code
     * @param depth how many frames there are up to that one, itself included
     */
    private record Visit(Event call, StackTraceElement caller, int depth) {

        boolean meets(Visit other, Rules rules) {
            return call.target() == other.call.target()
                    && call.actor() != other.call.actor()
                    && !(rules.reads(call) && rules.reads(other.call))
                    && !areOfTwoElements(call, other.call)
                    && (other.isInside() || other.isAboutToBeInside());
        }

        /** Each element of a list is a variable of its own, and to set one changes nothing of the list's structure. */
        private static boolean areOfTwoElements(Event one, Event other) {
            return one.target() instanceof List<?>
                    && one.callsOneOf(ELEMENT)
                    && other.callsOneOf(ELEMENT)
                    && !one.details()[0].equals(other.details()[0]);
        }

        /** Whether there are frames of the JDK above its caller. */
        boolean isInside() {
            return callee().startsWith("java.");
        }

        private boolean isAboutToBeInside() {
            return callee().equals(Points.class.getName());
        }

        /** The class whose method the caller is calling now; empty if there is no such caller any more. */
        private String callee() {
            StackTraceElement[] stack = call.actor().getStackTrace();
            return stack.length > depth && stack[stack.length - depth].equals(caller)
                    ? stack[stack.length - depth - 1].getClassName()
                    : "";
        }
    }

    /**
     * Notes that the thread, which is the current one, is about to make a call.
     *
     * @return whether somebody else could meet it there
     */
    synchronized boolean enter(Event call) {
        open.removeIf(visit -> visit.call().actor() == call.actor() && !visit.isInside());
        if (!rules.matters(call)) {
            return false;
        }
        Visit visit = visit(call);
        open.stream()
                .filter(other -> visit.meets(other, rules))
                .findFirst()
                .ifPresent(other -> note(other.call(), call));
        open.add(visit);
        return true;
    }

    private static Visit visit(Event call) {
        StackTraceElement[] stack = Thread.currentThread().getStackTrace();
        int caller = 0;
        while (!stack[caller].getClassName().equals(Points.class.getName())) {
            caller++;
        }
        caller++;
        return new Visit(call, stack[caller], stack.length - caller);
    }

    /** Notes that a call has returned. */
    synchronized void leave(Event call) {
        open.removeIf(visit -> visit.call() == call);
    }

    /** Notes that a thread has ended. */
    synchronized void leaveAll(Actor actor) {
        open.removeIf(visit -> visit.call().actor() == actor);
    }

    /** What was expected and what was seen, if two threads have met. */
    synchronized Optional<String> conflict() {
        return Optional.ofNullable(conflict);
    }

    private void note(Event one, Event other) {
        if (conflict == null) {
            conflict =
                    "Expected no two threads to be inside the same %s at once, which is not thread-safe, but %s and %s."
                            .formatted(Values.typeName(one.target().getClass()), whereabouts(one), whereabouts(other));
        }
    }

    private static String whereabouts(Event call) {
        Site site = call.site().orElseThrow();
        return "%s was in %s (%s)".formatted(call.actor().getName(), site.name(), site.place());
    }
}
