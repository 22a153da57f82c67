package c15_mersenne;

/**
 * What has been found out about an exponent.
 *
 * @param exponent the exponent
 * @param prime whether 2<sup>exponent</sup> - 1 is prime
 */
public record Verdict(int exponent, boolean prime) {}
