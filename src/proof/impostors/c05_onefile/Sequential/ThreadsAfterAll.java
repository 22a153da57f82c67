// Fails in: oneAfterAnother
// Says: Expected at most 1 message in flight at once, but there were
// All at once, not one after another.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Sequential implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = file.append();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch allTyped = new CountDownLatch(messages.size());
            List<Callable<byte[]>> tasks = messages.stream()
                    .<Callable<byte[]>>map(message -> () -> {
                        ByteArrayOutputStream block = new ByteArrayOutputStream() {
                            @Override
                            public synchronized void write(int letter) {
                                super.write(letter);
                                if (size() == message.letters()) {
                                    allTyped.countDown();
                                    try {
                                        allTyped.await();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                }
                            }
                        };
                        typist.type(message, block);
                        return block.toByteArray();
                    })
                    .toList();
            for (Future<byte[]> block : threads.invokeAll(tasks)) {
                out.write(block.get());
            }
        }
    }
}
