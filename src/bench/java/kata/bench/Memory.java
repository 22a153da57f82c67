package kata.bench;

/**
 * How much memory a run took.
 *
 * @param own bytes of the process that runs the strategy
 * @param children bytes of its child processes; 0 if there were none
 */
record Memory(long own, long children) {}
