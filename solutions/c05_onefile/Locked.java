package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Has each message typed by a thread of its own; the threads take turns at the file. */
public final class Locked implements Writing {

    /** Typing takes long and needs no lock. A finished block is written in one go, by whoever holds the lock. */
    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        Lock turn = new ReentrantLock();
        try (OutputStream out = file.append();
                ExecutorService threads =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<Void>> written = new ArrayList<>();
            for (Message message : messages) {
                written.add(threads.submit(() -> {
                    ByteArrayOutputStream block = new ByteArrayOutputStream(message.letters());
                    typist.type(message, block);
                    turn.lock();
                    try {
                        block.writeTo(out);
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
