// Fails in: failsLoudly
// Says: A failure that nobody hears of is the worst kind.
// A thread of one's own has nobody to throw at.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

public final class Locked implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = file.append()) {
            List<Thread> threads = messages.stream()
                    .map(message -> Thread.ofPlatform().start(() -> {
                        try {
                            ByteArrayOutputStream block = new ByteArrayOutputStream();
                            typist.type(message, block);
                            synchronized (out) {
                                block.writeTo(out);
                            }
                        } catch (IOException | InterruptedException e) {
                            // Nobody to tell.
                        }
                    }))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
