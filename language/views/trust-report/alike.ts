import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { listed } from '../../model/words.js';
import type { Finding } from '../../rules/rule.js';
import { byGravity, kindsOf, type OpenKind } from './open.js';
import type { PairLevel, PairView } from './pairs.js';
import { pairsAmong, whichPairs } from './which-pairs.js';

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
    /** Open findings that name both of a pair, the gravest first; and how many kinds there are. */
    readonly kinds: readonly OpenKind[];
    readonly kindsCount: number;
}
const [least, mostNamed, mostPartners, mostPlaces, mostKinds] = [3, 12, 50, 5, 3];
type About = (pair: PairView['partners']) => readonly Finding[];

/**
 * Three or more pairs with as much for and against each level, and as many open findings, become one; in the order of the first of
 * each.
 */
export function pairsAlike(eco: Ecosystem, rows: readonly PairView[], about: About): PairGroup[] {
    const groups = new Map<string, PairView[]>();
    for (const row of rows) {
        const levels = row.levels.map((l) => [l.verdict, l.needed, l.count, l.words]);
        const key = JSON.stringify([!!row.at, levels, row.findings]);
        const known = groups.get(key);
        if (known) known.push(row);
        else groups.set(key, [row]);
    }
    const titled = titlesIn(rows);
    const several = [...groups.values()].flatMap((g) => (g.length < least ? g.map((row) => [row]) : [g]));
    const which = several.map((g) => (g.length > 1 ? whichPairs(eco, g, titled) : undefined));
    const isRest = several.filter((g, i) => g.length > 1 && !which[i]).length === 1 && several.length > 1;
    const made = several.map((g, i) => {
        const title = which[i] ?? (isRest ? `The ${g.length} other pairs` : pairsAmong(eco, g, titled));
        return {
            ...grouped(g, g.length > 1 ? title : inWords(g[0], titled), titled, about),
            isRest: isRest && g.length > 1 && !which[i]
        };
    });
    // What is left of all stands behind what it is the rest of.
    return [...made.filter((g) => !g.isRest), ...made.filter((g) => g.isRest)].map(({ isRest: _, ...g }) => g);
}
/** Titles that are shared are told apart by names. */
function titlesIn(rows: readonly PairView[]): (name: string) => string {
    const titles = new Map(rows.flatMap((r) => r.partners.map((p, i) => [p, r.titles[i]] as const)));
    const counts = new Map<string, number>();
    for (const title of titles.values()) counts.set(title, (counts.get(title) ?? 0) + 1);
    return (name) => {
        const title = titles.get(name) ?? name;
        return counts.get(title)! > 1 && title !== name ? `${title} (${name})` : title;
    };
}
function inWords({ partners }: PairView, titled: (name: string) => string): string {
    return partners.map(titled).join(' and ');
}
function grouped(rows: readonly PairView[], title: string, titled: (name: string) => string, about: About): PairGroup {
    const [{ at, levels }] = rows;
    const kinds = kindsOf(byGravity([...new Set(rows.flatMap((r) => about(r.partners)))]));
    return {
        title,
        why:
            rows.length === 1
                ? at
                    ? 'Their relationship is declared.'
                    : 'No relationship of the two is declared.'
                : pairsInWords(rows, titled),
        at: rows.flatMap((r) => r.at ?? []).slice(0, mostPlaces),
        isDeclared: !!at,
        partners: [...new Set(rows.flatMap((r) => r.partners))].slice(0, mostPartners),
        first: inWords(rows[0], titled),
        levels,
        count: rows.length,
        kinds: kinds.slice(0, mostKinds),
        kindsCount: kinds.length
    };
}
function pairsInWords(rows: readonly PairView[], titled: (name: string) => string): string {
    const pairs = listed(
        rows.map((r) => inWords(r, titled)),
        mostNamed
    );
    return `${rows[0].at ? 'Their relationships are declared' : 'No relationships of theirs are declared'}: ${pairs}.`;
}
