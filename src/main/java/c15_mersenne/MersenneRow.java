package c15_mersenne;

import java.math.BigInteger;

/**
 * A row of the table.
 *
 * @param letter a letter of the text, upper or lower case
 * @param exponent how often it stands there, at least 1
 * @param number 2<sup>exponent</sup> - 1
 * @param prime whether {@code number} is prime
 */
public record MersenneRow(char letter, int exponent, BigInteger number, boolean prime) {}
