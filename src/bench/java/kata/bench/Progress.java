package kata.bench;

import java.io.PrintStream;

/**
 * Tells how far it is: with a bar that is drawn again and again where somebody looks at a terminal, and with a line for each
 * scenario elsewhere. No library: they bring a terminal emulation along, for what is one line here.
 */
final class Progress {

    private static final int BAR = 24;
    private static final int WIDTH = 110;

    private final PrintStream out;
    private final boolean terminal;
    private final int steps;
    private int done;
    private String drawn = "";

    /**
     * @param terminal whether what is printed can be overwritten
     * @param steps how many there are in all
     */
    Progress(PrintStream out, boolean terminal, int steps) {
        this.out = out;
        this.terminal = terminal;
        this.steps = steps;
    }

    /** Whether this program's output is a terminal on which a line can be overwritten. */
    static boolean isTerminal() {
        return System.console() != null
                && System.console().isTerminal()
                && !"dumb".equals(System.getenv().getOrDefault("TERM", "dumb"));
    }

    /** A scenario begins. */
    void scenario(int number, int of, String name) {
        if (!terminal) {
            out.print("%d of %d  %s\n".formatted(number, of, name));
            out.flush();
        }
    }

    /** A step begins. */
    void begin(String what) {
        draw(line(what));
    }

    /** So many steps are done, or not needed. */
    void end(int count) {
        done += count;
    }

    /** Prints something that stays. */
    void print(String text) {
        draw("");
        out.print(text);
        out.flush();
    }

    private String line(String what) {
        int filled = BAR * done / steps;
        String line =
                "[%s%s] %3d %%  %s".formatted("#".repeat(filled), ".".repeat(BAR - filled), 100 * done / steps, what);
        return line.length() > WIDTH ? line.substring(0, WIDTH) : line;
    }

    private void draw(String line) {
        if (terminal && !line.equals(drawn)) {
            out.print("\r" + " ".repeat(drawn.length()) + "\r" + line);
            out.flush();
            drawn = line;
        }
    }
}
