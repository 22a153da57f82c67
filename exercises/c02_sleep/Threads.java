package c02_sleep;

import java.util.List;
import kata.Todo;

/** Delivers all messages at once, with a platform thread each. */
public final class Threads implements Deliveries {

    /** Every thread is started before the first is waited for, and every one is waited for before its receipt is read. */
    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        // TODO start a thread for each message, then wait for each of them. A receipt needs a place where its thread
        // can put it, and so does a failure: nobody else hears of what a thread throws.
        // Look up: Thread.ofPlatform, Thread.join.
        throw new Todo("a started thread a message, all of them joined");
    }
}
