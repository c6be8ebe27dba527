import { Fraction } from '../../model/quantity.js';

/** Exact numbers as integers over one denominator: number i is `numbers[i] / denominator`. */
export interface Scaled {
    readonly numbers: readonly bigint[];
    readonly denominator: bigint;
}

/** The longest numerator or common denominator that is computed with. Money and shares people write need some 150 bits. */
const longestBits = 4096n;
const tooLong = 1n << longestBits;

/**
 * The values over their least common denominator, because a sum of integers needs no greatest common divisor and a sum of
 * fractions does. `undefined` where a number would be longer than 4096 bits: not computed.
 */
export function scaled(values: readonly Fraction[]): Scaled | undefined {
    let denominator = 1n;
    for (const { n, d } of values) {
        if (n >= tooLong || d >= tooLong) return undefined;
        if (denominator % d !== 0n) denominator = leastCommonMultiple(denominator, d);
        if (denominator >= tooLong) return undefined;
    }
    return { numbers: values.map(({ s, n, d }) => s * n * (denominator / d)), denominator };
}

/** The least common multiple of two positive integers. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
    let [x, y] = [a, b];
    while (y) [x, y] = [y, x % y];
    return (a / x) * b;
}

/** The number of bits of a nonnegative integer, to the next multiple of four: a measure of what computing with it costs. */
export function bitsOf(number: bigint): number {
    return number.toString(16).length * 4;
}

/** Fractions to reduce times the square of their bits. */
const reductionBudget = 2e9;
/** Whether so many fractions with numbers of so many bits can be reduced to lowest terms, which costs far more than adding them. */
export function canReduce(fractions: number, bits: number): boolean {
    return fractions * bits ** 2 <= reductionBudget;
}

/** The sum of integers. */
export function sum(numbers: readonly bigint[]): bigint {
    return numbers.reduce((a, b) => a + b, 0n);
}

/** The sum of exact numbers; `undefined` where a number would be longer than 4096 bits. */
export function exactSum(values: readonly Fraction[]): Fraction | undefined {
    const whole = scaled(values);
    return whole && new Fraction(sum(whole.numbers), whole.denominator);
}
