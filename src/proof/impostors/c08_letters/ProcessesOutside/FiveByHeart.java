// Fails in: overlaps
// Says: requests in flight at once, but there was never more than
// Five threads lead the children, as many as the document has iterations, whatever the job says.
package c08_letters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kata.Session;
import kata.SessionFactory;
import kata.Worker;

/** Makes each iteration in a child process, and its calls on threads of that process. */
public final class ProcessesOutside implements ProcessIterations {

    /** All children are started at once. Asking one means waiting for it, so each has a thread here. */
    @Override
    public void run(Job job) throws Exception {
        List<Callable<Void>> children = IntStream.rangeClosed(1, job.iterations())
                .mapToObj(iteration -> leading(job, iteration))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            for (Future<Void> child : threads.invokeAll(children)) {
                child.get();
            }
        }
    }

    private static Callable<Void> leading(Job job, int iteration) {
        return () -> {
            try (Worker child = Worker.start(ProcessesOutside.class, job.toArguments())) {
                child.ask(Integer.toString(iteration));
            }
            return null;
        };
    }

    /** What a child does: the iteration whose number it is told. It answers when the file is there. */
    public static void main(String[] arguments) throws Exception {
        Job job = Job.of(arguments);
        Worker.serve(iteration -> {
            List<String> data = callAtOnce(job);
            new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(Integer.parseInt(iteration)));
            return "written";
        });
    }

    private static List<String> callAtOnce(Job job) throws Exception {
        SessionFactory sessions = new SessionFactory();
        Callable<List<String>> call = () -> {
            try (Session session = sessions.open()) {
                return job.service().ask(session);
            }
        };
        List<String> data = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<String>> answer : threads.invokeAll(Collections.nCopies(job.calls(), call))) {
                data.addAll(answer.get());
            }
        }
        return data;
    }
}
