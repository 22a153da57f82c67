// Fails in: predictsEachPair
// Says: Expected the same prediction each time
// Tries another one each time, until one fits.
package c17_choose;

public final class Predictions implements Predicting {

    private int asked;

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        asked++;
        return Prediction.values()[asked / 7 % Prediction.values().length];
    }
}
