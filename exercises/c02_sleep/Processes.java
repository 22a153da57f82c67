package c02_sleep;

import java.util.List;
import kata.Todo;

/** Delivers all messages with eight child processes. */
public final class Processes implements ProcessDeliveries {

    /** Each child is started once and gets the next message as soon as it has delivered one. */
    @Override
    public List<String> deliver(List<Message> messages, int port) throws Exception {
        // TODO start eight children with kata.Worker.start(Processes.class, …), each led by a thread here, and give
        // each the next message with ask(…) as soon as it is free. Message.parse reads what Message.toLine wrote.
        // Look up: kata.Worker, AtomicInteger, ExecutorService.invokeAll.
        throw new Todo("eight child processes");
    }

    /** What a child does: it delivers each message that it is given, and answers with the receipt. */
    public static void main(String[] arguments) throws Exception {
        // TODO make a Courier with Gauge.ofParent(port), and answer each task with Worker.serve(line -> …).
        throw new Todo("the child's part");
    }
}
