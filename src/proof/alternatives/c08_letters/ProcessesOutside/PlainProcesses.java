// Plain child processes with the number as an argument: their exit status tells, and their error stream says why.
package c08_letters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import kata.Jvm;
import kata.Session;
import kata.SessionFactory;

public final class ProcessesOutside implements ProcessIterations {

    @Override
    public void run(Job job) throws Exception {
        List<Process> children = new ArrayList<>();
        try {
            for (int iteration = 1; iteration <= job.iterations(); iteration++) {
                ProcessBuilder command = Jvm.command(ProcessesOutside.class, job.toArguments());
                command.command().add(Integer.toString(iteration));
                children.add(
                        command.redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
            }
            for (Process child : children) {
                String errors = new String(child.getErrorStream().readAllBytes());
                if (child.waitFor() != 0) {
                    throw new IOException(errors);
                }
            }
        } finally {
            for (Process child : children) {
                child.destroyForcibly().waitFor();
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        Job job = Job.of(arguments);
        int iteration = Integer.parseInt(arguments[arguments.length - 1]);
        ConcurrentLinkedQueue<String> data = new ConcurrentLinkedQueue<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(job.calls());
        SessionFactory sessions = new SessionFactory();
        for (int call = 0; call < job.calls(); call++) {
            new Thread(() -> {
                        try (Session session = sessions.open()) {
                            data.addAll(job.service().ask(session));
                        } catch (Exception e) {
                            failure.set(e);
                        } finally {
                            done.countDown();
                        }
                    })
                    .start();
        }
        done.await();
        if (failure.get() != null) {
            throw failure.get();
        }
        List<String> all = List.copyOf(data);
        new IterationResult(all, new LetterCount().count(all)).writeTo(job.file(iteration));
    }
}
