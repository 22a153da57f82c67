package kata.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is to be measured.
 *
 * @param server whether it is what the simulated API itself costs, instead of the strategies
 * @param rounds how many times the strategies are gone through; in each, a quick one runs several times
 * @param scenarios a part of the names of those to measure; empty for all of them
 * @param sources the folder whose answers run
 */
record Parameters(boolean server, int rounds, String scenarios, String sources) {

    private static final int MOST_ROUNDS = 99;
    private static final int ROUNDS = 3;

    /**
     * What the command line says.
     *
     * @param properties looks up system properties
     * @throws BenchException if something in it cannot be done
     */
    static Parameters of(UnaryOperator<String> properties) {
        String which = text(properties, "kata.bench", "strategies");
        if (!List.of("strategies", "server").contains(which)) {
            throw new BenchException("-Dkata.bench=%s is none of strategies, server.".formatted(which));
        }
        return new Parameters(
                which.equals("server"),
                rounds(text(properties, "rounds", Integer.toString(ROUNDS))),
                text(properties, "scenarios", ""),
                text(properties, "kata.sources", "exercises"));
    }

    private static String text(UnaryOperator<String> properties, String name, String fallback) {
        return Optional.ofNullable(properties.apply(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(fallback);
    }

    private static int rounds(String text) {
        try {
            int rounds = Integer.parseInt(text);
            if (rounds >= 1 && rounds <= MOST_ROUNDS) {
                return rounds;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new BenchException(
                "-Drounds=%s is no number of rounds: it is one from 1 to %d, and %d if nothing is said."
                        .formatted(text, MOST_ROUNDS, ROUNDS));
    }

    /**
     * The scenarios to measure.
     *
     * @throws BenchException if there is none with such a name
     */
    List<Scenario> chosen(List<Scenario> all) {
        List<Scenario> chosen = all.stream()
                .filter(scenario -> scenario.name().contains(scenarios))
                .toList();
        if (chosen.isEmpty()) {
            throw new BenchException("-Dscenarios=%s is no part of any scenario's name. They are: %s."
                    .formatted(
                            scenarios,
                            String.join("; ", all.stream().map(Scenario::name).toList())));
        }
        return chosen;
    }
}
