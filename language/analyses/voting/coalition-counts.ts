import type { Budget } from './budget.js';

/** Digits of the counts: 30 bits, so that two digits and a carry are a 32-bit integer. */
const bits = 30;
/** No table has more digits than this: 128 MB. */
const largestTable = 2 ** 25;

/**
 * The coefficients of the generating function ∏ (1 + y·x^w), with x for weight and y for size, following the counting
 * of coalitions by Mann and Shapley; summed over x, so that an entry counts the coalitions that weigh at most so much.
 * Exact.
 */
export class CoalitionCounts {
    private readonly digits: number;
    private readonly rows: number;
    private readonly table: Int32Array;
    private players = 0;

    /**
     * Counts up to weight `highest` of coalitions among at most `most` players; per size where `sized`, else sizes are
     * ignored.
     */
    constructor(
        highest: number,
        most: number,
        private readonly sized: boolean,
        private readonly budget: Budget
    ) {
        // A count is at most 2^most.
        this.digits = Math.ceil((most + 1) / bits);
        this.rows = sized ? most + 1 : 1;
        const cells = (highest + 1) * this.rows * this.digits;
        budget.spend(cells > largestTable ? Infinity : cells);
        this.table = new Int32Array(cells);
        // The empty coalition weighs at most anything.
        for (let weight = 0; weight <= highest; weight++) this.table[weight * this.rows * this.digits] = 1;
    }

    /** One more player: multiplies by 1 + y·x^weight. */
    add(weight: number): void {
        this.players++;
        const { table, digits } = this;
        // No coalition has `most` players yet, so the entry before size 0, of size `most` and a weight less, is still
        // 0.
        const used = Math.ceil((this.players + 1) / bits);
        const offset = this.offset(weight);
        this.budget.spend(Math.max(0, ((table.length - offset) / digits) * used));
        for (let entry = table.length - digits; entry >= offset; entry -= digits) {
            let carry = 0;
            for (let to = entry, from = entry - offset; to < entry + used; to++, from++) {
                // Literals, because bundlers turn constants into variables, which takes this loop twice the time.
                const sum = (table[to] + table[from] + carry) | 0;
                table[to] = sum & 0x3fffffff;
                carry = sum >>> 30;
            }
        }
    }
    /** From an entry to the one with a player of this weight less. */
    private offset(weight: number): number {
        return (weight * this.rows + (this.sized ? 1 : 0)) * this.digits;
    }

    /** How many coalitions weigh at most `weight` (and have `size` players). */
    count(weight: number, size = 0): bigint {
        return this.alternating(weight, size, Infinity);
    }
    /**
     * How many of them there are without a player of weight `own` > 0: those with it are those of the rest that weigh
     * `own` less, and so on.
     */
    countWithout(own: number, weight: number, size = 0): bigint {
        return this.alternating(weight, size, own);
    }
    /** c(weight, size) − c(weight − own, size − 1) + c(weight − 2·own, size − 2) − … */
    private alternating(weight: number, size: number, own: number): bigint {
        const row = this.sized ? size : 0;
        if (weight < 0 || row < 0 || row >= this.rows) return 0n;
        const { table, digits } = this;
        const byWeight = Math.floor(weight / own) + 1;
        const terms = this.sized ? Math.min(byWeight, row + 1) : byWeight;
        this.budget.spend(terms * digits + 50);
        const step = own === Infinity ? 0 : this.offset(own);
        const sum = new Float64Array(digits);
        let entry = (weight * this.rows + row) * digits;
        for (let term = 0; term < terms; term++, entry -= step)
            for (let i = 0; i < digits; i++) sum[i] += term % 2 ? -table[entry + i] : table[entry + i];
        return sum.reduceRight((value, part) => (value << BigInt(bits)) + BigInt(part), 0n);
    }
}
