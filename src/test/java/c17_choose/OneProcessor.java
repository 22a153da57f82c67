package c17_choose;

import c10_heavy.HeavyWork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kata.Gauge;
import kata.Jvm;
import kata.Worker;
import kata.evidence.ProcessorTimes;
import kata.evidence.Run;
import kata.evidence.Workshop;

/**
 * Runs computations in a JVM that has one processor, whatever this machine has: a child that believes so. A pool as wide as
 * the processors has one thread there.
 */
final class OneProcessor implements Meter<String> {

    /** Names the loop. */
    static final String LOOP = "loop";

    /** Names the tests' own pool; anything else names a class. */
    static final String POOL = "pool";

    private final Workshop workshop;

    OneProcessor(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Run<Lap> run(String competitor) throws InterruptedException {
        return workshop.observe(() -> inAChild(competitor));
    }

    @Override
    public double timesAsFast(Lap bestLoop, Lap best) {
        return best.timesAsFast();
    }

    @Override
    public String words(double timesAsFast) {
        return Meter.busiestThread(timesAsFast);
    }

    @Override
    public String figures(double timesAsFast, String pieces, String loopTook, String took) {
        return Meter.processorTimeFirst(timesAsFast, pieces, loopTook, took);
    }

    /** One thread cannot overlap anything, by no chance. */
    @Override
    public int chances() {
        return 1;
    }

    private static Lap inAChild(String competitor) throws IOException {
        ProcessBuilder command = Jvm.command(OneProcessor.class);
        command.command().add(1, "-XX:ActiveProcessorCount=1");
        try (Worker child = Worker.start(command)) {
            String[] figures = child.ask(competitor).split(" ");
            List<Long> results = new ArrayList<>();
            for (int i = 2; i < figures.length; i++) {
                results.add(Long.valueOf(figures[i]));
            }
            return new Lap(Double.parseDouble(figures[0]), Long.parseLong(figures[1]), results);
        }
    }

    /** The child: the name of a competitor in, its figures and its results out. */
    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(OneProcessor::figures);
    }

    private static String figures(String competitor) throws Exception {
        ProcessorTimes times = new ProcessorTimes();
        Way way = way(competitor);
        long start = System.nanoTime();
        List<?> results = way.run(times.watching(Gauge.NONE));
        long nanos = System.nanoTime() - start;
        StringBuilder figures =
                new StringBuilder().append(1 / times.largestShare()).append(' ').append(nanos);
        results.forEach(result -> figures.append(' ').append(result));
        return figures.toString();
    }

    private static Way way(String competitor) throws ReflectiveOperationException {
        return switch (competitor) {
            case LOOP -> gauge -> Strategies.oneAfterAnother(Computations.pieces(Computations.LARGE, gauge));
            case POOL -> Computations.inAPool(Computations.LARGE);
            default ->
                Computations.with(
                        (HeavyWork) Class.forName(competitor)
                                .getDeclaredConstructor()
                                .newInstance(),
                        Computations.LARGE);
        };
    }
}
