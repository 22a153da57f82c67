package kata.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import kata.report.Page;

/** The result as a page: for each scenario a picture of the times, and the table. */
final class HtmlPage {

    private static final double BELOW = 0.7;
    private static final double ABOVE = 1.6;

    private HtmlPage() {}

    static void write(BenchResult result, Path file) throws IOException {
        filled(result).write(file, model(result));
    }

    static String html(BenchResult result) {
        return filled(result).html(model(result));
    }

    private static Page filled(BenchResult result) {
        Page page = Page.of("bench.ftlh").script("bench.js");
        List<ScenarioResult> scenarios = result.scenarios();
        for (int i = 0; i < scenarios.size(); i++) {
            if (!scenarios.get(i).measured().isEmpty()) {
                page.data(id(i), Picture.of(scenarios.get(i)));
            }
        }
        return page;
    }

    private static Model model(BenchResult result) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < result.scenarios().size(); i++) {
            ScenarioResult scenario = result.scenarios().get(i);
            sections.add(new Section(
                    scenario.scenario().name(),
                    scenario.limitText(),
                    scenario.isCurve() ? "curve" : "bars",
                    id(i),
                    told(scenario),
                    Tables.of(scenario)));
        }
        return new Model(result.circumstances(), result.legend(), sections, result.leftOut());
    }

    private static String id(int scenario) {
        return "scenario-" + scenario;
    }

    private record Model(String circumstances, String legend, List<Section> sections, List<LeftOut> leftOut) {}

    /** What a picture shows, for whoever cannot see it. */
    private static String told(ScenarioResult result) {
        List<String> times = result.measured().stream()
                .map(measured -> measured.strategy() + " " + Figures.time(measured))
                .toList();
        return "%s. %s; %s.".formatted(result.scenario().name(), String.join(", ", times), result.limitText());
    }

    private record Section(String name, String limit, String chart, String id, String told, Table table) {}

    /**
     * What a picture is drawn from, in seconds. The scale is logarithmic, so it has no natural beginning.
     *
     * @param limit what no strategy can beat; {@code null} if that is not known
     * @param low where the scale begins
     * @param high where it ends
     */
    private record Picture(List<Point> points, Double limit, double low, double high) {

        static Picture of(ScenarioResult result) {
            List<Point> points = result.measured().stream().map(Point::of).toList();
            double[] all = DoubleStream.concat(
                            points.stream().flatMapToDouble(point -> point.figures(result.isCurve())),
                            result.limit().stream())
                    .toArray();
            return new Picture(
                    points,
                    nullable(result.limit()),
                    BELOW * DoubleStream.of(all).min().orElse(1),
                    ABOVE * DoubleStream.of(all).max().orElse(1));
        }
    }

    private record Point(String name, double median, double min, double max, String time, Double python) {

        static Point of(Measured measured) {
            Times times = measured.times();
            return new Point(
                    measured.strategy(),
                    times.median(),
                    times.min(),
                    times.max(),
                    Figures.time(measured),
                    measured.python()
                            .map(figure -> figure.seconds().doubleValue())
                            .orElse(null));
        }

        /** What is drawn of it: in a curve Python's figure too. */
        DoubleStream figures(boolean curve) {
            DoubleStream others = curve && python != null ? DoubleStream.of(python) : DoubleStream.empty();
            return DoubleStream.concat(DoubleStream.of(min, max), others);
        }
    }

    private static Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
