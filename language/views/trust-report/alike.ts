import type { Place } from '../../model/place.js';
import { listed } from '../../model/words.js';
import type { PairLevel, PairView } from './pairs.js';

/** Pairs of whom the same is to be said; often it is one pair. */
export interface PairGroup {
    readonly title: string;
    readonly why: string;
    /** Of their relationships, where they are declared. */
    readonly at: readonly Place[];
    readonly isDeclared: boolean;
    readonly partners: readonly string[];
    /** The first of them. */
    readonly first: string;
    /** Of the first of them. */
    readonly levels: readonly PairLevel[];
    readonly count: number;
}
const [least, mostNamed, mostPartners, mostPlaces] = [3, 12, 50, 5];

/** Three or more pairs with as much for and against each level become one; in the order of the first of each. */
export function pairsAlike(rows: readonly PairView[]): PairGroup[] {
    const groups = new Map<string, PairView[]>();
    for (const row of rows) {
        const key = JSON.stringify([!!row.at, row.levels.map((l) => [l.verdict, l.needed, l.count])]);
        const known = groups.get(key);
        if (known) known.push(row);
        else groups.set(key, [row]);
    }
    return [...groups.values()].flatMap((g) => (g.length < least ? g.map((row) => groupOf([row])) : [groupOf(g)]));
}
function groupOf(rows: readonly PairView[]): PairGroup {
    const [{ at, titles, levels }] = rows;
    return {
        title: rows.length === 1 ? titles.join(' and ') : severalInWords(rows),
        why:
            rows.length === 1
                ? at
                    ? 'Their relationship is declared.'
                    : 'No relationship of the two is declared.'
                : pairsInWords(rows),
        at: rows.flatMap((r) => r.at ?? []).slice(0, mostPlaces),
        isDeclared: !!at,
        partners: [...new Set(rows.flatMap((r) => r.partners))].slice(0, mostPartners),
        first: titles.join(' and '),
        levels,
        count: rows.length
    };
}
function severalInWords(rows: readonly PairView[]): string {
    const partners = [...new Set(rows.flatMap((r) => r.titles))];
    return `${rows.length} pairs alike, of ${listed(partners, 4)}`;
}
function pairsInWords(rows: readonly PairView[]): string {
    const pairs = listed(
        rows.map((r) => r.titles.join(' and ')),
        mostNamed
    );
    return `${rows[0].at ? 'Their relationships are declared' : 'No relationships of theirs are declared'}: ${pairs}.`;
}
