// Fails in: overlaps
// Says: divided into 2
// Divided once: two have something to do, whatever the machine.
package c10_heavy;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

public final class ForkJoin implements DividedWork {

    @Override
    public long count(int from, int to, Divisors divisors) throws Exception {
        if (to - from < 2) {
            return divisors.count(from, to);
        }
        int middle = from + (to - from) / 2;
        try (ForkJoinPool pool = new ForkJoinPool()) {
            Future<Long> left = pool.submit(() -> divisors.count(from, middle));
            Future<Long> right = pool.submit(() -> divisors.count(middle, to));
            return left.get() + right.get();
        }
    }
}
