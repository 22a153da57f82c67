package kata.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was measured, told")
class ResultTest {

    private static final int WIDTH = 120;
    private static final LeftOut NASTY =
            new LeftOut("c03_download.Async", true, "IOException: <script>alert(1)</script>");
    private static final LeftOut STUB = new LeftOut("c02_sleep.Threads", false, "It is not written yet.");

    private final BenchResult result = new BenchResult(
            new Machine(2, "25", "Linux amd64", "2026-01-31"),
            "exercises",
            3,
            44_000_000,
            Scenarios.all().stream().map(ResultTest::measured).toList());

    /** The longest figures that there can be, and the scenario's own texts. */
    private static ScenarioResult measured(Scenario scenario) {
        List<Measured> all = IntStream.range(0, scenario.strategies().size())
                .mapToObj(i -> {
                    Strategy strategy = scenario.strategies().get(i);
                    return new Measured(
                            strategy.name(),
                            strategy.part(),
                            new Times(0.104 * (i + 1), 0.101, 243.6, List.of()),
                            new Memory(12_300_000, i == 0 ? 0 : 840_000_000),
                            Optional.of(new Memory(61_000_000, i == 0 ? 0 : 310_000_000)),
                            OptionalDouble.of(1_000),
                            strategy.documents(),
                            strategy.python());
                })
                .toList();
        return new ScenarioResult(scenario, OptionalDouble.of(0.1), all, List.of(NASTY, STUB));
    }

    @Test
    @DisplayName("fits into 120 columns of a terminal")
    void terminal() {
        for (ScenarioResult scenario : result.scenarios()) {
            assertThat(Texts.terminal(scenario).lines())
                    .allSatisfy(line ->
                            assertThat(line).hasSizeLessThanOrEqualTo(WIDTH).matches("\\p{ASCII}*"));
        }
        assertThat(Texts.wrapped(result.legend()).lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH).matches("\\p{ASCII}*"));
    }

    @Test
    @DisplayName("names what was left out, and why")
    void leftOut() {
        assertThat(result.leftOut()).containsExactly(NASTY, STUB);
        assertThat(Texts.leftOut(result.leftOut())).isEqualTo("""
            Left out, because they are not written yet:
              c02_sleep.Threads
            Left out, because it fails: c03_download.Async. IOException: <script>alert(1)</script>
            """);
        assertThat(Texts.leftOut(List.of())).isEmpty();
    }

    @Test
    @DisplayName("is Markdown with a row for each strategy and a column for each size of the pool")
    void markdown() {
        String markdown = Texts.markdown(result);

        assertThat(markdown)
                .contains("2026-01-31, 2 processors, JDK 25")
                .contains("| c03\\_download: 80 sites, 100 ms each | Sequential | 0.104 s |")
                .contains("| threads in the pool | 1 | 2 | 5 | 10 | 20 | 40 | 80 | 160 | 320 |")
                .contains("0.011 s (impossible)")
                .doesNotContain("<script>");
    }

    @Test
    @DisplayName("is JSON with figures in seconds and bytes")
    void json() throws Exception {
        JsonNode json = new ObjectMapper().readTree(JsonFile.bytes(result));

        JsonNode first = json.at("/scenarios/0/strategies/0");
        assertThat(json.at("/machine/processors").asInt()).isEqualTo(2);
        assertThat(json.at("/scenarios/0/limitSeconds").asDouble()).isEqualTo(0.1);
        assertThat(first.at("/seconds/median").asDouble()).isEqualTo(0.104);
        assertThat(first.at("/peakBytes/own").asLong()).isEqualTo(61_000_000);
        assertThat(first.at("/documents/seconds").asDouble()).isEqualTo(178.1);
        assertThat(json.at("/leftOut/0/reason").asText()).contains("<script>");
    }

    @Test
    @DisplayName("is a page in which a failure's text stays text")
    void page() {
        String page = HtmlPage.html(result);

        assertThat(page)
                .contains("IOException: &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert")
                .contains("data-chart=\"curve\"")
                .contains("<th scope=\"row\">VirtualThreads</th>");
    }

    @Test
    @DisplayName("can be told where everything was left out")
    void nothing() throws Exception {
        Scenario scenario = Scenarios.all().getFirst();
        BenchResult empty = new BenchResult(
                result.machine(),
                "exercises",
                1,
                0,
                List.of(new ScenarioResult(scenario, OptionalDouble.empty(), List.of(), List.of(STUB))));

        assertThat(Texts.terminal(empty.scenarios().getFirst())).contains("nothing was measured");
        assertThat(Texts.markdown(empty)).contains("c02\\_sleep.Threads: It is not written yet.");
        assertThat(HtmlPage.html(empty)).contains("Nothing was measured.");
        assertThat(new ObjectMapper().readTree(JsonFile.bytes(empty)).at("/scenarios/0/strategies"))
                .isEmpty();
    }
}
