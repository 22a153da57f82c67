// Fails in: overlaps
// Says: Expected exactly 6 child processes to do the work, but 1 did.
// One child makes all iterations, on threads.
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

public final class ProcessesOutside implements ProcessIterations {

    @Override
    public void run(Job job) throws Exception {
        try (Worker child = Worker.start(ProcessesOutside.class, job.toArguments())) {
            child.ask("all");
        }
    }

    public static void main(String[] arguments) throws Exception {
        Job job = Job.of(arguments);
        Worker.serve(all -> {
            List<Callable<Void>> iterations = IntStream.rangeClosed(1, job.iterations())
                    .mapToObj(iteration -> (Callable<Void>) () -> {
                        List<String> data = callAtOnce(job);
                        new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(iteration));
                        return null;
                    })
                    .toList();
            try (ExecutorService threads = Executors.newCachedThreadPool()) {
                for (Future<Void> iteration : threads.invokeAll(iterations)) {
                    iteration.get();
                }
            }
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
