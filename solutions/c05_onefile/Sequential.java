package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.List;

/** Appends all messages one after another. */
public final class Sequential implements Writing {

    /** One buffered writer for all messages: it goes to the disk once for thousands of letters. */
    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = new BufferedOutputStream(file.append())) {
            for (Message message : messages) {
                typist.type(message, out);
            }
        }
    }
}
