// The stream lies over a channel of the file: one buffer, one writer as well.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.List;

public final class Sequential implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file.channel()))) {
            for (Message message : messages) {
                typist.type(message, out);
            }
        }
    }
}
