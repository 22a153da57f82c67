package c06_manyfiles;

import java.io.IOException;
import java.util.List;
import kata.FileStore;
import kata.evidence.ChildRun;
import kata.files.HeldDisk;
import kata.interleave.Encounters;

/**
 * A machine with three processors, whatever this one has: a child JVM that believes so. There {@code availableProcessors()}
 * returns 3, and a pool that is as wide as this machine by chance, or by heart, shows.
 */
final class ThreeProcessors {

    static final int PROCESSORS = 3;

    /** Asks the child to have the answer's threads meet. */
    private static final String MEETING = "meeting";

    private static final String ON_A_HELD_DISK = "on a held disk";

    private ThreeProcessors() {}

    /**
     * Has an answer work on that machine, and all processors at the same time: the disk holds them.
     *
     * @param answer the class of the answer
     * @param address of the store; the child reports the files that it opens
     */
    static long writeAndSum(Class<? extends ManyFiles> answer, int from, int to, String address)
            throws IOException, InterruptedException {
        return run(answer, ON_A_HELD_DISK, from, to, address);
    }

    /** The same with threads that meet where they change what they share; see {@link Encounters}. */
    static long writeAndSumMeeting(Class<? extends ManyFiles> answer, int from, int to, String address)
            throws IOException, InterruptedException {
        return run(answer, MEETING, from, to, address);
    }

    private static long run(Class<? extends ManyFiles> answer, String how, int from, int to, String address)
            throws IOException, InterruptedException {
        String sum = ChildRun.withProcessors(PROCESSORS)
                .run(
                        ThreeProcessors.class,
                        answer,
                        List.of(how, Integer.toString(from), Integer.toString(to), address));
        return Long.parseLong(sum);
    }

    /** The child. */
    public static void main(String[] arguments) {
        ChildRun.answer(
                arguments,
                (answer, rest) -> Long.toString(writeAndSum(
                        answer.asSubclass(ManyFiles.class),
                        rest.get(0),
                        Integer.parseInt(rest.get(1)),
                        Integer.parseInt(rest.get(2)),
                        FileStore.at(rest.get(3)))));
    }

    private static long writeAndSum(Class<? extends ManyFiles> answer, String how, int from, int to, FileStore store)
            throws Exception {
        if (how.equals(MEETING)) {
            Encounters<ManyFiles> encounters = Encounters.of(answer);
            return encounters.noneInACollection(() -> encounters.make().writeAndSum(from, to, store));
        }
        return answer.getDeclaredConstructor()
                .newInstance()
                .writeAndSum(from, to, store.on(HeldDisk.provoking(PROCESSORS)));
    }
}
