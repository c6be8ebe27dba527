import { isWithin } from '../../analyses/data/hierarchy.js';
import { grantsHeld, ownersOf } from '../../analyses/data/permissions.js';
import { activeNames } from '../../analyses/parties/present.js';
import { plainName } from '../../model/spelling.js';
import type { Expected } from '../../syntax/expected/spot.js';
import { describe } from '../describe.js';
import type { Candidate } from './candidates.js';
import { clauseOf, type Place, partiesIn, saidIn } from './place.js';

/** How well a name fits: 0 best, 1 as any other, 2 and 3 not well, with the reason. */
export interface Fit {
    readonly rank: number;
    readonly note?: string;
}
type Judge = (candidate: Candidate) => Fit | undefined;
const usual: Fit = { rank: 1 };

/** Judges the names for one place; what is already said there is left out (`undefined`). */
export function judgeFor(place: Place, expected: Expected): (candidate: Candidate) => Fit | undefined {
    const clause = clauseOf(expected);
    const isTaken = takenIn(place, expected);
    const all = [judges[clause]?.(place, expected), onlyOnce(place, expected, clause), inactive(place)];
    return (candidate) => {
        if (isTaken(candidate.name)) return undefined;
        for (const judge of all) {
            const fit = judge?.(candidate);
            if (fit) return fit;
        }
        return usual;
    };
}
/** What stands in the same list, and what the statement is itself called where it cannot mean itself. */
function takenIn({ spot }: Place, { node, property }: Expected): (name: string) => boolean {
    const taken = new Set(property ? saidIn(spot, node, property) : []);
    const itself = ['parents', 'supports', 'opposes', 'incompatible', 'sources', 'other', 'holder', 'members', 'party'];
    let statement = node;
    while (statement.within && statement.within.rule !== 'Item' && statement.within.rule !== 'Header')
        statement = statement.within;
    if (itself.includes(clauseOf({ node, property }).split('.')[1]))
        for (const name of saidIn(spot, statement, 'name')) taken.add(name);
    return (name) => taken.has(name);
}
/** Parties that have a seat, a share or a veto in this body or pool already. */
function onlyOnce({ spot }: Place, { node, property }: Expected, clause: string): Judge | undefined {
    if (!['Seat.party', 'Share.party', 'Holding.certificate', 'Requirement.certificate'].includes(clause))
        return undefined;
    const said = new Set(
        spot.reads
            .filter((r) => r.node.rule === node.rule && r.node.within === node.within && r.property === property)
            .map((r) => plainName(r.text))
    );
    return ({ name }) => (said.has(name) ? { rank: 3, note: 'stands here already' } : undefined);
}
/** Candidates, prospects and exited partners hold no seats, shares or permissions. */
function inactive({ eco }: Place): Judge {
    const active = activeNames(eco);
    return ({ name, element }) => {
        const partner = element?.declaration;
        if (element?.kind !== 'Partner' || partner?.kind !== 'Partner' || active.has(name)) return undefined;
        return { rank: 2, note: `${partner.status ?? 'not active at the date'}` };
    };
}
function kindFirst(...kinds: readonly string[]): (place: Place) => Judge {
    return () => (candidate) => (kinds.includes(candidate.element?.kind ?? '') ? { rank: 0 } : undefined);
}

/** Roles that the partner can hold: nothing it holds already excludes it, and it has the certificates. */
function canPlay({ eco, spot, own }: Place, { node }: Expected): Judge {
    const played = saidIn(spot, node, 'roles');
    const holds = new Set(
        spot.reads
            .filter((r) => r.node.rule === 'Holding' && r.property === 'certificate')
            .map((r) => plainName(r.text))
    );
    if (own?.kind === 'Partner') for (const { certificate } of own.holds) holds.add(certificate.name);
    return ({ element }) => {
        const role = element?.declaration;
        if (role?.kind !== 'Role') return undefined;
        const against = played.find(
            (p) =>
                role.incompatible.some((r) => r.name === p) ||
                eco.find(p, 'Role')?.incompatible.some((r) => r.name === role.name)
        );
        if (against) return { rank: 3, note: `incompatible with ${against}` };
        const missing = role.requires.find((r) => !holds.has(r.certificate.name));
        if (missing) return { rank: 2, note: `certificate ${missing.certificate.name} is not held yet` };
        return { rank: role.requires.length ? 0 : 1 };
    };
}
/** Purposes within what the grantor received itself; an owner may grant any. */
function grantable(place: Place, { node }: Expected): Judge | undefined {
    const { eco, spot, own } = place;
    const rule = node.rule === 'Onward' ? node.within : node;
    if (!rule) return undefined;
    const datasets = saidIn(spot, rule, rule.rule === 'Flow' ? 'dataset' : 'datasets');
    const givers = rule.rule === 'Flow' ? partiesIn(spot, rule, 'from') : partiesIn(spot, rule, 'grantors');
    const received = node.rule === 'Onward' ? saidIn(spot, rule, 'purposes') : [];
    if (node.rule !== 'Onward')
        for (const dataset of datasets)
            for (const party of givers.flatMap((g) => [...eco.expandName(g)])) {
                if (ownersOf(eco, dataset).has(party)) continue;
                const held = grantsHeld(eco, party, dataset).filter((g) => g !== own);
                received.push(...held.flatMap((g) => g.purposes.map((p) => p.name)));
            }
    if (!received.length) return undefined;
    return ({ name }) => {
        const within = received.find((r) => isWithin(eco, 'purposes', name, r));
        if (!within)
            return { rank: 2, note: `not within ${[...new Set(received)].slice(0, 3).join(', ')}, which was received` };
        return { rank: 0, note: within === name ? 'as received' : `within ${within}, which was received` };
    };
}
/** What a rule found something about, then whoever takes part in that. */
function foundBy({ spot, findings }: Place, { node }: Expected): Judge {
    const rule = saidIn(spot, node, 'rule')[0];
    const found = findings().filter((f) => f.rule === rule);
    const [elements, parties] = [new Set(found.map((f) => f.element)), new Set(found.flatMap((f) => f.parties))];
    return ({ name }) => {
        if (elements.has(name)) return { rank: 0, note: 'has such a finding' };
        return parties.has(name) ? { rank: 1, note: 'is part of such a finding' } : { rank: 2 };
    };
}
function hasFindings({ findings }: Place): Judge {
    const count = new Map<string, number>();
    for (const { rule } of findings()) count.set(rule, (count.get(rule) ?? 0) + 1);
    return ({ name }) => {
        const open = count.get(name);
        return open ? { rank: 0, note: `${open} open` } : undefined;
    };
}
function aboutPricing(): Judge {
    return ({ element }) => {
        const decision = element?.declaration;
        return decision?.kind === 'Decision' && decision.topics.includes('pricing') ? { rank: 0 } : undefined;
    };
}
const judges: Readonly<Record<string, (place: Place, expected: Expected) => Judge | undefined>> = {
    'Partner.roles': canPlay,
    'Allow.purposes': grantable,
    'Oblige.purposes': grantable,
    'Flow.purposes': grantable,
    'Onward.purposes': grantable,
    'Waiver.element': foundBy,
    'Waiver.rule': hasFindings,
    'Decision.decidedBy': kindFirst('Body'),
    'SanctionLevel.decidedBy': kindFirst('Body'),
    'Channel.feeds': kindFirst('Body', 'Decision'),
    'Step.by': kindFirst('Body', 'External'),
    'Pool.governedBy': aboutPricing
};
/** The facts of a candidate in a line, the reason why it fits first. */
export function detailOf({ element, says }: Candidate, { note }: Fit): string {
    if (!element) return [note, says].filter(Boolean).join(' · ');
    const { kind, facts } = describe(element);
    return [kind, note, ...facts].filter(Boolean).join(' · ');
}
