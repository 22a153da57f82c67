package c01_measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** Real programs, whose threads have ended when they return. */
final class Programs {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Programs() {}

    /** Does the same work on so many new platform threads at once. */
    static Callable<Void> onThreads(int threads, Callable<?> work) {
        return () -> {
            List<Thread> members = Collections.synchronizedList(new ArrayList<>());
            ThreadFactory noting = code -> {
                Thread member = new Thread(code);
                members.add(member);
                return member;
            };
            try (ExecutorService pool = Executors.newFixedThreadPool(threads, noting)) {
                Callable<Object> task = work::call;
                for (Future<Object> future : pool.invokeAll(Collections.nCopies(threads, task))) {
                    future.get();
                }
            }
            // A pool that is closed has nothing to do any more; its threads may live on for a moment.
            for (Thread member : members) {
                member.join();
            }
            return null;
        };
    }

    /** Sleeps. */
    static Callable<Void> sleeping(Duration time) {
        return () -> {
            Thread.sleep(time);
            return null;
        };
    }

    /** Spins until this very thread has used so much processor time, however long that takes on a busy machine. */
    static Callable<Void> spinning(Duration processorTime) {
        return () -> {
            long end = THREADS.getCurrentThreadCpuTime() + processorTime.toNanos();
            while (THREADS.getCurrentThreadCpuTime() < end) {
                Thread.onSpinWait();
            }
            return null;
        };
    }

    /** A server that lets everybody wait: it answers so many connections, after a while. */
    static final class SlowServer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

        SlowServer(int connections, Duration latency) throws IOException {
            Thread.ofVirtual().name("kata-slow-server").start(() -> serve(connections, latency));
        }

        private void serve(int connections, Duration latency) {
            List<Socket> clients = new ArrayList<>();
            try {
                for (int i = 0; i < connections; i++) {
                    clients.add(socket.accept());
                }
                Thread.sleep(latency);
                for (Socket client : clients) {
                    client.getOutputStream().write(1);
                    client.close();
                }
            } catch (IOException e) {
                // The test is over.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Connects and blocks until the answer is there. */
        Callable<Integer> client() {
            return () -> {
                try (Socket client = new Socket(socket.getInetAddress(), socket.getLocalPort())) {
                    return client.getInputStream().read();
                }
            };
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
