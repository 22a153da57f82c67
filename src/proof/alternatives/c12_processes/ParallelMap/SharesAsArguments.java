package c12_processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.Gauge;
import kata.Jvm;

/** Each child gets its share as arguments and prints its squares; what fails stands on its error stream. */
public final class ParallelMap implements ParallelSquares {

    @Override
    public List<Long> map(List<Long> numbers, int processes, int port) throws IOException, InterruptedException {
        int share = (numbers.size() + processes - 1) / processes;
        List<Process> children = new ArrayList<>();
        List<Path> errors = new ArrayList<>();
        List<Long> squares = new ArrayList<>();
        try {
            for (int from = 0; from < numbers.size(); from += share) {
                List<String> arguments = new ArrayList<>(List.of(Integer.toString(port)));
                numbers.subList(from, Math.min(from + share, numbers.size()))
                        .forEach(number -> arguments.add(number.toString()));
                Path error = Files.createTempFile("share", ".err");
                errors.add(error);
                children.add(Jvm.command(ParallelMap.class, arguments.toArray(String[]::new))
                        .redirectError(error.toFile())
                        .start());
            }
            for (int i = 0; i < children.size(); i++) {
                // What a child prints has room in its pipe, so it can be read when the child has ended.
                if (children.get(i).waitFor() != 0) {
                    throw new IOException(Files.readString(errors.get(i)));
                }
                children.get(i).inputReader().lines().map(Long::valueOf).forEach(squares::add);
            }
            return squares;
        } finally {
            for (Process child : children) {
                child.destroyForcibly().onExit().join();
            }
            for (Path error : errors) {
                Files.delete(error);
            }
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Squares squares = new Squares(Gauge.ofParent(Integer.parseInt(arguments[0])));
        for (int i = 1; i < arguments.length; i++) {
            System.out.println(squares.of(Long.parseLong(arguments[i])));
        }
    }
}
