package kata;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A child JVM that works through tasks: a line in, a line out, over its pipes. The parent calls {@link #start} and {@link
 * #ask}; the child's {@code main} calls {@link #serve}. A worker does one task at a time and serves one thread at a time.
 *
 * <p>Lines of text rather than serialised objects: a round trip takes 0.08 ms instead of 0.23 ms, and both sides can be
 * read with the naked eye.
 */
public final class Worker implements AutoCloseable {

    private static final String READY = "ready";
    private static final String DONE = "done ";
    private static final String FAILED = "failed ";
    private static final long GRACE_MILLIS = 500;

    private final Process process;
    private final Path errors;
    private final BufferedWriter tasks;
    private final BufferedReader results;
    private final AtomicReference<Thread> user = new AtomicReference<>();

    private Worker(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.tasks = process.outputWriter(StandardCharsets.UTF_8);
        this.results = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a child JVM that runs {@code main}, and waits until it is ready for its first task.
     *
     * @param main a class whose {@code main} calls {@link #serve}
     * @param arguments what its {@code main} is given
     * @throws IOException if it does not start, or ends before it is ready; the message holds what it wrote to its error
     *     stream
     */
    public static Worker start(Class<?> main, String... arguments) throws IOException {
        return start(Jvm.command(main, arguments));
    }

    /**
     * The same for a child with flags of its own.
     *
     * @param command starts a JVM whose {@code main} calls {@link #serve}, see {@link Jvm#command}
     */
    public static Worker start(ProcessBuilder command) throws IOException {
        Path errors = Files.createTempFile("worker", ".err");
        Worker worker = new Worker(command.redirectError(errors.toFile()).start(), errors);
        boolean ready = false;
        try {
            ready = READY.equals(worker.results.readLine());
            if (!ready) {
                throw worker.ended("before it was ready; does its main call Worker.serve?");
            }
            return worker;
        } finally {
            if (!ready) {
                worker.close();
            }
        }
    }

    /**
     * Has the worker do a task and waits for the result.
     *
     * @throws WorkerException if the task fails in the child; the worker is ready for the next one all the same
     * @throws IOException if the worker has ended
     * @throws IllegalStateException if another thread is waiting for its answer
     */
    public String ask(String task) throws IOException {
        Thread other = user.compareAndExchange(null, Thread.currentThread());
        if (other != null) {
            throw new IllegalStateException(
                    "A Worker serves one thread at a time: thread \"%s\" asked it while thread \"%s\" was waiting for its answer"
                            .formatted(Thread.currentThread().getName(), other.getName()));
        }
        try {
            return answer(task);
        } finally {
            user.set(null);
        }
    }

    private String answer(String task) throws IOException {
        String line;
        try {
            tasks.write(escape(task));
            tasks.newLine();
            tasks.flush();
            line = results.readLine();
        } catch (IOException e) {
            IOException ended = ended("in the middle of a task");
            ended.addSuppressed(e);
            throw ended;
        }
        if (line == null) {
            throw ended("in the middle of a task");
        }
        if (line.startsWith(FAILED)) {
            throw new WorkerException(unescape(line.substring(FAILED.length())));
        }
        return unescape(line.substring(DONE.length()));
    }

    /** The child's process id. */
    public long pid() {
        return process.pid();
    }

    private IOException ended(String when) throws IOException {
        String status = "";
        try {
            if (process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                status = " with status " + process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new IOException("The worker ended%s %s. %s"
                .formatted(status, when, Files.readString(errors).strip())
                .strip());
    }

    /** Ends the child: politely, by closing its input; by force if it has not ended after half a second. */
    @Override
    public void close() {
        try {
            tasks.close();
            if (!process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            // Its input is broken because it has ended already.
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            errors.toFile().delete();
        }
    }

    /**
     * A child's main loop: reads a task, does it, writes the result, until the parent closes the pipe or is gone. What the
     * work prints goes to the error stream, so that it cannot be mistaken for a result.
     */
    public static void serve(Work work) throws InterruptedException {
        // In the parent's encoding, whatever this machine's is.
        PrintStream results = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("tasks").start(() -> readInto(tasks));
        print(results, READY);
        while (tasks.take() instanceof Task.Do(String line)) {
            try {
                print(results, DONE + escape(work.apply(unescape(line))));
            } catch (Throwable e) {
                // An Error as well: without an answer the parent would wait for as long as any thread here lives.
                print(results, FAILED + escape(e.toString()));
            }
            // The next task has nothing to do with an interrupt that was this one's.
            Thread.interrupted();
        }
    }

    private static void print(PrintStream results, String line) {
        results.print(line + "\n");
        results.flush();
    }

    /** Reads ahead on a thread of its own, so that the end of the parent is noticed in the middle of a task too. */
    private static void readInto(BlockingQueue<Task> tasks) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                tasks.add(new Task.Do(line));
            }
        } catch (IOException e) {
            // A broken pipe: the parent is gone, which is as good as the end of the tasks.
        }
        tasks.add(new Task.End());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS));
        // Reached only if the work goes on although nobody waits for it any more.
        Runtime.getRuntime().halt(1);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String line) {
        return line.translateEscapes();
    }

    /** What a worker does with a task. */
    @FunctionalInterface
    public interface Work {

        /** Does one task and returns its result. Whatever it throws is reported to the parent. */
        String apply(String task) throws Exception;
    }

    private sealed interface Task {

        record Do(String line) implements Task {}

        record End() implements Task {}
    }
}
