package c09_csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import kata.evidence.ChildRun;

/** Another machine, as far as a JVM can tell: it has another language, character set, line separator and time zone. */
final class OtherMachine {

    private static final String[] DEFAULTS = {
        "-Duser.language=ar",
        "-Duser.country=EG",
        "-Dfile.encoding=ISO-8859-1",
        "-Dline.separator=" + (System.lineSeparator().equals("\n") ? "\r\n" : "\n"),
        "-Duser.timezone=Pacific/Kiritimati"
    };

    private OtherMachine() {}

    /** What tells one file from another. */
    static String digest(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /**
     * Has an answer generate a file there.
     *
     * @param answer the class of the answer
     */
    static String digestOf(Class<? extends Generating> answer, long seed, long size)
            throws IOException, InterruptedException {
        return ChildRun.withFlags("on another machine", DEFAULTS)
                .run(OtherMachine.class, answer, List.of(Long.toString(seed), Long.toString(size)));
    }

    /** The child. */
    public static void main(String[] arguments) {
        ChildRun.answer(arguments, OtherMachine::digest);
    }

    private static String digest(Class<?> answer, List<String> seedAndSize) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        answer.asSubclass(Generating.class)
                .getDeclaredConstructor()
                .newInstance()
                .generate(Long.parseLong(seedAndSize.get(0)), Long.parseLong(seedAndSize.get(1)), file);
        return digest(file.toByteArray());
    }
}
