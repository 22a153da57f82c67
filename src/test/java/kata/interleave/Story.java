package kata.interleave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what threads did in plain sentences, each with its line in the learner's code. */
final class Story {

    /** Longer turns are told by their beginnings and ends. */
    private static final int MOST_STEPS = 8;

    /** Longer stories are told by their ends: it is there that it goes wrong. */
    private static final int MOST_TURNS = 12;

    /** Of a line, in characters. */
    private static final int WIDTH = 110;

    private static final Set<String> READERS = Set.of(
            "get",
            "getOrDefault",
            "getPlain",
            "getAcquire",
            "getVolatile",
            "contains",
            "containsKey",
            "isEmpty",
            "size",
            "peek",
            "intValue",
            "longValue",
            "sum");
    private static final Set<String> OVERWRITERS = Set.of("set", "lazySet", "setVolatile", "setRelease", "put");

    private static final Set<String> CHANGERS =
            Set.of("add", "addFirst", "addLast", "putIfAbsent", "push", "offer", "remove", "poll", "pop", "clear");

    private final List<Event> events;
    private final MonitorNames monitors;

    private Story(Trace trace) {
        this.events = trace.events();
        this.monitors = new MonitorNames(events, trace.numbers());
    }

    /** The story of what the threads did. */
    static String of(Trace trace) {
        Story story = new Story(trace);
        List<String> sentences = new ArrayList<>();
        story.turns()
                .forEach(turn -> sentences.add(wrapped((sentences.isEmpty() ? "" : "then ") + story.sentence(turn))));
        int untold = sentences.size() - MOST_TURNS;
        if (untold > 0) {
            sentences.subList(0, untold).clear();
            sentences.addFirst("  … (earlier turns)");
        }
        sentences.addFirst("One order in which it happens:");
        story.moral().ifPresent(sentences::add);
        return String.join("\n", sentences);
    }

    /** The events, split where another thread goes on. */
    private List<List<Event>> turns() {
        List<List<Event>> turns = new ArrayList<>();
        for (Event event : events) {
            if (turns.isEmpty() || turns.getLast().getLast().actor() != event.actor()) {
                turns.add(new ArrayList<>());
            }
            turns.getLast().add(event);
        }
        return turns;
    }

    /** Thread A read count: 0, wrote count: 1 (Counter.java:12) and ended. */
    private String sentence(List<Event> turn) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < turn.size(); i++) {
            if (turn.size() > 2 * MOST_STEPS && i == MOST_STEPS) {
                int skipped = turn.size() - 2 * MOST_STEPS;
                parts.add("… (%d step%s more)".formatted(skipped, skipped == 1 ? "" : "s"));
                i += skipped;
            }
            Event event = turn.get(i);
            Optional<String> place = event.site().map(Site::place);
            boolean lastOfItsLine = i + 1 == turn.size()
                    || place.isPresent()
                            && !turn.get(i + 1).site().map(Site::place).equals(place);
            boolean ofTheSame = i > 0
                    && event.failure().isPresent()
                    && event.failure().equals(turn.get(i - 1).failure());
            parts.add((ofTheSame ? "ended with it" : step(event))
                    + (lastOfItsLine ? place.map(" (%s)"::formatted).orElse("") : "")
                    + (event.waited() ? " and had to wait" : ""));
        }
        String last = parts.removeLast();
        String all = parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
        return "%s %s.".formatted(turn.getFirst().actor().getName(), all);
    }

    /** Two or four spaces to the right, in lines that are not too long. */
    private static String wrapped(String sentence) {
        StringBuilder lines = new StringBuilder(" ");
        int width = 0;
        for (String word : Standstill.capital(sentence).split(" ")) {
            if (width + word.length() > WIDTH) {
                lines.append("\n   ");
                width = 0;
            }
            lines.append(' ').append(word);
            width += 1 + word.length();
        }
        return lines.toString();
    }

    private String step(Event event) {
        return event.site()
                .map(site -> step(event, site))
                .or(() -> event.failure().map(failure -> "ended with " + Values.text(failure)))
                .orElse("was done");
    }

    private String step(Event event, Site site) {
        return switch (site.kind()) {
            case READ -> "read %s: %s".formatted(site.name(), Values.text(event.result()));
            case WRITE -> "wrote %s: %s".formatted(site.name(), Values.text(event.details()[0]));
            case READ_ELEMENT -> "read element [%s]: %s".formatted(event.details()[0], Values.text(event.result()));
            case WRITE_ELEMENT ->
                "wrote element [%s]: %s".formatted(event.details()[0], Values.text(event.details()[1]));
            case CALL -> "called %s%s%s".formatted(site.name(), Values.arguments(event.details()), outcome(event));
            case ENTER -> "entered synchronized" + monitors.text(event);
            case ENTER_METHOD ->
                "called the %ssynchronized %s%s%s"
                        .formatted(
                                event.target() == null ? "static " : "",
                                site.name(),
                                Values.arguments(event.details()),
                                monitors.text(event));
            case LEAVE -> "left synchronized" + monitors.text(event);
        };
    }

    private static String outcome(Event call) {
        if (call.isSuddenWakeUp()) {
            return call.hasLimit()
                    ? " and its time was up before anybody had woken it, as may happen"
                    : " and woke up although nobody had woken it, as may happen";
        }
        if (call.failure().isPresent()) {
            return ", which threw " + Values.text(call.failure().get());
        }
        return Values.isTelling(call.result()) ? ": " + Values.text(call.result()) : "";
    }

    /** What the story comes down to: a thread went by what it had read, when another one had changed it meanwhile. */
    private Optional<String> moral() {
        return moral(true, "So %s overwrote what %s had written meanwhile: one of the two updates is lost.")
                .or(() -> moral(false, "So %s went by what it had read before %s changed it."));
    }

    private Optional<String> moral(boolean overwritten, String sentence) {
        for (int changed = 0; changed < events.size(); changed++) {
            Event change = events.get(changed);
            if (changes(change)) {
                Optional<Actor> late = late(changed, overwritten);
                if (late.isPresent()) {
                    return Optional.of(sentence.formatted(
                            late.get().getName(), change.actor().getName()));
                }
            }
        }
        return Optional.empty();
    }

    /** Who had read the same data before they changed, and wrote without a look at what was there by then. */
    private Optional<Actor> late(int changed, boolean overwritten) {
        Event change = events.get(changed);
        List<Event> before = events.subList(0, changed).reversed();
        List<Event> after = events.subList(changed + 1, events.size());
        return after.stream()
                .map(Event::actor)
                .filter(actor -> actor != change.actor())
                .distinct()
                .filter(actor ->
                        firstUse(before, actor, change).filter(Story::reads).isPresent())
                .filter(actor -> overwritten
                        ? firstUse(after, actor, change)
                                .filter(Story::overwrites)
                                .isPresent()
                        : firstChange(after, actor)
                                .filter(next -> after.stream()
                                        .limit(after.indexOf(next))
                                        .noneMatch(use -> use.actor() == actor && sameData(use, change)))
                                .isPresent())
                .findFirst();
    }

    private static Optional<Event> firstUse(List<Event> events, Actor actor, Event change) {
        return events.stream()
                .filter(event -> event.actor() == actor && sameData(event, change))
                .findFirst();
    }

    private static Optional<Event> firstChange(List<Event> events, Actor actor) {
        return events.stream()
                .filter(event -> event.actor() == actor && changes(event))
                .findFirst();
    }

    private static boolean sameData(Event one, Event other) {
        if (one.target() != other.target()
                || one.site().isEmpty()
                || other.site().isEmpty()) {
            return false;
        }
        return isField(one)
                        && isField(other)
                        && one.site().get().name().equals(other.site().get().name())
                || isElement(one) && isElement(other) && one.details()[0].equals(other.details()[0])
                || one.is(Site.Kind.CALL)
                        && other.is(Site.Kind.CALL)
                        && (reads(one) || changes(one))
                        && (reads(other) || changes(other));
    }

    private static boolean isField(Event event) {
        return event.is(Site.Kind.READ) || event.is(Site.Kind.WRITE);
    }

    private static boolean isElement(Event event) {
        return event.is(Site.Kind.READ_ELEMENT) || event.is(Site.Kind.WRITE_ELEMENT);
    }

    private static boolean reads(Event event) {
        return event.is(Site.Kind.READ) || event.is(Site.Kind.READ_ELEMENT) || event.callsOneOf(READERS);
    }

    private static boolean overwrites(Event event) {
        return event.is(Site.Kind.WRITE) || event.is(Site.Kind.WRITE_ELEMENT) || event.callsOneOf(OVERWRITERS);
    }

    private static boolean changes(Event event) {
        return overwrites(event) || event.callsOneOf(CHANGERS);
    }
}
