// A fixed pool as wide as there are messages, and invokeAll. Whoever has the lock opens the file, appends, closes it.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class Locked implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        if (messages.isEmpty()) {
            return;
        }
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
        List<Callable<Void>> tasks = messages.stream()
                .<Callable<Void>>map(message -> () -> {
                    ByteArrayOutputStream block = new ByteArrayOutputStream();
                    typist.type(message, block);
                    lock.writeLock().lockInterruptibly();
                    try (OutputStream out = file.append()) {
                        block.writeTo(out);
                    } finally {
                        lock.writeLock().unlock();
                    }
                    return null;
                })
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(messages.size())) {
            for (Future<Void> written : pool.invokeAll(tasks)) {
                written.get();
            }
        }
    }
}
