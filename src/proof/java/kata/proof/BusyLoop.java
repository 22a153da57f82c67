package kata.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kata.Jvm;

/** Child processes that keep processors busy, as a noisy neighbour does. They end with their parent. */
final class BusyLoop implements AutoCloseable {

    private final List<Process> processes = new ArrayList<>();

    private BusyLoop() {}

    static BusyLoop start(int processors) throws IOException {
        BusyLoop loop = new BusyLoop();
        for (int i = 0; i < processors; i++) {
            loop.processes.add(Jvm.command(BusyLoop.class).start());
        }
        return loop;
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }

    /** What a child does: spins until its parent closes the pipe or is gone. */
    public static void main(String[] arguments) throws IOException {
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        });
        while (System.in.read() >= 0) {
            // Nothing is sent; the end of the stream is what is waited for.
        }
    }
}
