package kata.interleave;

import static org.assertj.core.api.Assertions.assertThat;

import kata.interleave.subjects.Banks;
import kata.interleave.subjects.Buffers;
import kata.interleave.subjects.Caches;
import kata.interleave.subjects.Registries;
import kata.interleave.subjects.WrongCounters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A story")
class StoryTest {

    @Test
    @DisplayName("tells who read and wrote what in which line, and what it comes down to")
    void lostUpdate() throws InterruptedException {
        assertThat(story(WrongCounters.Plain.class)).isEqualTo("""
            One order in which it happens:
              Thread A read count: 0 (WrongCounters.java:LINE).
              Then thread B read count: 0, wrote count: 1 (WrongCounters.java:LINE) and was done.
              Then thread A wrote count: 1 (WrongCounters.java:LINE) and was done.
            So thread A overwrote what thread B had written meanwhile: one of the two updates is lost.\
            """);
    }

    @Test
    @DisplayName("tells array elements by their index")
    void elements() throws InterruptedException {
        assertThat(story(WrongCounters.Element.class))
                .contains("Then thread B read element [0]: 0, wrote element [0]: 1 (WrongCounters.java:LINE)");
    }

    @Test
    @DisplayName("tells calls with their arguments and results")
    void calls() throws InterruptedException {
        assertThat(story(WrongCounters.AtomicGetSet.class))
                .contains("Then thread B called AtomicInteger.get(): 0, called AtomicInteger.set(1)"
                        + " (WrongCounters.java:LINE)")
                .endsWith("So thread A overwrote what thread B had written meanwhile: one of the two updates is lost.");
    }

    @Test
    @DisplayName("tells synchronized methods and blocks")
    void monitors() throws InterruptedException {
        assertThat(story(WrongCounters.SynchronizedAccessors.class).replaceAll("\\s+", " "))
                .contains("Thread A called the synchronized value()", "called the synchronized set(1)");
        assertThat(story(WrongCounters.HalfSynchronized.class).replaceAll("\\s+", " "))
                .contains("Thread A entered synchronized", "left synchronized");
    }

    @Test
    @DisplayName("tells who went by what was no longer true")
    void checkThenAct() throws InterruptedException {
        assertThat(story(Registries.NoGuard.class))
                .endsWith("So thread A went by what it had read before thread B changed it.");
        assertThat(story(Caches.NoAtomicCheck.class)).contains("called Map.containsKey(\"key\"): false");
    }

    @Test
    @DisplayName("tells that a thread woke up for no reason")
    void suddenWakeUp() throws InterruptedException {
        assertThat(story(Buffers.NoSecondLook.class).replaceAll("\\s+", " "))
                .contains("called Object.wait() and woke up although nobody had woken it, as may happen");
    }

    @Test
    @DisplayName("of a deadlock tells who holds which monitor, and who waits for which")
    void deadlockOfMonitors() throws InterruptedException {
        assertThat(wrong(Banks.NoOrderOfMonitors.class)).isEqualTo("""
            Expected all threads to end, but thread A and thread B wait for ever:
              Thread A holds the monitor of Account 1 (Banks.java:LINE) and waits for the monitor of Account 2 \
            (Banks.java:LINE), held by thread B.
              Thread B holds the monitor of Account 2 (Banks.java:LINE) and waits for the monitor of Account 1 \
            (Banks.java:LINE), held by thread A.\
            """);
    }

    @Test
    @DisplayName("of a deadlock tells who holds which lock, and who waits for which")
    void deadlockOfLocks() throws InterruptedException {
        assertThat(wrong(Banks.NoOrderOfLocks.class)).isEqualTo("""
            Expected all threads to end, but thread A and thread B wait for ever:
              Thread A holds ReentrantLock 1 (Banks.java:LINE) and waits for ReentrantLock 2 (Banks.java:LINE), \
            held by thread B.
              Thread B holds ReentrantLock 2 (Banks.java:LINE) and waits for ReentrantLock 1 (Banks.java:LINE), \
            held by thread A.\
            """);
    }

    @Test
    @DisplayName("of two threads in one collection tells where they were")
    void collection() throws InterruptedException {
        assertThat(wrong(Registries.NoThreadSafeSet.class))
                .isEqualTo(
                        "Expected no two threads to be inside the same HashSet at once, which is not thread-safe, but"
                                + " thread A was in Set.add (Registries.java:LINE) and thread B was in Set.add"
                                + " (Registries.java:LINE).");
    }

    @Test
    @DisplayName("of a standstill tells who waits where")
    void standstill() throws InterruptedException {
        // Whether the other one has ended by then depends on who is woken first, which is the JVM's to choose.
        assertThat(wrong(Buffers.NoNotification.class))
                .matches("Expected all threads to end, but thread \\w( and thread \\w)? waits? for ever:"
                        + "(\n  Thread \\w waits in Object\\.wait\\(\\) \\(Buffers\\.java:LINE\\)\\.)+");
    }

    private static String story(Class<?> wrong) throws InterruptedException {
        return withoutLines(new Subject(wrong, false).explore().story());
    }

    private static String wrong(Class<?> wrong) throws InterruptedException {
        return withoutLines(new Subject(wrong, false).explore().wrong().orElseThrow());
    }

    private static String withoutLines(String text) {
        return text.replaceAll("\\.java:\\d+", ".java:LINE");
    }
}
