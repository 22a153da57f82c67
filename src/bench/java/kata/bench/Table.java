package kata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of text.
 *
 * @param columns the columns
 * @param rows as many fields in each as there are columns
 */
record Table(List<Column> columns, List<List<String>> rows) {

    private static final String APART = "  ";

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%d fields in %d columns: %s".formatted(row.size(), columns.size(), row));
            }
        }
    }

    /** For a terminal: a line each, as wide as it takes. */
    String text() {
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> Math.max(
                        columns.get(i).name.length(),
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0)))
                .toArray();
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(Column::name).toList());
        lines.addAll(rows);
        return lines.stream()
                .map(line -> APART
                        + IntStream.range(0, widths.length)
                                .mapToObj(i -> columns.get(i).aligned(line.get(i), widths[i]))
                                .collect(Collectors.joining(APART))
                                .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** For GitHub and the like. */
    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(markdown(columns.stream().map(Column::name).toList()));
        lines.add(columns.stream()
                .map(column -> column.number ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |")));
        rows.forEach(row -> lines.add(markdown(row)));
        return String.join("\n", lines) + "\n";
    }

    private static String markdown(List<String> fields) {
        return fields.stream().map(Table::escape).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Text that means nothing special to Markdown, nor to the HTML that becomes of it. */
    static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replace("`", "\\`")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("~", "\\~")
                .lines()
                .collect(Collectors.joining(" "));
    }

    /**
     * A column.
     *
     * @param number whether its fields are figures, which are aligned at their right end
     */
    record Column(String name, boolean number) {

        static Column text(String name) {
            return new Column(name, false);
        }

        static Column number(String name) {
            return new Column(name, true);
        }

        private String aligned(String field, int width) {
            String space = " ".repeat(width - field.length());
            return number ? space + field : field + space;
        }
    }
}
