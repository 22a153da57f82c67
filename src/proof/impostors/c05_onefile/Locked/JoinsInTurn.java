// Fails in: overlaps
// Says: Expected 26 messages in flight at once, but there was never more than 1.
// start() and then join() is one after another with more effort.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.FutureTask;

public final class Locked implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = new BufferedOutputStream(file.append())) {
            for (Message message : messages) {
                FutureTask<Void> task = new FutureTask<>(() -> {
                    typist.type(message, out);
                    return null;
                });
                Thread.ofPlatform().start(task).join();
                task.get();
            }
        }
    }
}
