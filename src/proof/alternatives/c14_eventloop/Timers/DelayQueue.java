// A delay queue by the clock that was handed in; of the JDK's only its order is used.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

public final class Timers implements EventLoop {

    private final LoopClock clock;
    private final Queue<Task<?>> ready = new ArrayDeque<>();
    private final DelayQueue<Sleeper> waiting = new DelayQueue<>();
    private int count;

    public Timers(LoopClock clock) {
        this.clock = clock;
    }

    @Override
    public void add(Task<?> task) {
        ready.add(task);
    }

    @Override
    public void run() throws Exception {
        while (ready.size() + waiting.size() > 0) {
            for (Sleeper due = waiting.poll(); due != null; due = waiting.poll()) {
                ready.add(due.task);
            }
            Task<?> task = ready.poll();
            if (task == null) {
                clock.waitUntil(waiting.peek().due);
            } else {
                switch (task.step()) {
                    case Next.Again<?> again -> ready.add(task);
                    case Next.Sleep<?> sleep -> waiting.add(new Sleeper(task, sleep));
                    case Next.Done<?> done -> {}
                    case Next.Offload<?> offload -> throw new IllegalArgumentException();
                }
            }
        }
    }

    private final class Sleeper implements Delayed {

        private final Task<?> task;
        private final long due;
        private final int number = count++;

        Sleeper(Task<?> task, Next.Sleep<?> sleep) {
            this.task = task;
            this.due = clock.nanoTime() + sleep.time().toNanos();
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - clock.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Sleeper that = (Sleeper) other;
            return due == that.due ? Integer.compare(number, that.number) : Long.compare(due, that.due);
        }
    }
}
