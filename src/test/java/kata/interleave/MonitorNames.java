package kata.interleave;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names for the monitors of a story. A name is that of the source; where one name stands for several objects, or an object
 * has several names, the objects are numbered as well: two threads keep each other out only if the object is the same.
 */
final class MonitorNames {

    private final Map<String, Set<Object>> objects = new HashMap<>();
    private final Map<Object, Set<String>> names = new IdentityHashMap<>();
    private final Map<Event, String> texts = new IdentityHashMap<>();
    private final Numbers numbers;

    /**
     * @param events the whole story
     */
    MonitorNames(List<Event> events, Numbers numbers) {
        this.numbers = numbers;
        events.stream().filter(MonitorNames::enters).forEach(this::add);
        Map<Actor, Deque<Event>> held = new HashMap<>();
        for (Event event : events) {
            Deque<Event> monitors = held.computeIfAbsent(event.actor(), actor -> new ArrayDeque<>());
            if (event.is(Site.Kind.ENTER)) {
                texts.put(event, textOf(event));
                monitors.push(event);
            } else if (event.is(Site.Kind.ENTER_METHOD)) {
                texts.put(event, textOf(event));
            } else if (event.is(Site.Kind.LEAVE)) {
                monitors.stream()
                        .filter(entered -> entered.target() == event.target())
                        .findFirst()
                        .ifPresent(entered -> {
                            // Whoever holds one only can leave no other.
                            texts.put(event, monitors.size() > 1 ? texts.get(entered) : "");
                            monitors.removeFirstOccurrence(entered);
                        });
            }
        }
    }

    private static boolean enters(Event event) {
        return (event.is(Site.Kind.ENTER) || event.is(Site.Kind.ENTER_METHOD)) && event.target() != null;
    }

    private void add(Event event) {
        objects.computeIfAbsent(name(event), name -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(event.target());
        names.computeIfAbsent(event.target(), object -> new HashSet<>()).add(name(event));
    }

    private static String name(Event event) {
        if (event.target() instanceof Class<?> type) {
            return Values.typeName(type) + ".class";
        }
        return event.is(Site.Kind.ENTER_METHOD)
                ? "this"
                : event.site().orElseThrow().name();
    }

    /** With a space before it; empty if there is nothing to be told that is certain. */
    String text(Event event) {
        return texts.getOrDefault(event, "");
    }

    private String textOf(Event event) {
        if (event.target() == null) {
            return "";
        }
        String name = name(event);
        boolean isClear =
                objects.get(name).size() == 1 && names.get(event.target()).size() == 1;
        if (event.is(Site.Kind.ENTER_METHOD)) {
            return isClear ? "" : " of " + numbers.of(event.target());
        }
        if (name.isEmpty()) {
            return names.size() == 1 ? "" : " (%s)".formatted(numbers.of(event.target()));
        }
        return isClear ? " (%s)".formatted(name) : " (%s, %s)".formatted(name, numbers.of(event.target()));
    }
}
