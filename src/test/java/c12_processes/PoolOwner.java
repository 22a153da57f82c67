package c12_processes;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kata.Jvm;

/** A program that has a pool square numbers, to be killed in the middle of it. */
final class PoolOwner {

    private PoolOwner() {}

    /** Starts one whose pool is the one under test, wherever that was loaded from. */
    static Process start(int port, int workers, List<Long> numbers) throws IOException, URISyntaxException {
        List<String> arguments =
                new ArrayList<>(List.of(Parents.thisProcess(), Integer.toString(port), Integer.toString(workers)));
        numbers.forEach(number -> arguments.add(number.toString()));
        ProcessBuilder command = Jvm.command(PoolOwner.class, arguments.toArray(String[]::new));
        Path pool = Path.of(WorkerPool.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        int classPath = command.command().indexOf("-cp") + 1;
        command.command()
                .set(classPath, pool + File.pathSeparator + command.command().get(classPath));
        return command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    public static void main(String[] arguments) throws Exception {
        Parents.endWith(Long.parseLong(arguments[0]));
        int port = Integer.parseInt(arguments[1]);
        int workers = Integer.parseInt(arguments[2]);
        try (SquarePool pool = new WorkerPool(workers, port)) {
            pool.squares(Arrays.stream(arguments).skip(3).map(Long::valueOf).toList());
        }
    }
}
