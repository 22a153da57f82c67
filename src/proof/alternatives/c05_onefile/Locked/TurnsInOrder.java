// Each thread waits until the one before has written: the blocks come in the order of the messages.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Locked implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = file.append();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> written = new ArrayList<>();
            CountDownLatch before = new CountDownLatch(0);
            for (Message message : messages) {
                CountDownLatch mine = before;
                CountDownLatch next = new CountDownLatch(1);
                written.add(threads.submit(() -> {
                    try {
                        ByteArrayOutputStream block = new ByteArrayOutputStream();
                        typist.type(message, block);
                        mine.await();
                        out.write(block.toByteArray());
                    } finally {
                        next.countDown();
                    }
                    return null;
                }));
                before = next;
            }
            for (Future<?> one : written) {
                one.get();
            }
        }
    }
}
