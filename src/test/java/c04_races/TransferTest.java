package c04_races;

import static kata.evidence.Evidence.assertThat;
import static kata.interleave.OutcomeAssert.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.evidence.Workshop;
import kata.interleave.Interleaver;
import kata.interleave.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c04_races.Transfer · money that goes both ways at once")
class TransferTest {

    private static final Duration STUCK = Duration.ofSeconds(3);

    /** Until a thread has begun to wait, on a machine that is very busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final String ENOUGH =
            "Exactly enough is enough. If there is less, nothing is moved, and the answer is false.";
    private static final String GUARDED =
            "Reading a balance and writing it are two steps. Between them nobody else may touch the account: all"
                + " transfers that have an account in common must hold the same lock, from the look at the balance to"
                + " the end.";
    private static final String ONE_ORDER =
            "Each has one lock and waits for the other's. That cannot happen where all take their locks in the same"
                    + " order, whichever way the money goes.";

    @RegisterExtension
    final Workshop workshop = new Workshop("write");

    /** High enough that nobody has them by heart: the JDK keeps small Integers, for example. */
    private final List<Integer> numbers = numbers();

    private final long cents = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);

    @Test
    @Order(1)
    @DisplayName("moves money from one account to the other, both ways")
    void moves() throws InterruptedException {
        var run = workshop.observe(() -> {
            Transfers transfers = new Transfer();
            Account one = account(0, 3 * cents);
            Account other = account(1, cents);
            boolean moved = transfers.transfer(one, other, 2 * cents);
            boolean back = transfers.transfer(other, one, cents / 2);
            return List.of(moved, back, one.balance(), other.balance());
        });

        assertThat(run)
                .returnedWith(
                        "two answers and two balances",
                        List.of(true, true, cents + cents / 2, 3 * cents - cents / 2),
                        seen -> seen,
                        "What one account loses the other one gets.");
    }

    @Test
    @Order(2)
    @DisplayName("moves nothing when there is not enough, and all when there is exactly enough")
    void enough() throws InterruptedException {
        var run = workshop.observe(() -> {
            Transfers transfers = new Transfer();
            Account one = account(0, cents);
            Account other = account(1, 0);
            List<Object> seen = new ArrayList<>();
            for (long amount : List.of(cents + 1, cents, 1L, 0L)) {
                seen.add(transfers.transfer(one, other, amount));
                seen.add(one.balance());
                seen.add(other.balance());
            }
            return seen;
        });

        assertThat(run)
                .returnedWith(
                        "answers and balances for a cent too much, for just enough, for 1 cent and for 0",
                        List.of(false, cents, 0L, true, 0L, cents, false, 0L, cents, true, 0L, cents),
                        seen -> seen,
                        ENOUGH);
    }

    @Test
    @Order(3)
    @DisplayName("changes nothing when both accounts are the same")
    void sameAccount() throws InterruptedException {
        var run = workshop.stuckAfter(STUCK).observe(() -> {
            Transfers transfers = new Transfer();
            Account one = account(0, cents);
            return List.of(
                    transfers.transfer(one, one, cents - 1),
                    one.balance(),
                    transfers.transfer(one, one, cents + 1),
                    one.balance());
        });

        assertThat(run)
                .returnedWith(
                        "answers and balances of a transfer from an account to itself",
                        List.of(true, cents, false, cents),
                        seen -> seen,
                        "A balance that was read before the other one was written is out of date, if both are the"
                                + " same.");
    }

    @Test
    @Order(4)
    @DisplayName("overdraws no account, not even for a moment")
    void neverBelowZero() throws InterruptedException {
        Queue<Long> written = new ConcurrentLinkedQueue<>();

        var run = workshop.observe(() -> {
            Account one = noting(account(0, cents), written);
            return new Transfer().transfer(one, account(1, 0), cents + 1);
        });

        assertThat(run)
                .returnedWith("the answer for a cent too much", false, moved -> moved, ENOUGH)
                .holds(
                        written.stream().noneMatch(balance -> balance < 0),
                        "Expected no balance below 0 to be written, but on an account of %,d cents there was written: %s."
                                .formatted(cents, written),
                        "To take the money first and put it back leaves the account overdrawn meanwhile. Look whether"
                                + " there is enough before anything is written.");
    }

    /** The same account; what is written is noted. */
    private static Account noting(Account account, Queue<Long> written) {
        return new Account() {
            @Override
            public int number() {
                return account.number();
            }

            @Override
            public long balance() {
                return account.balance();
            }

            @Override
            public void setBalance(long cents) {
                written.add(cents);
                account.setBalance(cents);
            }
        };
    }

    @Test
    @Order(10)
    @DisplayName("neither waits for ever nor loses a cent when money goes both ways, in whatever order the steps come")
    void bothWays() throws InterruptedException {
        Outcome outcome = Interleaver.<Transfers>of(Transfer.class)
                .given(learners -> new Bank(learners.make(), account(0, 100), account(1, 100), account(2, 100)))
                .thread(bank -> bank.transfers().transfer(bank.one(), bank.two(), 10))
                .thread(bank -> bank.transfers().transfer(bank.two(), bank.one(), 30))
                .expect(
                        "the two balances",
                        List.of(120L, 80L),
                        bank -> bank.balances().subList(0, 2))
                .explore();

        assertThat(outcome).isRightInEveryOrder(outcome.wrong().orElse("").contains("wait") ? ONE_ORDER : GUARDED);
    }

    @Test
    @Order(11)
    @DisplayName("never moves more than there is, in whatever order two transfers take their steps")
    void neverOverdrawn() throws InterruptedException {
        Outcome outcome = Interleaver.<Transfers>of(Transfer.class)
                .given(learners -> new Bank(learners.make(), account(0, 100), account(1, 0), account(2, 0)))
                .thread(bank -> bank.transfers().transfer(bank.one(), bank.two(), 70))
                .thread(bank -> bank.transfers().transfer(bank.one(), bank.three(), 70))
                .expect(
                        "what is left of 100 after two transfers of 70",
                        30L,
                        bank -> bank.one().balance())
                .expect("the sum of all three balances", 100L, Bank::sum)
                .explore();

        assertThat(outcome).isRightInEveryOrder(GUARDED);
    }

    @Test
    @Order(12)
    @DisplayName("loses nothing when two transfers go to the same account, in whatever order they take their steps")
    void sameTarget() throws InterruptedException {
        Outcome outcome = Interleaver.<Transfers>of(Transfer.class)
                .given(learners -> new Bank(learners.make(), account(0, 100), account(1, 100), account(2, 0)))
                .thread(bank -> bank.transfers().transfer(bank.one(), bank.three(), 10))
                .thread(bank -> bank.transfers().transfer(bank.two(), bank.three(), 30))
                .expect("the three balances", List.of(90L, 70L, 40L), Bank::balances)
                .explore();

        assertThat(outcome).isRightInEveryOrder(GUARDED);
    }

    @Test
    @Order(13)
    @DisplayName("says false only if there is not enough: a lock that another has is no reason")
    void movedAll() throws InterruptedException {
        Outcome outcome = Interleaver.<Transfers>of(Transfer.class)
                .given(learners -> new Bank(learners.make(), account(0, 100), account(1, 100), account(2, 100)))
                .thread(bank -> bank.note(bank.transfers().transfer(bank.one(), bank.two(), 10)))
                .thread(bank -> bank.note(bank.transfers().transfer(bank.two(), bank.three(), 10)))
                .expect("the answers", List.of(true, true), bank -> List.copyOf(bank.answers()))
                .expect("the three balances", List.of(90L, 100L, 110L), Bank::balances)
                .explore();

        assertThat(outcome)
                .isRightInEveryOrder("Whoever does not get a lock waits for it, or tries again until he has it.");
    }

    @Test
    @Order(14)
    @DisplayName("touches a balance, only to look at it too, while nobody else can write it")
    void balancesAreGuarded() throws InterruptedException {
        Outcome outcome = Interleaver.<Transfers>of(Transfer.class)
                .given(learners -> new Bank(learners.make(), account(0, 100), account(1, 100), account(2, 100)))
                .thread(bank -> bank.transfers().transfer(bank.one(), bank.two(), 10))
                .thread(bank -> bank.transfers().transfer(bank.two(), bank.one(), 30))
                .notThreadSafe(Account.class, Set.of("balance"), Set.of("setBalance"))
                .explore();
        Outcome withItself = Interleaver.<Transfers>of(Transfer.class)
                .given(learners -> new Bank(learners.make(), account(0, 100), account(1, 100), account(2, 100)))
                .thread(bank -> bank.transfers().transfer(bank.one(), bank.two(), 10))
                .thread(bank -> bank.transfers().transfer(bank.one(), bank.one(), 30))
                .notThreadSafe(Account.class, Set.of("balance"), Set.of("setBalance"))
                .explore();

        assertThat(outcome).isRightInEveryOrder(whyGuarded(outcome));
        assertThat(withItself).isRightInEveryOrder(whyGuarded(withItself));
    }

    private static String whyGuarded(Outcome outcome) {
        return outcome.wrong().orElse("").contains("wait")
                ? ONE_ORDER
                : "An account is not thread-safe, and who only looks needs the lock as well: without it he may see what"
                        + " was true long ago, or something that is not finished.";
    }

    /** With 8, 16, 32 or 64 locks for all accounts these two transfers use the same two. */
    @Test
    @Order(15)
    @DisplayName("lets no two transfers wait for each other for ever, also if they have no account in common")
    void noAccountInCommon() throws InterruptedException {
        Outcome outcome = Interleaver.<Transfers>of(Transfer.class)
                .given(learners -> new Four(
                        learners.make(),
                        List.of(new Purse(63, 100), new Purse(64, 0), new Purse(0, 100), new Purse(127, 0))))
                .thread(four -> four.transfer(0, 1, 10))
                .thread(four -> four.transfer(2, 3, 30))
                .expect("the four balances", List.of(90L, 10L, 70L, 30L), Four::balances)
                .explore();

        assertThat(outcome).isRightInEveryOrder(outcome.wrong().orElse("").contains("wait") ? ONE_ORDER : GUARDED);
    }

    private record Four(Transfers transfers, List<Account> accounts) {

        void transfer(int from, int to, long cents) {
            transfers.transfer(accounts.get(from), accounts.get(to), cents);
        }

        List<Long> balances() {
            return accounts.stream().map(Account::balance).toList();
        }
    }

    @Test
    @Order(20)
    @DisplayName("lets transfers that have no account in common overlap")
    void disjointPairsOverlap() throws InterruptedException {
        var run = OtherOnes.untilTwoMeet(workshop, Duration.ofSeconds(2), () -> {
            Transfers transfers = new Transfer();
            List<Account> four = neighbours();
            Together.call(List.of(
                    () -> transfers.transfer(four.get(0), four.get(1), 1),
                    () -> transfers.transfer(four.get(2), four.get(3), 2)));
            return four.stream().map(Account::balance).toList();
        });

        assertThat(run).reachedInFlight(2).returned(List.of(cents - 1, cents + 1, cents - 2, cents + 2));
    }

    @Test
    @Order(21)
    @DisplayName("lets a transfer go on while another one waits for accounts that it has nothing to do with")
    void waitersKeepNobody() throws InterruptedException {
        AtomicReference<CountDownLatch> writing = new AtomicReference<>();
        workshop.stuckAfter(STUCK).onStart(_ -> writing.get().countDown());

        var run = OtherOnes.untilTwoMeet(workshop, PATIENCE, () -> {
            Transfers transfers = new Transfer();
            List<Account> four = neighbours();
            CompletableFuture<Thread> waiter = new CompletableFuture<>();
            writing.set(new CountDownLatch(1));
            Together.<Boolean>call(List.of(
                    () -> transfers.transfer(four.get(0), four.get(1), 1),
                    () -> {
                        writing.get().await();
                        waiter.complete(Thread.currentThread());
                        // More than there is: it has to look, and writes nothing that could be in flight.
                        return transfers.transfer(four.get(0), four.get(1), 2 * cents);
                    },
                    () -> {
                        // Only when the second thread waits for the accounts of the first one.
                        new Waiters(List.of(waiter.get())).settle();
                        return transfers.transfer(four.get(2), four.get(3), 3);
                    }));
            return four.stream().map(Account::balance).toList();
        });

        assertThat(run).reachedInFlight(2).returned(List.of(cents - 1, cents + 1, cents - 3, cents + 3));
    }

    /** Others each time. Whoever has a lock for every so many numbers has different ones for them. */
    private List<Account> neighbours() {
        int first = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);
        return IntStream.range(first, first + 4)
                .<Account>mapToObj(number -> new Purse(number, cents, purse -> {}, writing()))
                .toList();
    }

    @Test
    @Order(30)
    @DisplayName("passes on what an account throws, and leaves no lock behind")
    void accountFails() throws InterruptedException {
        AtomicBoolean broken = new AtomicBoolean(true);
        IllegalStateException failure = new IllegalStateException("account blocked");
        Queue<Long> afterwards = new ConcurrentLinkedQueue<>();

        var run = workshop.stuckAfter(STUCK).observe(() -> {
            Transfers transfers = new Transfer();
            Account one = new Purse(numbers.get(0), cents, failing(broken, failure), purse -> {});
            Account other = account(1, cents);
            try {
                return transfers.transfer(one, other, 1);
            } finally {
                broken.set(false);
                // Another thread: the one that has failed could come in again, if it still held a lock.
                Together.call(1, () -> transfers.transfer(one, other, 2));
                Together.call(1, () -> transfers.transfer(other, one, 1));
                afterwards.add(one.balance());
                afterwards.add(other.balance());
            }
        });

        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .holds(
                        run.failure().filter(thrown -> thrown == failure).isPresent(),
                        "Expected what the account threw to be thrown as it is, but it came wrapped: %s."
                                .formatted(run.failure().map(Object::toString).orElse("")),
                        "Whoever calls knows the accounts and what they throw, and catches just that. In something else"
                                + " it is not found.")
                .noted(
                        "the balances after two more transfers",
                        List.of(cents - 1, cents + 1),
                        List.copyOf(afterwards),
                        "Nothing had been moved when the balance could not be read.");
    }

    @Test
    @Order(40)
    @DisplayName("keeps the sum when 4 threads make 2,000 transfers among 3 accounts, all ways at once")
    void sumStays() throws InterruptedException {
        var run = workshop.stuckAfter(STUCK).observe(() -> {
            Transfers transfers = new Transfer();
            List<Account> three =
                    IntStream.range(0, 3).mapToObj(i -> account(i, 10_000)).toList();
            Together.call(4, () -> {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                for (int i = 0; i < 500; i++) {
                    transfers.transfer(
                            three.get(random.nextInt(3)), three.get(random.nextInt(3)), random.nextInt(20_000));
                }
                return "done";
            });
            return three.stream().map(Account::balance).toList();
        });

        assertThat(run)
                .returnedWith(
                        "the sum of the three balances",
                        30_000L,
                        balances -> balances.stream().mapToLong(Long::longValue).sum(),
                        GUARDED)
                .returnedWith(
                        "balances below 0",
                        0L,
                        balances ->
                                balances.stream().filter(balance -> balance < 0).count(),
                        GUARDED)
                .leftNothingBehind();
    }

    private Account account(int index, long balance) {
        return new Purse(numbers.get(index), balance);
    }

    private static List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>(ThreadLocalRandom.current()
                .ints(1_000, 1_000_000)
                .distinct()
                .limit(4)
                .boxed()
                .toList());
        Collections.shuffle(numbers);
        return List.copyOf(numbers);
    }

    /** Each write is a unit, and may be held. */
    private Consumer<Purse> writing() {
        return purse -> {
            try (Gauge.Mark _ = workshop.gauge().start(purse.toString())) {
                // Held above, where it is.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static Consumer<Purse> failing(AtomicBoolean broken, RuntimeException failure) {
        return purse -> {
            if (broken.get()) {
                throw failure;
            }
        };
    }

    /** What threads share whose steps are put in order. */
    private record Bank(Transfers transfers, Account one, Account two, Account three, Queue<Boolean> answers) {

        Bank(Transfers transfers, Account one, Account two, Account three) {
            this(transfers, one, two, three, new ConcurrentLinkedQueue<>());
        }

        void note(boolean answer) {
            answers.add(answer);
        }

        List<Long> balances() {
            return List.of(one.balance(), two.balance(), three.balance());
        }

        long sum() {
            return balances().stream().mapToLong(Long::longValue).sum();
        }
    }
}
