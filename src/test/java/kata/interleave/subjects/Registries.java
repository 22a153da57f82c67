package kata.interleave.subjects;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Registries; those whose names begin with a {@code No} hold a name twice. */
public final class Registries {

    private Registries() {}

    public static final class KeySet implements Registering {

        private final Set<String> names = ConcurrentHashMap.newKeySet();

        @Override
        public boolean add(String name) {
            return names.add(name);
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    public static final class AddIfAbsent implements Registering {

        private final CopyOnWriteArrayList<String> names = new CopyOnWriteArrayList<>();

        @Override
        public boolean add(String name) {
            return names.addIfAbsent(name);
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    public static final class NoGuard implements Registering {

        private final List<String> names = new ArrayList<>();

        @Override
        public boolean add(String name) {
            if (names.contains(name)) {
                return false;
            }
            return names.add(name);
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    public static final class NoCompoundStep implements Registering {

        private final List<String> names = Collections.synchronizedList(new ArrayList<>());

        @Override
        public boolean add(String name) {
            if (names.contains(name)) {
                return false;
            }
            return names.add(name);
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    /** One call, and nothing between two: but two threads are inside of it at once. */
    public static final class NoThreadSafeSet implements Registering {

        private final Set<String> names = new HashSet<>();

        @Override
        public boolean add(String name) {
            return names.add(name);
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    /** Writers keep each other out, but readers come in: the set may be changing. */
    public static final class NoGuardForReaders implements Registering {

        private final Set<String> names = new HashSet<>();

        @Override
        public boolean add(String name) {
            if (names.contains(name)) {
                return false;
            }
            synchronized (this) {
                return names.add(name);
            }
        }

        @Override
        public synchronized int size() {
            return names.size();
        }
    }

    /** A collection throws, and is left by that too. */
    public static final class ThrowingCollection implements Registering {

        private final ArrayDeque<String> names = new ArrayDeque<>();

        @Override
        public boolean add(String name) {
            synchronized (names) {
                try {
                    return !names.getFirst().equals(name) && names.add(name);
                } catch (NoSuchElementException e) {
                    // the first one
                }
            }
            synchronized (names) {
                try {
                    names.removeFirst();
                } catch (NoSuchElementException e) {
                    // still the first one
                }
                return names.add(name);
            }
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    /** The call goes to a superclass of the JDK, on the learner's own object. */
    public static final class NoGuardInSubclass extends CopyOnWriteArrayList<String> implements Registering {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean add(String name) {
            return !contains(name) && super.add(name);
        }
    }
}
