import { activeNames } from '../../analyses/parties/present.js';
import { relatedGroups } from '../../analyses/parties/related-groups.js';
import { type Mechanism, mechanisms, supports, trustLevels } from '../../analyses/trust/mechanisms.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { PairMark } from '../partner-pairs.js';
import type { Passing } from './passing.js';

/** What builds trust between two, in both directions; among very many partners only between those of a declared relationship. */
export function* trustMarks(eco: Ecosystem, onlyDeclared: boolean): Iterable<Passing> {
    const marks = new Map(mechanisms(eco).map((m) => [m, markOf(m)] as const));
    const byLevel = [...marks].sort(([a], [b]) => trustLevels.indexOf(a.level) - trustLevels.indexOf(b.level));
    for (const [a, b] of pairsOf(eco, onlyDeclared))
        for (const [mechanism, mark] of byLevel)
            if (supports(mechanism, a, b)) {
                yield { from: a, to: b, mark };
                yield { from: b, to: a, mark };
            }
}
function markOf({ level, what, at }: Mechanism): PairMark {
    return {
        layer: 'trust',
        sign: level[0].toUpperCase(),
        text: `${level}: ${what}`,
        why: `${what} builds ${level} trust between the two.`,
        at: [at]
    };
}
/** Pairs of a relationship that are looked at. */
const mostPairs = 2000;
function* pairsOf(eco: Ecosystem, onlyDeclared: boolean): Iterable<readonly [string, string]> {
    const active = activeNames(eco);
    if (!onlyDeclared) return yield* among(eco, [...active]);
    for (const { parties } of eco.all('Relationship')) {
        let left = mostPairs;
        for (const pair of among(
            eco,
            [...eco.expand(parties)].filter((p) => active.has(p))
        )) {
            if (left-- <= 0) break;
            yield pair;
        }
    }
}
/** Who is under one control needs no trust between them: the trust report leaves them out, too. */
function* among(eco: Ecosystem, names: readonly string[]): Iterable<readonly [string, string]> {
    const groupOf = relatedGroups(eco);
    for (const [i, a] of names.entries())
        for (let j = i + 1; j < names.length; j++) if (groupOf(a) !== groupOf(names[j])) yield [a, names[j]];
}
