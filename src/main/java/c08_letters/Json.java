package c08_letters;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The two kinds of JSON (RFC 8259) of this chapter, token by token. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /**
     * Reads an array of strings.
     *
     * @throws IOException if the text is not JSON, or something else than such an array
     */
    static List<String> strings(String text) throws IOException {
        try (JsonParser json = FACTORY.createParser(text)) {
            List<String> strings = new ArrayList<>();
            expect(json, json.nextToken(), JsonToken.START_ARRAY);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                expect(json, json.currentToken(), JsonToken.VALUE_STRING);
                strings.add(json.getText());
            }
            expect(json, json.nextToken(), null);
            return strings;
        }
    }

    private static void expect(JsonParser json, JsonToken token, JsonToken expected) throws IOException {
        if (token != expected) {
            throw new JsonParseException(json, "not an array of strings");
        }
    }

    /** Writes the object of a result file, with the counts in the order of the letters. */
    static void write(IterationResult result, Path file) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            for (String string : result.data()) {
                json.writeString(string);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("counts");
            for (Map.Entry<Character, Long> count : new TreeMap<>(result.counts()).entrySet()) {
                json.writeNumberField(count.getKey().toString(), count.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
    }
}
