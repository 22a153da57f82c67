package kata.board;

import static kata.board.SampleSuite.units;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.Caller;
import kata.evidence.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("ReportFile · the page that mvn test writes")
class ReportFileTest {

    private static final Pattern RUN =
            Pattern.compile("<script type=\"application/json\" id=\"run-\\d+\">(.*?)</script>");
    private static final String ATTACK = "</script><script>alert('x')</script><b title=\"&amp;\">";
    private static final long MOST_BYTES = 5_000_000;

    @TempDir
    private Path root;

    private SampleSuite suite;

    @BeforeEach
    void lesson() throws IOException {
        suite = new SampleSuite(root).lesson("c01_first", "Walking", "Walk", "Run");
    }

    @Test
    @DisplayName("shows chapters, exercises in the lesson's order, sentences, verdicts and the next step")
    void board() throws IOException {
        suite.title("c01_first.Run", "c01_first.Run · 80 sites")
                .notStarted("c01_first.Run", "fast")
                .green("c01_first.Walk", "slow", List.of());

        assertThat(page())
                .contains("1 of 2 exercises in <code>exercises</code> done", "c01_first · Walking", "80 sites.")
                .contains("Not written yet: a pool of 10 threads", "fast holds", "slow holds")
                .contains("Next: <code>exercises/c01_first/Run.java:1</code>", "href=\"#c01_first.Run.fast\"")
                .containsSubsequence("id=\"c01_first.Walk\"", "id=\"c01_first.Run\"");
    }

    @Test
    @DisplayName("has for each run its lanes, its bars and the curve of how many were in flight")
    void runs() throws IOException {
        suite.green("c01_first.Run", "fast", List.of(units(20, 10)));

        assertThat(page()).contains("20 requests by 10 threads, at most 10 in flight, 200 ms");
        JsonNode run = JsonMapper.builder().build().readTree(data().getFirst());
        assertThat(run.at("/seen/lanes")).hasSize(10);
        assertThat(run.at("/seen/bars")).hasSize(20);
        assertThat(run.at("/seen/curve").toString()).isEqualTo("[[0,0],[0,10],[200000,0]]");
        assertThat(run.has("wanted")).isFalse();
    }

    @Test
    @DisplayName("shows beside a run that is wrong the shape that was wanted")
    void wanted() throws IOException {
        suite.wanting("c01_first.Run", "fast", 10, units(20, 1));

        assertThat(page()).contains("Wanted: 10 in flight at once", "data-chart=\"wanted\"");
        JsonNode run = JsonMapper.builder().build().readTree(data().getFirst());
        assertThat(run.at("/seen/lanes")).hasSize(1);
        assertThat(run.at("/wanted/lanes")).hasSize(10);
        assertThat(run.at("/wanted/curve").toString()).isEqualTo("[[0,0],[0,10],[2000,0]]");
        assertThat(run.at("/inFlight").asInt()).isEqualTo(10);
    }

    @Test
    @DisplayName("marks how long a run might have taken")
    void limit() throws IOException {
        suite.within("c01_first.Run", "fast", 1_500, units(20, 1));

        assertThat(page()).contains("Wanted: less than 1,500 ms").doesNotContain("data-chart=\"wanted\"");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(data().getFirst())
                        .at("/withinMillis")
                        .asInt())
                .isEqualTo(1_500);
    }

    @Test
    @DisplayName("gives a thread with several units in flight several lanes, and threads of the same name their own")
    void lanes() throws IOException {
        Caller loop = new Caller(1, 1, "loop", false);
        Caller other = new Caller(1, 2, "loop", false);
        suite.green(
                "c01_first.Run",
                "fast",
                List.of(List.of(
                        SampleSuite.unit(loop, 0, 100, 0),
                        SampleSuite.unit(loop, 50, 150, 1),
                        SampleSuite.unit(other, 60, 90, 2),
                        SampleSuite.unit(loop, 100, 200, 3))));

        assertThat(page()).contains("4 requests by 2 threads");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(data().getFirst())
                        .at("/seen/lanes")
                        .toString())
                .isEqualTo("[\"loop\",\"loop (2)\",\"loop\"]");
    }

    @Test
    @DisplayName("escapes whatever a learner's code can name: messages, notes, threads, failures")
    void escapes() throws IOException {
        suite.test(
                "c01_first.Run",
                "fast",
                ATTACK,
                Optional.of(new AssertionError("Expected\n  " + ATTACK + "\n" + ATTACK + "\ud800")),
                List.of(units(3, 3, ATTACK)),
                List.of(ATTACK));
        suite.title("c01_first.Run", ATTACK);

        assertThat(page()).doesNotContain("<script>alert", "<b title").contains("&lt;script&gt;alert");
        assertThat(data()).hasSize(1);
        JsonNode run = JsonMapper.builder().build().readTree(data().getFirst());
        assertThat(run.at("/seen/lanes/0").asText()).isEqualTo(ATTACK + "1");
    }

    @Test
    @DisplayName("draws the first thousand units of a run, and counts them all")
    void thinned() throws IOException {
        suite.green("c01_first.Run", "fast", List.of(units(10_000, 10)));

        assertThat(page()).contains("10,000 requests by 10 threads, at most 10 in flight, 100,000 ms");
        JsonNode run = JsonMapper.builder().build().readTree(data().getFirst());
        assertThat(run.at("/seen/bars")).hasSize(1_000);
        assertThat(run.at("/units").asInt()).isEqualTo(10_000);
        assertThat(run.at("/seen/until").asLong()).isEqualTo(10_000_000);
    }

    @Test
    @DisplayName("shows the last three runs of a test, and says how many there were")
    void manyRuns() throws IOException {
        suite.green("c01_first.Run", "fast", List.of(units(1, 1), units(2, 1), units(3, 1), units(4, 1), units(5, 1)));

        assertThat(page())
                .contains("5 runs were made; the last 3 are shown.", "Run 3 of 5: 3 requests", "Run 5 of 5: 5 requests")
                .doesNotContain("Run 2 of 5");
    }

    @Test
    @DisplayName("shows a run of nothing without a picture")
    void nothing() throws IOException {
        suite.green("c01_first.Run", "fast", List.of(List.<Unit>of()));

        assertThat(page()).contains("no request, 1 ms").doesNotContain("class=\"picture\"");
    }

    @Test
    @DisplayName("needs no network")
    void noNetwork() throws IOException {
        suite.green("c01_first.Run", "fast", List.of(units(1, 1)));

        assertThat(page()).doesNotContainPattern("<(script|link|img)[^>]+(src|href)=");
    }

    @Test
    @DisplayName("stays below 5 MB with 82 exercises and runs of a thousand bars, however many there are")
    void size() throws IOException {
        suite = SampleSuite.big(root, 82, 1_000);
        assertThat(Files.size(suite.write())).isLessThan(MOST_BYTES);
        JsonNode run = JsonMapper.builder().build().readTree(data().getFirst());
        assertThat(run.at("/seen/bars")).hasSize(1_000);

        for (int test = 0; test < 300; test++) {
            suite.green("c01_chapter.Exercise0", "more" + test, List.of(units(1_000, 10)));
        }
        assertThat(Files.size(suite.write())).isLessThan(MOST_BYTES);
    }

    private String page() throws IOException {
        return Files.readString(suite.write());
    }

    private List<String> data() throws IOException {
        Matcher runs = RUN.matcher(page());
        return runs.results().map(result -> result.group(1)).toList();
    }
}
