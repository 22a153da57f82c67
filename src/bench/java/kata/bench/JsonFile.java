package kata.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.OptionalDouble;

/** The result as JSON, for scripts and for the figures of the documentation. What is not known is left out. */
final class JsonFile {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build()
            .writerWithDefaultPrettyPrinter();

    private JsonFile() {}

    static byte[] bytes(BenchResult result) throws JsonProcessingException {
        return JSON.writeValueAsBytes(new All(
                result.machine(),
                result.sources(),
                result.rounds(),
                result.jvmPeak(),
                result.scenarios().stream().map(One::of).toList(),
                result.leftOut()));
    }

    private record All(
            Machine machine,
            String sources,
            int rounds,
            long idleJvmBytes,
            List<One> scenarios,
            List<LeftOut> leftOut) {}

    private record One(
            String chapter, String title, String limit, Double limitSeconds, List<StrategyEntry> strategies) {

        static One of(ScenarioResult result) {
            return new One(
                    result.scenario().chapter(),
                    result.scenario().title(),
                    result.scenario().limit().reason(),
                    nullable(result.limit()),
                    result.measured().stream().map(StrategyEntry::of).toList());
        }
    }

    private record StrategyEntry(
            String strategy,
            int measuredOneIn,
            Times seconds,
            Double speedUp,
            Memory allocatedBytes,
            Memory peakBytes,
            Figure documents,
            Figure python) {

        static StrategyEntry of(Measured measured) {
            return new StrategyEntry(
                    measured.strategy(),
                    measured.part(),
                    measured.times(),
                    nullable(measured.speedUp()),
                    measured.allocated(),
                    measured.peak().orElse(null),
                    measured.documents().orElse(null),
                    measured.python().orElse(null));
        }
    }

    private static Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
