// No BufferedOutputStream: each block is typed into memory, and goes to the disk as a whole.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;

public final class Sequential implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        OutputStream out = file.append();
        try {
            for (Message message : messages) {
                typist.type(message, block);
                block.writeTo(out);
                block.reset();
            }
        } finally {
            out.close();
        }
    }
}
