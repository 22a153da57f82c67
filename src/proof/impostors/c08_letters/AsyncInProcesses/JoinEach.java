// Fails in: overlaps
// Says: Something lets only 3 through at once
// A lazy stream asks for the next answer when the one before is there.
package c08_letters;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.Gauge;
import kata.Worker;

/** Makes each iteration in a child process, which has all its calls under way at once and no thread for any of them. */
public final class AsyncInProcesses implements AsyncProcessIterations {

    /** All children are started at once. Asking one means waiting for it, so each has a thread here, in the parent. */
    @Override
    public void run(Job job, int port) throws Exception {
        List<Callable<Void>> children = IntStream.rangeClosed(1, job.iterations())
                .mapToObj(iteration -> leading(job, port, iteration))
                .toList();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> child : threads.invokeAll(children)) {
                child.get();
            }
        }
    }

    private static Callable<Void> leading(Job job, int port, int iteration) {
        String[] arguments = Stream.concat(Stream.of(job.toArguments()), Stream.of(Integer.toString(port)))
                .toArray(String[]::new);
        return () -> {
            try (Worker child = Worker.start(AsyncInProcesses.class, arguments)) {
                child.ask(Integer.toString(iteration));
            }
            return null;
        };
    }

    /** What a child does: the iteration whose number it is told. It answers when the file is there. */
    public static void main(String[] arguments) throws Exception {
        Job job = Job.of(arguments);
        Gauge parent = Gauge.ofParent(Integer.parseInt(arguments[arguments.length - 1]));
        Worker.serve(iteration -> {
            try (AsyncStrings strings = AsyncStrings.open(job.service(), parent)) {
                // The only waiting, and it is the child's main thread that does it: it has nothing else to do.
                List<String> data = callAtOnce(job, strings).get();
                new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(Integer.parseInt(iteration)));
            }
            return "written";
        });
    }

    private static CompletableFuture<List<String>> callAtOnce(Job job, AsyncStrings strings) {
        // A list and not a lazy stream: all calls are under way before anybody thinks of an answer.
        return CompletableFuture.completedFuture(Stream.generate(strings::ask)
                .limit(job.calls())
                .flatMap(answer -> answer.join().stream())
                .toList());
    }
}
