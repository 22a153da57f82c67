package c12_processes;

/**
 * What is left of a child process when it has ended.
 *
 * @param status its exit status; by convention 0 says that all went well
 * @param output all that it printed to its standard output, line breaks included
 * @param errors all that it printed to its error stream, line breaks included
 */
public record Finished(int status, String output, String errors) {}
