package kata.interleave;

import java.lang.management.LockInfo;
import java.util.HashMap;
import java.util.Map;

/** Names objects Account 1, Account 2, … in the order in which they are spoken of. */
final class Numbers {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> count = new HashMap<>();

    String of(Object object) {
        return of(Values.typeName(object.getClass()), System.identityHashCode(object));
    }

    /** An object of which the JVM knows only this much. */
    String of(LockInfo object) {
        return of(object.getClassName().replaceFirst("^.*[.$]", ""), object.getIdentityHashCode());
    }

    private String of(String type, int identity) {
        return names.computeIfAbsent(type + "@" + identity, key -> type + " " + count.merge(type, 1, Integer::sum));
    }
}
