package c17_choose;

import kata.Todo;

/** Says before it is measured what comes of a strategy. */
public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        // TODO say FASTER, SAME or SLOWER for each pair that Predicting lists: think first, then run the tests.
        // Look up: Scenario says what each piece does. Who waits at the same time? Who uses which processor?
        throw new Todo("a prediction for each scenario and strategy");
    }
}
