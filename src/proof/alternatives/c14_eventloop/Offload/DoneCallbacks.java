// Platform threads of its own, a list under a monitor, and the loop waits on that monitor.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.FutureTask;

public final class Offload implements EventLoop {

    private final Deque<Task<?>> ready = new ArrayDeque<>();

    @Override
    public void add(Task<?> task) {
        ready.addLast(task);
    }

    @Override
    public void run() throws Exception {
        Deque<Task<?>> back = new ArrayDeque<>();
        Map<Task<?>, Thread> away = new IdentityHashMap<>();
        try {
            while (true) {
                synchronized (back) {
                    while (ready.isEmpty() && back.isEmpty() && !away.isEmpty()) {
                        back.wait();
                    }
                    while (!back.isEmpty()) {
                        Task<?> task = back.removeFirst();
                        away.remove(task);
                        ready.addLast(task);
                    }
                }
                if (ready.isEmpty()) {
                    return;
                }
                Task<?> task = ready.removeFirst();
                switch (task.step()) {
                    case Next.Again<?>() -> ready.addLast(task);
                    case Next.Offload<?>(FutureTask<?> call) -> {
                        Thread thread = Thread.ofPlatform().unstarted(() -> {
                            call.run();
                            synchronized (back) {
                                back.addLast(task);
                                back.notifyAll();
                            }
                        });
                        away.put(task, thread);
                        thread.start();
                    }
                    default -> {}
                }
            }
        } finally {
            away.values().forEach(Thread::interrupt);
            for (Thread thread : away.values()) {
                thread.join();
            }
        }
    }
}
