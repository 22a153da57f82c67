package kata.bench;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What was found out about one scenario.
 *
 * @param scenario what was measured
 * @param limit what no strategy can beat, in seconds; empty if it depends on a strategy that was left out
 * @param measured the strategies that did their work, in the scenario's order
 * @param leftOut the others
 */
record ScenarioResult(Scenario scenario, OptionalDouble limit, List<Measured> measured, List<LeftOut> leftOut) {

    boolean isCurve() {
        return scenario.shape() == Scenario.Shape.CURVE;
    }

    /** What cannot be beaten and why, in a sentence. */
    String limitText() {
        String time = limit.isPresent() ? Figures.seconds(limit.getAsDouble()) + " s" : "not known";
        return "limit %s (%s)".formatted(time, scenario.limit().reason());
    }
}
