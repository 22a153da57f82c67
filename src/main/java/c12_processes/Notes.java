package c12_processes;

/**
 * What the notes of two processes say.
 *
 * @param parent what the parent's {@link Note} says
 * @param child what the child's {@link Note} says, signature included
 */
public record Notes(String parent, String child) {}
