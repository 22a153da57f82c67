// Fails in: computationsOnALoop
// Says: Here nobody waits
// More than one at a time cannot be slower.
package c17_choose;

public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        return Prediction.FASTER;
    }
}
