// Fails in: inOneGo
// Says: between two writes somebody else may come
// A buffer a thread, flushed under the lock: a block that does not fit into it is written before, without the lock.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Locked implements Writing {

    private static final int BIG_ENOUGH = 64 * 1_024;

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        Lock turn = new ReentrantLock();
        try (OutputStream out = file.append();
                ExecutorService threads =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<Void>> written = new ArrayList<>();
            for (Message message : messages) {
                written.add(threads.submit(() -> {
                    OutputStream block = new BufferedOutputStream(out, BIG_ENOUGH);
                    typist.type(message, block);
                    turn.lock();
                    try {
                        block.flush();
                    } finally {
                        turn.unlock();
                    }
                    return null;
                }));
            }
            for (Future<Void> one : written) {
                one.get();
            }
        }
    }
}
