package kata;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who does a unit of work: the process, the thread and the thread's kind. Everything that exercises are handed adds it to
 * its units by itself, so that a test can tell which thread of which process did what.
 *
 * @param process the process's id
 * @param thread the thread's id within its process
 * @param name the thread's name; may be empty, as a virtual thread's usually is
 * @param virtual whether it is a virtual thread (JEP 444)
 */
public record Caller(long process, long thread, String name, boolean virtual) {

    private static final String PROCESS = "Kata-Process";
    private static final String THREAD = "Kata-Thread";
    private static final String NAME = "Kata-Thread-Name";
    private static final String KIND = "Kata-Thread-Kind";

    /** The current thread of this process. */
    public static Caller current() {
        Thread thread = Thread.currentThread();
        return new Caller(ProcessHandle.current().pid(), thread.threadId(), thread.getName(), thread.isVirtual());
    }

    /** The headers that tell a server who asks. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(PROCESS, Long.toString(process));
        headers.put(THREAD, Long.toString(thread));
        headers.put(NAME, URLEncoder.encode(name, StandardCharsets.UTF_8));
        headers.put(KIND, virtual ? "virtual" : "platform");
        return headers;
    }

    /**
     * Who asks, according to a request's headers.
     *
     * @param header looks up a header's value, {@code null} if the request has no such header
     * @return empty if the request does not say
     */
    public static Optional<Caller> of(UnaryOperator<String> header) {
        String process = header.apply(PROCESS);
        String thread = header.apply(THREAD);
        String name = header.apply(NAME);
        if (process == null || thread == null || name == null) {
            return Optional.empty();
        }
        return Optional.of(new Caller(
                Long.parseLong(process),
                Long.parseLong(thread),
                URLDecoder.decode(name, StandardCharsets.UTF_8),
                "virtual".equals(header.apply(KIND))));
    }

    /** A label for pictures and messages: the thread's name, or its kind and number where it has none. */
    public String label() {
        if (!name.isEmpty()) {
            return name;
        }
        return (virtual ? "virtual" : "thread") + "-" + thread;
    }
}
