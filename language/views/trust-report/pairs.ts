import { oncePerEcosystem } from '../../analyses/memo-per-ecosystem.js';
import { relatedGroups } from '../../analyses/parties/related-groups.js';
import { coverageBetween } from '../../analyses/trust/coverage.js';
import { type Mechanism, type TrustLevel, trustLevels } from '../../analyses/trust/mechanisms.js';
import { promiseRecord } from '../../analyses/trust/promises.js';
import type { Relationship } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import type { Finding } from '../../rules/rule.js';
import { titleOf } from '../mark.js';
import { type PairGroup, pairsAlike } from './alike.js';
import type { Evidence, Verdict } from './answer.js';
import { ofMechanism } from './evidence.js';

export interface PairLevel {
    readonly level: TrustLevel;
    /** Whether a declared relationship of the two needs it. */
    readonly needed: boolean;
    /** `partly` where all that supports it is promises that were missed. */
    readonly verdict: Verdict;
    readonly evidence: readonly Evidence[];
    readonly count: number;
    /** How many of these are channels that promise no answer, where others are not. */
    readonly unanswered: number;
    /** The verdict as it is said of a pair. */
    readonly words: string;
}
export interface PairView {
    readonly partners: readonly [string, string];
    readonly titles: readonly [string, string];
    /** Of the relationship, where one is declared. */
    readonly at?: Place;
    readonly levels: readonly PairLevel[];
    /** Open findings that name both. */
    readonly findings: number;
}
export interface PairsView {
    readonly rows: readonly PairView[];
    /** Which pairs these are. */
    readonly note: string;
    /** All that were looked at, those alike together, for a picture. */
    readonly groups: readonly PairGroup[];
    readonly groupsNote: string;
}

/** Rows that are shown, partners of whom every pair is compared, and pairs of a relationship that are looked at. */
export const limits = { rows: 20, partners: 60, ofRelationship: 500, evidence: 3 };

type Pair = readonly [string, string];
interface Candidate {
    readonly pair: Pair;
    readonly relationships: readonly Relationship[];
}

/** Those of declared relationships first; in each part the least covered first, then by name. */
export function pairs(eco: Ecosystem, findings: readonly Finding[], most: number = limits.rows): PairsView {
    const declared = declaredPairs(eco);
    const others = eco.active.length > limits.partners ? [] : otherPairs(eco, declared);
    const rank = (candidates: readonly Candidate[]): PairView[] =>
        candidates.map((c) => view(eco, c)).sort((a, b) => supported(a) - supported(b));
    // What is about the whole is about no pair.
    const about = findingsOfPairs(findings.filter((f) => f.element !== eco.name));
    const all = [...rank([...declared.values()]), ...rank(others)].map((row) => ({
        ...row,
        findings: about(row.partners).length
    }));
    const rows = all.slice(0, most);
    const groups = pairsAlike(eco, all, about);
    const shown = groups.slice(0, most);
    const grouped = shown.reduce((sum, g) => sum + g.count, 0);
    const together = shown.some((g) => g.count > 1) ? ' Those alike stand together.' : '';
    return {
        rows,
        note: noteOf(eco, rows.length, declared.size, others.length),
        groups: shown,
        groupsNote: `${noteOf(eco, grouped, declared.size, others.length)}${together}`
    };
}
function noteOf(eco: Ecosystem, shown: number, declared: number, others: number): string {
    const all = declared + others;
    if (eco.active.length > limits.partners && !declared)
        return `${eco.active.length} partners are too many to compare all pairs, and no relationship of two is declared.`;
    if (eco.active.length > limits.partners)
        return `${eco.active.length} partners are too many to compare all pairs: shown are ${shown} of ${declared} of declared relationships, the least covered first.`;
    const partners = eco.active.length;
    // Who controls whom is one party with it.
    const apart = all < (partners * (partners - 1)) / 2 ? ' that are not under one control (a stake above 50 %)' : '';
    if (all < 2) return `${all ? 'The one' : 'No'} pair of active partners${apart}.`;
    if (shown === all) return `All ${all} pairs of active partners${apart}.`;
    return `Shown are ${shown} of ${all} pairs of active partners${apart}: those of declared relationships first, then the least covered.`;
}
function supported({ levels }: PairView): number {
    return levels.filter((l) => l.verdict === 'yes').length;
}
function declaredPairs(eco: Ecosystem): Map<string, Candidate> {
    const found = new Map<string, Candidate>();
    for (const relationship of eco.all('Relationship')) {
        const partners = [...eco.expand(relationship.parties)].filter((p) => eco.isActiveName(p));
        for (const pair of someOf(pairsAmong(eco, partners), limits.ofRelationship)) {
            const known = found.get(pair.join('\n'))?.relationships ?? [];
            found.set(pair.join('\n'), { pair, relationships: [...known, relationship] });
        }
    }
    return found;
}
function otherPairs(eco: Ecosystem, declared: ReadonlyMap<string, Candidate>): Candidate[] {
    const names = eco.active.map((p) => p.name);
    return [...pairsAmong(eco, names)]
        .filter((pair) => !declared.has(pair.join('\n')))
        .map((pair) => ({ pair, relationships: [] }));
}
function* pairsAmong(eco: Ecosystem, partners: readonly string[]): Iterable<Pair> {
    const groupOf = relatedGroups(eco);
    const order = orderOf(eco);
    const sorted = [...partners].sort((a, b) => order.get(a)! - order.get(b)!);
    for (const [i, a] of sorted.entries())
        for (let j = i + 1; j < sorted.length; j++) if (groupOf(a) !== groupOf(sorted[j])) yield [a, sorted[j]];
}
/** As in the matrix. */
const orderOf = oncePerEcosystem((eco) => new Map(eco.active.map((p, i) => [p.name, i])));
function* someOf<T>(items: Iterable<T>, most: number): Iterable<T> {
    let left = most;
    for (const item of items) {
        if (left-- <= 0) return;
        yield item;
    }
}

function view(eco: Ecosystem, { pair, relationships }: Candidate): PairView {
    const coverage = coverageBetween(eco, ...pair);
    const levels = trustLevels.map((level) => {
        const found = coverage[level];
        const needed = relationships.some((r) => !r.needs.length || r.needs.includes(level));
        const verdict = verdictOf(eco, found, needed);
        return {
            level,
            needed,
            verdict,
            words: wordsOf(verdict, found),
            unanswered: found.every(isUnanswered) ? 0 : found.filter(isUnanswered).length,
            evidence: found.slice(0, limits.evidence).map((m) => ofMechanism(eco, m)),
            count: found.length
        };
    });
    const [a, b] = pair;
    return {
        partners: pair,
        titles: [titleOf(eco, a), titleOf(eco, b)],
        at: relationships[0]?.at,
        levels,
        findings: 0
    };
}
function verdictOf(eco: Ecosystem, found: readonly Mechanism[], needed: boolean): Verdict {
    if (!found.length) return needed ? 'no' : 'nothing said';
    return found.every((m) => isMissed(eco, m)) ? 'partly' : 'yes';
}
/** A channel from which nothing need come back supports less than the word says. */
function isUnanswered({ declaration: d }: Mechanism): boolean {
    return d.kind === 'Channel' && !d.answersWithin && !(d.topics.length && d.topics.every((t) => t === 'praise'));
}
function wordsOf(verdict: Verdict, found: readonly Mechanism[]): string {
    if (verdict !== 'yes' || !found.every(isUnanswered)) return levelWords[verdict];
    return `${found.length === 1 ? 'open channel' : 'open channels'}, no answer promised`;
}
const levelWords: Record<Verdict, string> = {
    yes: 'supported',
    partly: 'promised, missed',
    no: 'missing',
    'nothing said': 'nothing said'
};
function isMissed(eco: Ecosystem, { declaration }: Mechanism): boolean {
    if (declaration.kind !== 'Promised') return false;
    const { kept, keptSince } = promiseRecord(declaration, eco.asOf);
    return kept === false && !keptSince;
}
/** By the findings that name both of a pair. */
function findingsOfPairs(findings: readonly Finding[]): (pair: Pair) => readonly Finding[] {
    const byParty = new Map<string, Set<Finding>>();
    for (const finding of findings) {
        // Of several parties nobody here knows who stands against whom.
        if (new Set(finding.parties).size !== 2) continue;
        for (const party of finding.parties) {
            const known = byParty.get(party);
            if (known) known.add(finding);
            else byParty.set(party, new Set([finding]));
        }
    }
    return ([a, b]) => {
        const [few, many] = [byParty.get(a), byParty.get(b)].sort((x, y) => (x?.size ?? 0) - (y?.size ?? 0));
        return few && many ? [...few].filter((f) => many.has(f)) : [];
    };
}
