package kata.interleave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kata.interleave.subjects.Banking;
import kata.interleave.subjects.Banks;
import kata.interleave.subjects.Buffers;
import kata.interleave.subjects.Caches;
import kata.interleave.subjects.Counting;
import kata.interleave.subjects.Oddities;
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
                .contains("Thread A entered synchronized (this) (", "left synchronized (");
    }

    @Test
    @DisplayName("tells which monitor it is, as the source calls it: this, a class, a field, a variable")
    void monitorsByName() throws InterruptedException {
        assertThat(alone(Oddities.NamedMonitors.class))
                .isEqualTo("Thread A entered synchronized (NamedMonitors.class), entered synchronized (ALL), read"
                        + " count: 0, left synchronized (ALL), left synchronized, entered synchronized (this), entered"
                        + " synchronized (lock), entered synchronized (mine), wrote count: 1, left synchronized (mine),"
                        + " left synchronized (lock), left synchronized and was done.");
    }

    @Test
    @DisplayName("numbers monitors whose names do not tell whether they are the same")
    void monitorsByNumber() throws InterruptedException {
        assertThat(alone(Oddities.UnclearMonitors.class))
                .isEqualTo("Thread A entered synchronized (mine, Object 1), read count: 0, left synchronized, entered"
                        + " synchronized (lock, Object 1), entered synchronized (StringBuilder 1), wrote count: 1,"
                        + " left synchronized (StringBuilder 1), left synchronized, entered synchronized"
                        + " (StringBuilder 1), left synchronized and was done.");
    }

    @Test
    @DisplayName("numbers monitors where one name stands for several")
    void severalMonitors() throws InterruptedException {
        Banking.Account[] accounts = {new Banking.Account(1, 100), new Banking.Account(2, 100)};
        Scenario<Banking> bothWays = Interleaver.<Banking>of(Banks.NoCommonLock.class)
                .fresh()
                .thread(bank -> {
                    bank.transfer(accounts[0], accounts[1], 10);
                    bank.transfer(accounts[1], accounts[0], 10);
                });
        assertThat(alone(bothWays))
                .startsWith("Thread A entered synchronized (from, Account 1), read")
                .contains("left synchronized, entered synchronized (from, Account 2), read");
    }

    @Test
    @DisplayName("tells whose monitor a synchronized method needs, where there are several objects")
    void monitorsOfMethods() throws InterruptedException {
        assertThat(alone(Oddities.SynchronizedPartly.class))
                .startsWith("Thread A called the synchronized increment(), called the static synchronized get(), read");
        Scenario<List<Counting>> two = Interleaver.<Counting>of(Oddities.SynchronizedPartly.class)
                .given(learners -> List.of(learners.make(), learners.make()))
                .thread(counters -> counters.forEach(Counting::increment));
        assertThat(alone(two))
                .contains("called the synchronized increment() of SynchronizedPartly 1, called the static")
                .contains("called the synchronized increment() of SynchronizedPartly 2, called the static");
    }

    @Test
    @DisplayName("tells what a call threw, whether it was caught or not")
    void thrown() throws InterruptedException {
        assertThat(alone(Oddities.CatchesWhatACallThrows.class))
                .isEqualTo(
                        "Thread A called List.getLast(), which threw a NoSuchElementException, called List.add(1): true"
                                + " and was done.");
        assertThat(alone(Oddities.EndsByACall.class))
                .isEqualTo("Thread A called Queue.remove(), which threw a NoSuchElementException and ended with it.");
    }

    @Test
    @DisplayName("tells with what a thread ended, if it did not just end")
    void endedByAnException() throws InterruptedException {
        Scenario<Counting> twice = Interleaver.<Counting>of(Oddities.ThrowsWhenEven.class)
                .fresh()
                .thread(counter -> {
                    counter.increment();
                    counter.increment();
                });

        assertThat(alone(twice)).endsWith("wrote count: 2, read count: 2 and ended with an IllegalStateException.");
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
        Outcome outcome = new Subject(Banks.NoOrderOfMonitors.class, false).explore();

        assertThat(withoutLines(outcome.wrong().orElseThrow())).isEqualTo("""
            Expected all threads to end, but thread A and thread B wait for ever:
              Thread A holds the monitor of Account 1 (Banks.java:LINE) and waits for the monitor of Account 2 \
            (Banks.java:LINE), held by thread B.
              Thread B holds the monitor of Account 2 (Banks.java:LINE) and waits for the monitor of Account 1 \
            (Banks.java:LINE), held by thread A.\
            """);
        assertThat(outcome.story().replaceAll("\\s+", " "))
                .contains("hread A entered synchronized (from, Account 1) (", "entered synchronized (to, Account 2) (");
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

    /** What a single thread did, without its lines: where nobody waits for anybody, it is always the same. */
    private static String alone(Class<? extends Counting> type) throws InterruptedException {
        return alone(Interleaver.<Counting>of(type).fresh().thread(Counting::increment));
    }

    private static String alone(Scenario<?> scenario) throws InterruptedException {
        return scenario.check(shared -> Optional.of("the story is wanted"))
                .explore()
                .story()
                .replaceAll("\\s+", " ")
                .replace("One order in which it happens: ", "")
                .replaceAll(" \\(\\w+\\.java:\\d+\\)", "");
    }

    private static String wrong(Class<?> wrong) throws InterruptedException {
        return withoutLines(new Subject(wrong, false).explore().wrong().orElseThrow());
    }

    private static String withoutLines(String text) {
        return text.replaceAll("\\.java:\\d+", ".java:LINE");
    }
}
