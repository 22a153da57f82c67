package c02_sleep;

import java.util.List;
import kata.Todo;

/** Delivers all messages with a fixed pool of platform threads. */
public final class ThreadPool implements Deliveries {

    /** The pool's queue does the sharing out: whichever thread is free takes the next message. */
    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        // TODO submit a task for each message to a pool of 8 threads, then collect the receipts. Close
        // the pool, whatever happens.
        // Look up: Executors.newFixedThreadPool, ExecutorService (submit, close), Future.
        throw new Todo("a pool of 8 threads");
    }
}
