// The lock is asked for again and again, a moment's patience each time: tryLock with a limit.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public final class Locked implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        try (OutputStream out = file.append();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            ExecutorCompletionService<Void> written = new ExecutorCompletionService<>(threads);
            messages.forEach(message -> written.submit(() -> {
                ByteArrayOutputStream block = new ByteArrayOutputStream();
                typist.type(message, block);
                while (!lock.tryLock(5, TimeUnit.MILLISECONDS)) {
                    Thread.yield();
                }
                try {
                    out.write(block.toByteArray());
                } finally {
                    lock.unlock();
                }
                return null;
            }));
            for (int i = 0; i < messages.size(); i++) {
                written.take().get();
            }
        }
    }
}
