package kata.bench;

import c02_sleep.Async;
import c02_sleep.AsyncCourier;
import c02_sleep.Courier;
import c02_sleep.Deliveries;
import c02_sleep.Message;
import c02_sleep.Processes;
import c02_sleep.Sequential;
import c02_sleep.ThreadPool;
import c02_sleep.Threads;
import c02_sleep.VirtualThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.evidence.Units;

/** c02_sleep: the documents' messages, which do nothing but wait. */
final class SleepScenarios {

    private static final List<Integer> WAITS =
            List.of(8, 10, 7, 9, 8, 4, 7, 10, 8, 5, 9, 7, 7, 8, 2, 2, 2, 9, 10, 7, 3, 9, 4, 4, 10, 9);
    private static final List<Message> MESSAGES = IntStream.range(0, WAITS.size())
            .mapToObj(i -> new Message(String.valueOf((char) ('A' + i)), WAITS.get(i)))
            .toList();
    private static final Duration LONGEST =
            MESSAGES.stream().map(Message::duration).max(Duration::compareTo).orElseThrow();

    private SleepScenarios() {}

    static List<Scenario> all() {
        return List.of(Scenario.of(
                "c02_sleep",
                "26 messages, the documents' second is 10 ms here (and 50 ms for Python)",
                Limit.longestWait(LONGEST),
                Strategy.of("Sequential", _ -> delivering(new Sequential()))
                        .documents("178.1 s")
                        .python("8.90 s"),
                Strategy.of("Threads", _ -> delivering(new Threads()))
                        .documents("10.0 s")
                        .python("0.53 s"),
                Strategy.of("ThreadPool", _ -> delivering(new ThreadPool())).python("2.00 s (5)"),
                Strategy.of("Processes", _ -> deliveringFromProcesses())
                        .documents("27.1 s")
                        .python("4.87 s (2)"),
                Strategy.of("Async", _ -> deliveringAsync()).documents("10.0 s").python("0.50 s"),
                Strategy.of("VirtualThreads", _ -> delivering(new VirtualThreads()))));
    }

    private static Trial<?> delivering(Deliveries deliveries) {
        return Trial.of(() -> deliveries.deliver(MESSAGES, new Courier(Gauge.NONE)))
                .expecting(SleepScenarios::receipts);
    }

    private static Trial<?> deliveringFromProcesses() {
        Units parent = new Units("message", 0, () -> {});
        int port = parent.port();
        return Trial.of(() -> new Processes().deliver(MESSAGES, port))
                .expecting(SleepScenarios::receipts)
                .closing(parent::close);
    }

    private static Trial<?> deliveringAsync() {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        return Trial.of(() -> new Async()
                        .deliver(MESSAGES, new AsyncCourier(Gauge.NONE), scheduler)
                        .get())
                .expecting(SleepScenarios::receipts)
                .closing(scheduler::close);
    }

    private static void receipts(List<String> receipts) throws Trial.WrongResult {
        boolean right = receipts != null && receipts.size() == MESSAGES.size();
        for (int i = 0; right && i < receipts.size(); i++) {
            right = receipts.get(i).startsWith(MESSAGES.get(i).name() + " delivered");
        }
        if (!right) {
            throw new Trial.WrongResult("the receipts are not those of the messages");
        }
    }
}
