package c02_sleep;

import java.io.IOException;
import kata.Gauge;

/**
 * Delivers messages without blocking anybody. It does not keep the time: whoever sends a message sees to it that {@link
 * Delivery#finish} is called when {@link Message#duration()} is over. Any thread may use it.
 */
public final class AsyncCourier {

    private final Gauge gauge;

    /**
     * @param gauge notes who sends what, and does not hold it
     */
    public AsyncCourier(Gauge gauge) {
        this.gauge = gauge;
    }

    /** Sets out with a message and returns at once. */
    public Delivery setOut(Message message) {
        try {
            return new Delivery(message, gauge.start(message.name()), System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the start of " + message.name(), e);
        }
    }

    /** A message on its way. */
    public static final class Delivery {

        private final Message message;
        private final Gauge.Mark onTheWay;
        private final long setOut;

        private Delivery(Message message, Gauge.Mark onTheWay, long setOut) {
            this.message = message;
            this.onTheWay = onTheWay;
            this.setOut = setOut;
        }

        /**
         * Hands the message over and returns at once.
         *
         * @return the receipt
         * @throws IOException if the message has been lost; the text names it
         * @throws IllegalStateException if its time is not over yet
         */
        public String finish() throws IOException {
            long left = message.duration().toNanos() - (System.nanoTime() - setOut);
            if (left > 0) {
                throw new IllegalStateException("Message %s takes %d ms, and finish() was called %.1f ms too early"
                        .formatted(message.name(), message.duration().toMillis(), left / 1e6));
            }
            onTheWay.close();
            if (message.lost()) {
                throw new IOException("Message %s was lost".formatted(message.name()));
            }
            return message.receipt();
        }
    }
}
