package c12_processes;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kata.Gauge;

/** A program that talks on both streams. Its first argument says how. It gives up rather than wait for ever. */
final class Talker {

    /** The status of a talker that could not print because nobody read. */
    static final int NOBODY_READS = 75;

    /** The status of a talker that waited for the end of its input. */
    static final int INPUT_NEVER_ENDS = 76;

    private static final int CHUNK = 10_000;
    private static final int CHUNKS = 100;
    private static final long PATIENCE_SECONDS = 5;

    private Talker() {}

    public static void main(String[] arguments) throws Exception {
        Parents.endWith(Long.parseLong(arguments[1]));
        switch (arguments[0]) {
            case "greet" -> print(System.out, "hello " + arguments[2]);
            case "lines" -> print(System.out, lines(Long.parseLong(arguments[2])));
            case "keep-silent" -> {}
            case "flood" -> flood(Long.parseLong(arguments[2]));
            case "fail" -> fail(Integer.parseInt(arguments[2]), arguments[3]);
            case "read" -> read();
            case "close-and-go-on" -> closeAndGoOn(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void print(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.US_ASCII));
        stream.flush();
    }

    /** Some lines, of which some are empty and the last one is not ended. */
    static String lines(long seed) {
        return " 1\r\n\n%s\r\n\n4 ".formatted(letters(new Random(seed), 20));
    }

    /** What it prints to its output, or to its error stream, in a flood: a megabyte. */
    static String megabyte(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CHUNKS; i++) {
            text.append(chunk(random));
        }
        return text.toString();
    }

    private static String chunk(Random random) {
        return letters(random, CHUNK - 1) + "\n";
    }

    private static String letters(Random random, int count) {
        return random.ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void flood(long seed) throws IOException {
        Semaphore chunksPrinted = new Semaphore(0);
        Thread.ofPlatform().daemon().start(() -> giveUpWithout(chunksPrinted));
        Random out = new Random(seed);
        Random err = new Random(seed + 1);
        try (OutputStream output = new FileOutputStream(FileDescriptor.out);
                OutputStream errors = new FileOutputStream(FileDescriptor.err)) {
            for (int i = 0; i < CHUNKS; i++) {
                print(output, chunk(out));
                chunksPrinted.release();
                print(errors, chunk(err));
                chunksPrinted.release();
            }
        }
    }

    private static void giveUpWithout(Semaphore progress) {
        try {
            while (progress.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                progress.drainPermits();
            }
            Runtime.getRuntime().halt(NOBODY_READS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fail(int status, String why) throws IOException {
        print(System.out, "so far so good");
        print(System.err, why);
        System.exit(status);
    }

    private static void read() throws IOException, InterruptedException {
        Thread reader = Thread.ofPlatform().daemon().start(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // As good as its end.
            }
        });
        reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        if (reader.isAlive()) {
            System.exit(INPUT_NEVER_ENDS);
        }
        print(System.out, "nothing more to read");
    }

    /** Both streams end long before the process does. */
    private static void closeAndGoOn(int status, int port) throws InterruptedException {
        System.out.close();
        System.err.close();
        try (Gauge.Mark _ = Gauge.ofParent(port).start("go on")) {
            System.exit(status);
        }
    }
}
