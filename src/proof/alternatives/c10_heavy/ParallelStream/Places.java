// A parallel range of places.
package c10_heavy;

import java.util.List;
import java.util.stream.IntStream;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        return IntStream.range(0, tasks.size())
                .parallel()
                .mapToObj(place -> tasks.get(place).compute())
                .toList();
    }
}
