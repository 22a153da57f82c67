package c05_onefile;

import java.nio.file.Path;
import java.util.List;
import kata.Todo;

/** Appends all messages with four child processes, which take turns at the file by locking it. */
public final class Processes implements ProcessWriting {

    /** Each child is started once and gets the next message as soon as it has written one. */
    @Override
    public void write(List<Message> messages, Path file, int port) throws Exception {
        // TODO start four children with kata.Worker.start(Processes.class, …), each led by a thread here, and share
        // the messages out with ask(…). Message.parse reads what Message.toLine wrote.
        throw new Todo("four child processes");
    }

    /** What a child does: types each message that it is given, and writes its block in one go, with the file locked. */
    public static void main(String[] arguments) throws Exception {
        // TODO make a Typist and a LetterFile with Gauge.ofParent(port), open the file's channel(), and answer each
        // task with Worker.serve(line -> …): type into memory, then FileChannel.lock(), write, release.
        throw new Todo("the child's part");
    }
}
