import { type Met, meetings } from '../../../analyses/data/meetings.js';
import { libraries } from '../../../library/libraries.js';
import { Ecosystem } from '../../../model/ecosystem.js';
import { listed, partiesInWords } from '../../../model/words.js';
import { collectFacts } from '../../../syntax/collect.js';
import { type Imported, importOdrl } from '../import/import.js';
import { policiesIn, strategyOfOne } from '../import/policies.js';
import type { Triple } from '../node.js';
import { Graph, type Origin } from '../read/graph.js';
import { NotOdrl } from '../read/not-odrl.js';
import { withNamesOf } from './same-names.js';

/** One of two policies that are compared. */
export interface Side {
    /** What it is called in reasons: its file. */
    readonly label: string;
    readonly triples: readonly Triple[];
    /** Keys of JSON-LD that no context explains: what they say is lost. */
    readonly unexplained?: readonly string[];
    /** What the IRIs of names start with, where it is an ecosystem of ours. */
    readonly base?: string;
}
export interface Comparison {
    readonly verdict: 'compatible' | 'conflict' | 'unknown';
    readonly reasons: readonly Reason[];
}
export interface Reason {
    readonly text: string;
    /** Where the rules stand that it is about: which side, and where there. */
    readonly places: readonly { readonly side: 0 | 1; readonly origin: Origin }[];
}
/** More pairs of rules than that nobody reads. */
const mostPairs = 100;
/** Rules of one side that meet among themselves are looked at as well. */
const mostLooks = 100_000;

/**
 * Whether what one policy permits or demands, the other forbids. `unknown` where it depends: on a condition, on purposes that may
 * coincide, on what the policies leave open or what of them is not understood.
 */
export function comparePolicies(a: Side, b: Side): Comparison {
    const { triples, taken } = withNamesOf(a, b);
    const told = (widely: boolean): Told => toldOf(importOdrl(new Graph(triples), { name: 'Both', widely }));
    const strict = told(false);
    const pairs = [...between(strict)];
    const certain = pairs.filter((p) => !p.meeting.possible);
    const sides = [a, b].map((s) => s.label);
    const same = taken.map((text): Reason => ({ text, places: [] }));
    if (certain.length) {
        const strategy = commonStrategy(triples);
        const reasons = certain.map((p) => reasonOf(p, strict, sides));
        if (!strategy) return { verdict: 'conflict', reasons: [...reasons, ...same] };
        const wins = `Both say what holds where they contradict: ${strategy === 'void' ? 'neither of the two' : strategy.replace(' wins', '')}.`;
        return { verdict: 'compatible', reasons: [{ text: wins, places: [] }, ...reasons, ...same] };
    }
    const open = [
        ...[a, b]
            .filter((s) => !hasPolicy(s.triples))
            .map((s): Reason => ({ text: `There is no policy in ${s.label}.`, places: [] })),
        ...[a, b].flatMap((s) =>
            (s.unexplained ?? []).map(
                (key): Reason => ({ text: `No context in ${s.label} says what ${key} means.`, places: [] })
            )
        ),
        ...pairs.map((p) => reasonOf(p, strict, sides)),
        ...lost(strict.imported, sides),
        ...(strict.imported.open.length ? supposed(told(true), strict.imported.open, sides) : [])
    ];
    if (open.length) return { verdict: 'unknown', reasons: [...open, ...same] };
    return { verdict: 'compatible', reasons: [{ text: whyNot(strict), places: [] }, ...same] };
}

/** Whether triples say anything that ODRL is about. */
export function hasPolicy(triples: readonly Triple[]): boolean {
    return policiesIn(new Graph([triples])).length > 0;
}
interface Told {
    readonly imported: Imported;
    readonly ecosystem: Ecosystem;
}
function toldOf(imported: Imported): Told {
    const shipped = Object.entries(libraries).map(([uri, text]) => collectFacts(uri, text));
    const included = imported.text.includes('\ninclude ') ? shipped : [];
    return { imported, ecosystem: new Ecosystem('Both', [collectFacts('both', imported.text)], included) };
}
/** A permission or obligation of one side and a prohibition of the other that meet. */
function* between({ imported, ecosystem }: Told): Iterable<Met> {
    let left = mostPairs;
    let looks = mostLooks;
    for (const met of meetings(ecosystem)) {
        if (--looks < 0) throw new NotOdrl('too many of their rules meet to look at all of them');
        const [granting, forbidding] = [met.grant, met.forbid].map((r) => filesOf(imported, r.at.range.start.line));
        if (!granting.some((f) => forbidding.some((g) => f !== g))) continue;
        yield met;
        if (--left <= 0) return;
    }
}
function filesOf({ origins }: Imported, line: number): readonly number[] {
    return origins.get(line)?.files ?? [];
}
function reasonOf({ grant, forbid, meeting }: Met, { imported }: Told, sides: readonly string[]): Reason {
    const places = [grant, forbid].flatMap((r) => {
        const origin = imported.origins.get(r.at.range.start.line);
        return (origin?.files ?? []).map((side) => ({ side: side as 0 | 1, origin: origin! }));
    });
    const names = (said: readonly { name: string }[]): string =>
        said.length ? ` for ${said.map((s) => s.name).join(', ')}` : '';
    const saying = (r: Met['grant'] | Met['forbid']): string =>
        filesOf(imported, r.at.range.start.line)
            .map((f) => sides[f])
            .join(' and ');
    const verb = grant.kind === 'Allow' ? 'permits' : 'obliges';
    const granted = `${saying(grant)} ${verb} ${partiesInWords(grant.parties)} to ${meeting.actions[0]} ${meeting.datasets[0]}${names(grant.purposes)}`;
    const forbidden = `${saying(forbid)} forbids ${partiesInWords(forbid.parties)} to ${meeting.actions[1]} ${meeting.datasets[1]}${names(forbid.purposes)}`;
    return { text: `${granted}; ${forbidden}. ${effect(meeting)}`, places };
}
function effect({ parties, possible }: Met['meeting']): string {
    if (!possible) return `Both are about ${listed(parties)}.`;
    if (possible === 'condition')
        return `Whether both are about ${listed(parties)} at once depends on a condition that only shows in practice.`;
    return `They meet in ${possible.below}, which is both ${possible.of} and ${possible.and}.`;
}
/** What of the policies was not understood and may matter. */
function lost({ notes }: Imported, sides: readonly string[]): Reason[] {
    return notes
        .filter((n) => n.decides)
        .map(({ text, origin }) => {
            const files = origin?.files ?? [];
            const where = files.map((f) => sides[f]).join(' and ');
            return {
                text: `Not understood${where ? ` in ${where}` : ''}: ${text}`,
                places: files.map((side) => ({ side: side as 0 | 1, origin: origin! }))
            };
        });
}
/** Rules that meet if what is left open turns out so. */
function supposed(widely: Told, open: readonly string[], sides: readonly string[]): Reason[] {
    const pairs = [...between(widely)].map((p) => reasonOf(p, widely, sides));
    if (!pairs.length) return [];
    const missing = `It is not said ${listed([...new Set(open)])}. If it turns out so, these rules meet:`;
    return [{ text: missing, places: [] }, ...pairs];
}
/** Where both sides say the same of contradictions, that settles them. */
function commonStrategy(triples: readonly (readonly Triple[])[]): string | undefined {
    const said = triples.map((own) => {
        const graph = new Graph([own]);
        return new Set(policiesIn(graph).map((p) => strategyOfOne(graph, p)));
    });
    const [first] = said[0];
    return said.every((s) => s.size === 1 && s.has(first)) ? first : undefined;
}
function whyNot({ ecosystem, imported }: Told): string {
    const forbids = ecosystem.all('Forbid');
    if (!forbids.length) return 'Neither forbids anything.';
    const grants = [...ecosystem.all('Allow'), ...ecosystem.all('Oblige')];
    const of = (side: number, rules: readonly (typeof grants)[number][] | typeof forbids) =>
        new Set(
            rules
                .filter((r) => filesOf(imported, r.at.range.start.line).includes(side))
                .flatMap((r) => r.datasets.map((d) => d.name))
        );
    const apart = [0, 1].every((side) => {
        const forbidden = of(side, forbids);
        return [...of(1 - side, grants)].every((d) => !forbidden.has(d));
    });
    return apart
        ? 'What one forbids is about other data than what the other permits or demands.'
        : 'Where they are about the same data, it is by other parties, in other ways, at other times or for other purposes.';
}
