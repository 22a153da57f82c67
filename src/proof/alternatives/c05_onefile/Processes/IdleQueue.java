// A task a message borrows an idle child. The child locks by a channel, and writes by a stream.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessWriting {

    @Override
    public void write(List<Message> messages, Path file, int port) throws Exception {
        List<Worker> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                workers.add(Worker.start(Processes.class, String.valueOf(port), file.toString()));
            }
            BlockingQueue<Worker> idle = new LinkedBlockingQueue<>(workers);
            List<Future<String>> answers = new ArrayList<>();
            for (Message message : messages) {
                answers.add(threads.submit(() -> {
                    Worker worker = idle.take();
                    try {
                        return worker.ask(message.toLine());
                    } finally {
                        idle.put(worker);
                    }
                }));
            }
            for (Future<String> answer : answers) {
                answer.get();
            }
        } finally {
            workers.forEach(Worker::close);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Gauge gauge = Gauge.ofParent(Integer.parseInt(arguments[0]));
        Typist typist = new Typist(gauge);
        LetterFile file = new LetterFile(Path.of(arguments[1]), gauge);
        try (FileChannel channel = file.channel();
                OutputStream out = file.append()) {
            Worker.serve(line -> {
                ByteArrayOutputStream block = new ByteArrayOutputStream();
                typist.type(Message.parse(line), block);
                FileLock lock = channel.lock(0, 1, false);
                try {
                    block.writeTo(out);
                } finally {
                    lock.release();
                }
                return "";
            });
        }
    }
}
