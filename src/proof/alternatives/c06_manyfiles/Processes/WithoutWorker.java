// No Worker: each child gets its share as arguments, prints its sum and ends. No thread is needed to wait for it.
package c06_manyfiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kata.FileStore;
import kata.Jvm;
import kata.OpenFile;

public final class Processes implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        int middle = from + (to - from) / 2;
        List<Process> children = new ArrayList<>();
        try {
            children.add(start(from, middle, store));
            children.add(start(middle, to, store));
            long sum = 0;
            for (Process child : children) {
                String printed = new String(child.getInputStream().readAllBytes()).strip();
                if (child.waitFor() != 0) {
                    throw new IOException(printed);
                }
                sum += Long.parseLong(printed);
            }
            return sum;
        } finally {
            for (Process child : children) {
                child.destroyForcibly().waitFor();
            }
        }
    }

    private static Process start(int first, int end, FileStore store) throws IOException {
        return Jvm.command(Processes.class, Integer.toString(first), Integer.toString(end), store.address())
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        FileStore store = FileStore.at(arguments[2]);
        long sum = 0;
        for (int number = Integer.parseInt(arguments[0]); number < Integer.parseInt(arguments[1]); number++) {
            try (OpenFile file = store.open(number)) {
                file.write(number);
                sum += file.read();
            }
        }
        System.out.println(sum);
    }
}
