package kata.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;

/**
 * The endpoint {@code /<run>/randomstring?min=5&max=20&count=5}: so many strings of random letters as a JSON array, each at
 * least {@code min} and at most {@code max} letters long. All calls look alike, so the run numbers them as they come, from
 * 1; the plan and the journal know them by these numbers.
 */
final class StringCalls extends Endpoint {

    static final String NAME = "randomstring";
    static final String PATH = "/([a-z0-9-]+)/randomstring";

    private static final int LONGEST = 1_000;

    StringCalls(Runs runs, HangUps hangUps) {
        super(NAME, PATH, runs, hangUps);
    }

    @Override
    Asked asked(HeldRun run, Matcher path, Request http) {
        int min = parameter(http, "min");
        int max = parameter(http, "max");
        int count = parameter(http, "count");
        if (min > max) {
            throw new IllegalArgumentException("min is %d and max is %d.".formatted(min, max));
        }
        int call = run.nextCall();
        byte[] body = json(Strings.of(run.id(), call, min, max, count));
        return new Asked(call, "/randomstring#" + call, "application/json", body);
    }

    private static int parameter(Request http, String name) {
        QueryParameter parameter = http.queryParameter(name);
        try {
            int value = Integer.parseInt(parameter.isPresent() ? parameter.firstValue() : "");
            if (value >= 0 && value <= LONGEST) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("%s must be a number from 0 to %d.".formatted(name, LONGEST));
    }

    private static byte[] json(Object value) {
        try {
            return Wire.JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of strings is always written", e);
        }
    }
}
