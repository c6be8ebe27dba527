import type { Steps } from '../../model/steps.js';

/** Why an answer is missing. */
export type Reason =
    /** Negative votes or members, or a veto of nobody. */
    | 'malformed'
    /** A vote, share or quota has more digits than `longestNumber`. */
    | 'numbers-too-long'
    /** As integers without a common factor, the weights add up to more than `largestTotal`. */
    | 'weights-too-large'
    /** An exact answer takes more operations than the analysis's budget. */
    | 'too-many-operations'
    /** Not even all players together pass a motion, so the question has no answer. */
    | 'nothing-passes';

export interface NotComputed {
    readonly computed: false;
    readonly reason: Reason;
}
export type Computed<T> = { readonly computed: true; readonly value: T } | NotComputed;

export function computed<T>(value: T): Computed<T> {
    return { computed: true, value };
}
export function notComputed(reason: Reason): NotComputed {
    return { computed: false, reason };
}

/** Operations for one question about coalitions and their weights; one operation looks up 32 sums. */
export const searchBudget = 2e9;
/**
 * Operations charged for putting one player into a set, a sum and a list, where a table's operation is one addition.
 */
export const costPerPlayer = 256;

class OverBudget extends Error {}

/** Elementary operations that may still be done. */
export class Budget {
    constructor(private left: number) {}
    /**
     * Called before the work, so that an analysis never does more than its budget. Only `within` sees what this throws.
     */
    spend(operations: number): void {
        this.left -= operations;
        if (!(this.left >= 0)) throw new OverBudget();
    }
}

/** What `compute` answers, or that its work was more than a number of operations. */
export function within<T>(operations: number, compute: (budget: Budget) => T): Computed<T> {
    try {
        return computed(compute(new Budget(operations)));
    } catch (error) {
        if (error instanceof OverBudget) return notComputed('too-many-operations');
        throw error;
    }
}
/** The same in steps. */
export function* withinInSteps<T>(operations: number, compute: (budget: Budget) => Steps<T>): Steps<Computed<T>> {
    try {
        return computed(yield* compute(new Budget(operations)));
    } catch (error) {
        if (error instanceof OverBudget) return notComputed('too-many-operations');
        throw error;
    }
}
