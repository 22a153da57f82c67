package kata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kata.bench.Table.Column;

/** The documents' table, filled with what was measured. */
final class Tables {

    private static final String NOTHING = "-";

    /** Which column the limit is where all scenarios are in one table: behind the times. */
    private static final int LIMIT = 4;

    private Tables() {}

    /** One scenario, a row for each strategy that was measured. */
    static Table of(ScenarioResult result) {
        String first = result.isCurve() ? "threads" : "strategy";
        return new Table(
                columns(first), result.measured().stream().map(Tables::row).toList());
    }

    private static List<Column> columns(String first) {
        return List.of(
                Column.text(first),
                Column.number("time"),
                Column.number("min-max"),
                Column.number("speed-up"),
                Column.number("allocated"),
                Column.number("peak"),
                Column.text("documents"),
                Column.text("Python 3.11"));
    }

    private static List<String> row(Measured measured) {
        return List.of(
                measured.strategy(),
                Figures.time(measured),
                Figures.range(measured.times()),
                speedUp(measured.speedUp()),
                Figures.memory(measured.allocated()),
                Figures.memory(measured.peak()),
                figure(measured.documents()),
                figure(measured.python()));
    }

    /** All scenarios in one table, for Markdown; the pool sizes are a table of their own. */
    static Table of(List<ScenarioResult> results) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("scenario"));
        columns.addAll(columns("strategy"));
        columns.add(LIMIT, Column.number("limit"));
        List<List<String>> rows = new ArrayList<>();
        for (ScenarioResult result : results) {
            String scenario = result.scenario().name();
            for (Measured measured : result.measured()) {
                List<String> row = new ArrayList<>(row(measured));
                row.addFirst(scenario);
                row.add(LIMIT, scenario.isEmpty() ? "" : seconds(result.limit()));
                rows.add(row);
                scenario = "";
            }
        }
        return new Table(columns, rows);
    }

    /** The times against the size of the pool, a column for each size. */
    static Table acrossSizes(ScenarioResult curve) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("threads in the pool")));
        List<String> here = new ArrayList<>(List.of("here"));
        List<String> python = new ArrayList<>(List.of("Python 3.11"));
        for (Measured measured : curve.measured()) {
            columns.add(Column.number(measured.strategy()));
            here.add(Figures.time(measured));
            python.add(figure(measured.python()));
        }
        return new Table(columns, List.of(here, python));
    }

    static String speedUp(OptionalDouble factor) {
        return factor.isPresent() ? Figures.times(factor.getAsDouble()) : NOTHING;
    }

    static String figure(Optional<Figure> figure) {
        return figure.map(Figure::text).orElse(NOTHING);
    }

    private static String seconds(OptionalDouble seconds) {
        return seconds.isPresent() ? Figures.seconds(seconds.getAsDouble()) + " s" : NOTHING;
    }
}
