package kata.interleave.subjects.several;

/** What a test hands in: the contract speaks of it. */
public record Visit(String who) {}
