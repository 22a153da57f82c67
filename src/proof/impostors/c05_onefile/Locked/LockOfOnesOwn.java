// Fails in: wholeBlocks
// Says: Somebody else wrote in the middle of the block.
// Each thread locks a lock of its own: nobody is ever kept waiting.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

public final class Locked implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = file.append();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Callable<Void>> tasks = messages.stream()
                    .<Callable<Void>>map(message -> () -> {
                        ReentrantLock lock = new ReentrantLock();
                        ByteArrayOutputStream block = new ByteArrayOutputStream();
                        typist.type(message, block);
                        lock.lock();
                        try {
                            block.writeTo(out);
                        } finally {
                            lock.unlock();
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> one : threads.invokeAll(tasks)) {
                one.get();
            }
        }
    }
}
