package c12_processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kata.Gauge;
import kata.Jvm;

/**
 * A program that starts another one like itself, and so on for some generations, and then runs until it is ended. As long
 * as it lives it has a unit in flight that bears its name; while it tidies up because it was asked to stop it has another.
 */
final class Relative {

    /** Stops when it is asked to, and tidies up before. */
    static final String POLITE = "polite";

    /** Goes on tidying up for as long as it is let. */
    static final String STUBBORN = "stubborn";

    /** How long a stubborn one goes on at most, so that nobody waits for ever. */
    static final int STUBBORN_SECONDS = 8;

    /** What the units are called that are the relatives' lives, the eldest's first. */
    static final List<String> NAMES = List.of("child", "grandchild", "great-grandchild");

    private Relative() {}

    /** Starts a family. Each manner is that of one generation, the eldest first. */
    static Process start(int port, String... manners) throws IOException {
        return start(0, Integer.toString(port), Parents.thisProcess(), Arrays.asList(manners));
    }

    private static Process start(int generation, String port, String root, List<String> manners) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(generation), port, root));
        arguments.addAll(manners);
        return Jvm.command(Relative.class, arguments.toArray(String[]::new)).start();
    }

    /** The unit of a relative that has been asked to stop. */
    static String stopping(String name) {
        return "the " + name + " tidies up";
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Parents.endWith(Long.parseLong(arguments[2]));
        int generation = Integer.parseInt(arguments[0]);
        Gauge gauge = Gauge.ofParent(Integer.parseInt(arguments[1]));
        List<String> manners = List.of(arguments).subList(3, arguments.length);
        String name = NAMES.get(generation);
        boolean stubborn = STUBBORN.equals(manners.getFirst());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> tidyUp(gauge, name, stubborn)));
        if (manners.size() > 1) {
            start(generation + 1, arguments[1], arguments[2], manners.subList(1, manners.size()));
        }
        try (Gauge.Mark _ = gauge.start(name)) {
            new CountDownLatch(1).await();
        }
    }

    private static void tidyUp(Gauge gauge, String name, boolean stubborn) {
        try (Gauge.Mark _ = gauge.start(stopping(name))) {
            if (stubborn) {
                new CountDownLatch(1).await(STUBBORN_SECONDS, TimeUnit.SECONDS);
            }
        } catch (UncheckedIOException e) {
            // The test is over.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
