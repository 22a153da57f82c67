package c02_sleep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The messages of a run: those of the documents, and others that are drawn afresh each time. */
final class Mail {

    private static final List<Integer> DOCUMENTS =
            List.of(8, 10, 7, 9, 8, 4, 7, 10, 8, 5, 9, 7, 7, 8, 2, 2, 2, 9, 10, 7, 3, 9, 4, 4, 10, 9);
    private static final int SUM = 178;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;

    private Mail() {}

    /** The documents' 26 messages, A to Z. */
    static List<Message> ofTheDocuments() {
        return messages(DOCUMENTS);
    }

    /** 26 messages with other waits than the documents', but with the same sum and the same longest. */
    static List<Message> likeTheDocuments() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        List<Integer> waits = new ArrayList<>(drawn(DOCUMENTS.size()));
        waits.set(0, LONGEST);
        int sum = sum(waits);
        while (sum != SUM) {
            int place = random.nextInt(1, waits.size());
            int wait = waits.get(place) + Integer.signum(SUM - sum);
            if (wait >= SHORTEST && wait <= LONGEST) {
                waits.set(place, wait);
                sum = sum(waits);
            }
        }
        Collections.shuffle(waits, random);
        return messages(waits);
    }

    /** Messages whose waits are drawn as the documents' were. */
    static List<Message> some(int count) {
        return messages(drawn(count));
    }

    /** The same, longest first, and the first takes longer than any of the documents'. */
    static List<Message> slowestFirst(int count) {
        List<Integer> waits = new ArrayList<>(drawn(count));
        waits.sort(Comparator.reverseOrder());
        waits.set(0, 3 * LONGEST);
        return messages(waits);
    }

    /** Messages that all take as long. */
    static List<Message> each(int count, int seconds) {
        return messages(Collections.nCopies(count, seconds));
    }

    static List<Message> messages(List<Integer> waits) {
        return IntStream.range(0, waits.size())
                .mapToObj(i -> new Message(name(i, waits.size()), waits.get(i)))
                .toList();
    }

    /** The same messages, one of which gets lost. */
    static List<Message> losing(int place, List<Message> messages) {
        List<Message> some = new ArrayList<>(messages);
        Message lost = some.get(place);
        some.set(place, new Message(lost.name(), lost.seconds(), true));
        return List.copyOf(some);
    }

    static List<String> receipts(List<Message> messages) {
        return messages.stream().map(Message::receipt).toList();
    }

    static List<String> names(List<Message> messages) {
        return messages.stream().map(Message::name).toList();
    }

    static List<Integer> waits(List<Message> messages) {
        return messages.stream().map(Message::seconds).toList();
    }

    static Map<String, Integer> waitsByName(List<Message> messages) {
        return messages.stream().collect(Collectors.toMap(Message::name, Message::seconds));
    }

    private static List<Integer> drawn(int count) {
        return ThreadLocalRandom.current()
                .ints(count, SHORTEST, LONGEST + 1)
                .boxed()
                .toList();
    }

    private static int sum(List<Integer> waits) {
        return waits.stream().mapToInt(Integer::intValue).sum();
    }

    /** Letters as long as they suffice. */
    private static String name(int place, int count) {
        return count <= 26 ? String.valueOf((char) ('A' + place)) : "M" + (place + 1);
    }
}
