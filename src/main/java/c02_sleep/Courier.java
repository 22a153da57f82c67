package c02_sleep;

import java.io.IOException;
import kata.Gauge;

/** Delivers messages, and blocks until each has arrived. Any number of threads may use the same courier at once. */
public final class Courier {

    private final Gauge gauge;

    /**
     * @param gauge notes who delivers what; in a child process {@code Gauge.ofParent(port)}
     */
    public Courier(Gauge gauge) {
        this.gauge = gauge;
    }

    /**
     * Delivers a message. The calling thread sleeps for {@link Message#duration()}.
     *
     * @return the receipt
     * @throws IOException if the message has been lost; the text names it
     * @throws InterruptedException if the thread is interrupted before the message has arrived
     */
    public String deliver(Message message) throws IOException, InterruptedException {
        try (Gauge.Mark mark = gauge.start(message.name())) {
            if (!mark.timed()) {
                Thread.sleep(message.duration());
            }
        }
        if (message.lost()) {
            throw new IOException("Message %s was lost".formatted(message.name()));
        }
        return message.receipt();
    }
}
