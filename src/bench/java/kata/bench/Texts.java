package kata.bench;

import java.util.List;
import java.util.stream.Collectors;

/** The result as text, for the terminal and as Markdown. */
final class Texts {

    private static final int WIDTH = 118;

    private Texts() {}

    /** One scenario, for the terminal. */
    static String terminal(ScenarioResult result) {
        String name = result.scenario().name();
        String heading = name.length() + result.limitText().length() + 2 <= WIDTH
                ? name + "  " + result.limitText()
                : name + "\n  " + result.limitText();
        String table = result.measured().isEmpty()
                ? "  nothing was measured\n"
                : Tables.of(result).text();
        return "\n%s\n%s".formatted(heading, table);
    }

    /** What was left out and why, for the terminal; empty if nothing was. */
    static String leftOut(List<LeftOut> all) {
        StringBuilder text = new StringBuilder();
        List<String> notWritten = all.stream()
                .filter(one -> !one.written())
                .map(LeftOut::exercise)
                .toList();
        if (!notWritten.isEmpty()) {
            text.append("Left out, because they are not written yet:\n").append(wrapped(String.join(", ", notWritten)));
        }
        for (LeftOut one : all) {
            if (one.written()) {
                text.append("Left out, because it fails: ")
                        .append(one.exercise())
                        .append(". ")
                        .append(one.reason())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Everything as Markdown. */
    static String markdown(BenchResult result) {
        StringBuilder text = new StringBuilder();
        text.append(Table.escape(result.circumstances())).append("\n\n");
        List<ScenarioResult> tabled =
                result.scenarios().stream().filter(one -> !one.isCurve()).toList();
        if (!tabled.isEmpty()) {
            text.append(Tables.of(tabled).markdown()).append('\n');
        }
        for (ScenarioResult curve : result.scenarios()) {
            if (curve.isCurve()) {
                text.append(Table.escape(curve.scenario().name()))
                        .append(":\n\n")
                        .append(Tables.acrossSizes(curve).markdown())
                        .append('\n');
            }
        }
        text.append(Table.escape(result.legend())).append('\n');
        String leftOut = result.leftOut().stream()
                .map(one -> "- %s: %s".formatted(Table.escape(one.exercise()), Table.escape(one.reason())))
                .collect(Collectors.joining("\n"));
        if (!leftOut.isEmpty()) {
            text.append("\nLeft out:\n\n").append(leftOut).append('\n');
        }
        return text.toString();
    }

    /** Words in lines that fit, each indented. */
    static String wrapped(String words) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(" ");
        for (String word : words.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(" ");
            }
            line.append(' ').append(word);
        }
        return text.append(line).append('\n').toString();
    }
}
