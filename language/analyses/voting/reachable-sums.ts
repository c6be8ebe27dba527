import type { Budget } from './budget.js';

/** No sum beyond this is looked up in a table: 16 MB of bits. */
export const largestSum = 2 ** 27;

/** The sums of subsets of the weights added so far, one bit per sum from 0 to `highest`: a subset-sum table. */
export class ReachableSums {
    private readonly bits: Uint32Array;
    private top = 0;

    constructor(
        private readonly highest: number,
        private readonly budget: Budget
    ) {
        budget.spend(highest > largestSum ? Infinity : highest >>> 5);
        this.bits = new Uint32Array((highest >>> 5) + 1);
        this.bits[0] = 1;
    }

    /**
     * Adds a weight. Sums below `from` are of no use any more: they may be missing afterwards. One operation per 32
     * sums.
     */
    add(weight: number, from = 0): void {
        this.top = Math.min(this.highest, this.top + weight);
        const [words, shift] = [Math.floor(weight / 32), weight & 31];
        const first = Math.max(words, Math.max(0, from) >>> 5);
        const last = this.top >>> 5;
        this.budget.spend(Math.max(0, last - first) + 16);
        const bits = this.bits;
        for (let i = last; i >= first; i--) {
            const source = i - words;
            let moved = bits[source] << shift;
            if (shift && source) moved |= bits[source - 1] >>> (32 - shift);
            bits[i] |= moved;
        }
    }

    has(sum: number): boolean {
        return sum >= 0 && sum <= this.highest && (this.bits[sum >>> 5] & (1 << (sum & 31))) !== 0;
    }

    /** The largest sum from `from` to `to`; `undefined` where there is none. */
    largest(from: number, to: number): number | undefined {
        const [low, high] = [Math.max(0, from), Math.min(to, this.highest)];
        if (low > high) return undefined;
        this.budget.spend((high - low) >>> 5);
        for (let i = high >>> 5; i >= low >>> 5; i--) {
            let word = this.bits[i];
            if (i === high >>> 5 && (high & 31) < 31) word &= 2 ** ((high & 31) + 1) - 1;
            if (word) {
                const sum = i * 32 + 31 - Math.clz32(word);
                return sum >= low ? sum : undefined;
            }
        }
        return undefined;
    }

    /** A sum that is in this table while `total` less that sum is in the other. */
    complementIn(other: ReachableSums, total: number): number | undefined {
        for (let i = 0; i < this.bits.length; i++) {
            this.budget.spend(32);
            for (let word = this.bits[i]; word; word &= word - 1) {
                const sum = i * 32 + 31 - Math.clz32(word & -word);
                if (other.has(total - sum)) return sum;
            }
        }
        return undefined;
    }
}
