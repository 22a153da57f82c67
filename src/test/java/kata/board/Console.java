package kata.board;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the console can show.
 *
 * @param unicode whether it shows ✓ and the like; a Windows console often does not
 * @param colour whether it understands ANSI colours
 */
record Console(boolean unicode, boolean colour) {

    /**
     * The console that Maven runs in.
     *
     * @param properties looks up system properties: {@code native.encoding} tells what can be shown, {@code
     *     kata.colour} is Maven's own {@code style.color}, {@code never} or {@code always} where it is given
     * @param environment the environment: {@code NO_COLOR} (see no-color.org), {@code CI} and a dumb {@code TERM} switch
     *     colours off
     */
    static Console of(UnaryOperator<String> properties, Map<String, String> environment) {
        String encoding = properties.apply("native.encoding");
        boolean unicode = encoding != null
                && Charset.isSupported(encoding)
                && Charset.forName(encoding).newEncoder().canEncode('✓');
        String wish = properties.apply("kata.colour");
        String terminal = environment.getOrDefault("TERM", "dumb");
        boolean able =
                !environment.containsKey("NO_COLOR") && !environment.containsKey("CI") && !terminal.equals("dumb");
        return new Console(unicode, "always".equals(wish) || able && !"never".equals(wish));
    }

    String coloured(String text, String code) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** The text as this console can show it. */
    String shown(String text) {
        if (unicode) {
            return text;
        }
        String plain = text.replace("…", "...").replace("·", "-");
        return new String(plain.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }
}
