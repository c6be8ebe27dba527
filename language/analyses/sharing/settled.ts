import { Fraction } from '../../model/quantity.js';
import type { Coalition, Worth } from './game.js';

const zero = new Fraction(0);

/** Coalitions for which it is settled what they get in all, as a system of linear equations in echelon form. Exact. */
export class Settled {
    /** The coalitions added that said something new, with what each gets. */
    readonly totals: Worth[] = [];
    /** Coefficients per player, then the total; coefficient `pivot` is 1 here and 0 in all other rows. */
    private rows: { readonly pivot: number; readonly row: readonly Fraction[] }[] = [];

    constructor(private readonly players: number) {}

    /** Whether what a coalition gets follows from the totals so far. */
    has(coalition: Coalition): boolean {
        return pivotOf(this.reduced(coalition, zero)) < 0;
    }

    /** Settles what a coalition gets; nothing happens where that follows already. */
    add(coalition: Coalition, total: Fraction): void {
        const reduced = this.reduced(coalition, total);
        const pivot = pivotOf(reduced);
        if (pivot < 0) return;
        const row = reduced.map((x) => x.div(reduced[pivot]));
        this.rows = this.rows.map((r) => ({ pivot: r.pivot, row: without(r.row, pivot, row) }));
        this.rows.push({ pivot, row });
        this.totals.push({ coalition, worth: total });
    }

    /** What each player gets; `undefined` while that does not follow. */
    division(): readonly Fraction[] | undefined {
        if (this.rows.length < this.players) return undefined;
        return [...this.rows].sort((a, b) => a.pivot - b.pivot).map(({ row }) => row[this.players]);
    }

    private reduced(coalition: Coalition, total: Fraction): readonly Fraction[] {
        let row: readonly Fraction[] = Array.from({ length: this.players + 1 }, () => zero);
        row = row.with(this.players, total);
        for (const player of coalition) row = row.with(player, new Fraction(1));
        for (const r of this.rows) row = without(row, r.pivot, r.row);
        return row;
    }
}
/** The row less as much of another as makes its coefficient at `pivot` 0. */
function without(row: readonly Fraction[], pivot: number, other: readonly Fraction[]): readonly Fraction[] {
    const factor = row[pivot];
    return factor.equals(0) ? row : row.map((x, i) => x.sub(factor.mul(other[i])));
}
/** The first player with a coefficient, -1 where there is none. */
function pivotOf(row: readonly Fraction[]): number {
    return row.slice(0, -1).findIndex((x) => !x.equals(0));
}
