package c04_races;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Opens sessions and notes what becomes of them: who uses them, and whether they are closed. */
final class Api {

    private final List<String> misuse = new ArrayList<>();

    /** Threads that have closed their own sessions. */
    private final Set<Thread> done = new HashSet<>();

    private int handedOutClosed;
    private int asked;
    private int opened;
    private int open;
    private int failingToOpen;
    private Set<Integer> failingToClose = Set.of();

    /** This try to open a session fails; counted from 1. */
    synchronized void failsToOpen(int number) {
        failingToOpen = number;
    }

    /** These sessions are closed, but fail to say so; counted from 1. */
    synchronized void failToClose(Set<Integer> numbers) {
        failingToClose = Set.copyOf(numbers);
    }

    synchronized ApiSession open() {
        asked++;
        if (asked == failingToOpen) {
            throw new IllegalStateException("no session " + asked);
        }
        opened++;
        open++;
        return new Noted(opened);
    }

    synchronized int opened() {
        return opened;
    }

    synchronized int stillOpen() {
        return open;
    }

    /**
     * To be called by a thread that never closes anything itself, when it has got its session: if it has closed one all the
     * same, that was done for it before the session was handed out.
     */
    synchronized void handedOut() {
        handedOutClosed += done.contains(Thread.currentThread()) ? 1 : 0;
    }

    synchronized int handedOutClosed() {
        return handedOutClosed;
    }

    /** What was done with sessions that may not be done, in sentences. */
    synchronized List<String> misuse() {
        return List.copyOf(misuse);
    }

    private final class Noted implements ApiSession {

        private final int number;
        private final Thread owner = Thread.currentThread();
        private boolean closed;

        Noted(int number) {
            this.number = number;
        }

        @Override
        public String ask(String question) {
            synchronized (Api.this) {
                if (Thread.currentThread() != owner && misuse.isEmpty()) {
                    misuse.add(
                            "Expected each session to be used by the thread that opened it, but session %d of %s was used by %s."
                                    .formatted(number, label(owner), label(Thread.currentThread())));
                }
                if (closed && misuse.isEmpty()) {
                    misuse.add(
                            "Expected no session to be used when it is closed, but session %d was.".formatted(number));
                }
                return "answer to " + question;
            }
        }

        private static String label(Thread thread) {
            return thread.isVirtual() ? "a virtual thread" : thread.getName();
        }

        @Override
        public void close() {
            synchronized (Api.this) {
                if (closed) {
                    misuse.add("Expected each session to be closed once, but session %d was closed twice."
                            .formatted(number));
                    return;
                }
                closed = true;
                open--;
                if (Thread.currentThread() == owner) {
                    done.add(owner);
                }
                if (failingToClose.contains(number)) {
                    throw new IllegalStateException("no goodbye");
                }
            }
        }
    }
}
