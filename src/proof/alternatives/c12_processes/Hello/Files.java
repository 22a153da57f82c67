package c12_processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.Jvm;

/** Both streams go to files: the disk has room. */
public final class Hello implements Launching {

    @Override
    public Finished run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder command = Jvm.command(program, arguments.toArray(String[]::new));
        Path folder = Files.createTempDirectory("child");
        Path output = folder.resolve("out");
        Path errors = folder.resolve("err");
        try {
            Process child = command.redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            child.getOutputStream().close();
            int status = child.waitFor();
            return new Finished(status, Files.readString(output), Files.readString(errors));
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
            Files.deleteIfExists(folder);
        }
    }
}
