// parallelSetAll fills an array, each place by whoever has it.
package c10_heavy;

import java.util.Arrays;
import java.util.List;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        long[] results = new long[tasks.size()];
        Arrays.parallelSetAll(results, place -> tasks.get(place).compute());
        return Arrays.stream(results).boxed().toList();
    }
}
