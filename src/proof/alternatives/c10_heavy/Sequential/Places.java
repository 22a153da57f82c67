// An array, filled place by place.
package c10_heavy;

import java.util.List;

public final class Sequential implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        Long[] results = new Long[tasks.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = tasks.get(i).compute();
        }
        return List.of(results);
    }
}
