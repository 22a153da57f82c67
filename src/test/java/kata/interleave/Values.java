package kata.interleave;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Values as a story tells them. Only what belongs to the JDK and never changes is asked for its text: a learner's
 * {@code toString} would have points itself.
 */
final class Values {

    /** Stands for the result of what has none. */
    static final Object NONE = new Object();

    private Values() {}

    /** Whether its text tells more than its type. */
    static boolean isTelling(Object value) {
        return switch (value) {
            case null -> true;
            case String _, Character _, Boolean _, Number _, Enum<?> _ -> true;
            default -> false;
        };
    }

    static String text(Object value) {
        return switch (value) {
            case null -> "null";
            case String string -> "\"" + string + "\"";
            case Character character -> "'" + character + "'";
            case Boolean _, Integer _, Long _, Double _, Float _, Short _, Byte _ -> value.toString();
            case Enum<?> constant -> constant.name();
            case Thread thread -> thread.getName();
            default -> withArticle(typeName(value.getClass()));
        };
    }

    static String arguments(Object[] values) {
        return Arrays.stream(values).map(Values::text).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A type's name without its package and the classes around it. */
    static String typeName(Class<?> type) {
        if (type.isHidden()) {
            return "lambda";
        }
        if (type.isArray()) {
            return typeName(type.componentType()) + "[]";
        }
        // Not getSimpleName(), which fails where a nested class is a copy and the one around it is not.
        return type.getName().replaceFirst("^.*[.$](?=\\D)", "").replaceFirst("\\$\\d.*$", "");
    }

    private static String withArticle(String noun) {
        return ("AEIOU".indexOf(Character.toUpperCase(noun.charAt(0))) < 0 ? "a " : "an ") + noun;
    }
}
