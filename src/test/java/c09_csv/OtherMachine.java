package c09_csv;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import kata.Jvm;
import kata.Todo;

/** Another machine, as far as a JVM can tell: it has another language, character set, line separator and time zone. */
final class OtherMachine {

    private static final String DIGEST = "digest ";
    private static final String TODO = "todo ";
    private static final String FAILED = "failed ";

    private static final List<String> DEFAULTS = List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Dfile.encoding=ISO-8859-1",
            "-Dline.separator=" + (System.lineSeparator().equals("\n") ? "\r\n" : "\n"),
            "-Duser.timezone=Pacific/Kiritimati");

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
        ProcessBuilder builder = Jvm.command(answer);
        List<String> command = builder.command();
        command.addAll(1, DEFAULTS);
        command.removeLast();
        command.addAll(
                List.of(OtherMachine.class.getName(), answer.getName(), Long.toString(seed), Long.toString(size)));
        Process child = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = child.inputReader()) {
            // What the answer itself prints comes before.
            String last = lines.lines().reduce("", (before, line) -> line);
            child.waitFor();
            if (last.startsWith(TODO)) {
                throw new Todo(last.substring(TODO.length()));
            }
            if (!last.startsWith(DIGEST)) {
                throw new IOException("on another machine: " + last);
            }
            return last.substring(DIGEST.length());
        } finally {
            child.destroyForcibly();
        }
    }

    /** The child. */
    public static void main(String[] arguments) {
        String last;
        try {
            Generating answer = (Generating)
                    Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            answer.generate(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]), file);
            last = DIGEST + digest(file.toByteArray());
        } catch (Todo e) {
            last = TODO + e.getMessage();
        } catch (Exception e) {
            last = FAILED + e;
        }
        System.out.println();
        System.out.println(last.replace('\n', ' '));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
