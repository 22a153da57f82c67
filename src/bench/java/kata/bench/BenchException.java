package kata.bench;

/** Something is in the way of measuring. The message is a sentence for the person at the keyboard. */
final class BenchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchException(String sentence) {
        super(sentence);
    }

    BenchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
