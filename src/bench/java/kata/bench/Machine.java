package kata.bench;

import java.time.LocalDate;

/**
 * Where and when something was measured.
 *
 * @param processors how many the JVM may use
 * @param java the JDK's version
 * @param system the operating system
 * @param date the day, as ISO 8601 has it
 */
record Machine(int processors, String java, String system, String date) {

    static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                LocalDate.now().toString());
    }

    String text() {
        return "%s, %d processor%s, JDK %s, %s".formatted(date, processors, processors == 1 ? "" : "s", java, system);
    }
}
