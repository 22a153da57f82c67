package kata.interleave;

import java.util.ArrayList;
import java.util.List;

/** Numbers the sites of the learner's classes. */
final class Sites {

    private final List<Site> all = new ArrayList<>();

    /** Adds a site and returns its number. */
    int add(Site site) {
        all.add(site);
        return all.size() - 1;
    }

    List<Site> all() {
        return List.copyOf(all);
    }
}
