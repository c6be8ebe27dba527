import { coverOf } from '../../analyses/data/covered.js';
import { mayGrant, passOnRights } from '../../analyses/data/entitlement.js';
import { isWithin, meet } from '../../analyses/data/hierarchy.js';
import { grantsHeld, isForbid, isInForce, ownersOf, rulesAbout } from '../../analyses/data/permissions.js';
import { relatedGroupOf } from '../../analyses/parties/related-groups.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Node } from '../../syntax/expected/spot.js';
import type { Consideration, Judge } from './fit.js';
import { type Place, partiesIn, saidIn } from './place.js';

/** With more parties than these, it is not worked out for each what a rule would mean for it. */
const mostParties = 5;

/** Purposes within what the grantor received itself, and that no rule forbids; an owner may grant any. */
export const grantable: Consideration = (place, { node }) => {
    const { eco, own } = place;
    const rule = node.rule === 'Onward' ? node.within : node;
    if (!rule) return undefined;
    const received = node.rule === 'Onward' ? saidIn(place.spot, rule, 'purposes') : [];
    if (node.rule !== 'Onward')
        for (const [dataset, party] of pairs(place, rule, rule.rule === 'Flow' ? 'from' : 'grantors')) {
            if (ownersOf(eco, dataset).has(party)) continue;
            const held = grantsHeld(eco, party, dataset).filter((g) => g !== own);
            received.push(...held.flatMap((g) => g.purposes.map((p) => p.name)));
        }
    const against = rule.rule === 'Flow' ? notReceivable(place, rule) : forbidden(place, rule);
    const used = purposesInUse(eco);
    return (candidate) => {
        const { name } = candidate;
        const stopped = against(candidate);
        if (stopped) return stopped;
        if (!received.length) return used.has(name) ? { rank: 0 } : undefined;
        const within = received.find((r) => isWithin(eco, 'purposes', name, r));
        if (!within)
            return { rank: 2, note: `not within ${[...new Set(received)].slice(0, 3).join(', ')}, which was received` };
        return { rank: 0, note: within === name ? 'as received' : `within ${within}, which was received` };
    };
};
/** Each dataset of a rule with each party of one of its clauses. */
function pairs({ eco, spot }: Place, rule: Node, clause: string): [dataset: string, party: string][] {
    const datasets = saidIn(spot, rule, rule.rule === 'Flow' ? 'dataset' : 'datasets');
    const parties = partiesIn(spot, rule, clause).flatMap((name) => [...eco.expandName(name)]);
    return datasets.flatMap((dataset) => parties.slice(0, mostParties).map((p): [string, string] => [dataset, p]));
}
/** Purposes for which a rule forbids one of the parties what this one would allow it. */
function forbidden(place: Place, rule: Node): Judge {
    const { eco, spot } = place;
    if (rule.rule === 'Forbid' || eco.header?.strategy) return () => undefined;
    const actions = saidIn(spot, rule, 'actions');
    const forbids = pairs(place, rule, 'parties').flatMap(([dataset, party]) =>
        rulesAbout(eco, dataset, party)
            .filter(isForbid)
            .filter((f) => isInForce(f, eco.asOf) && !f.conditions.length && !f.territories.length)
            .filter((f) => f.actions.some((a) => actions.some((b) => meet(eco, 'actions', a, b))))
            .map((f) => ({ purposes: f.purposes.map((p) => p.name), party }))
    );
    return ({ name }) => {
        const stops = ({ purposes }: (typeof forbids)[number]): boolean =>
            !purposes.length || purposes.some((p) => isWithin(eco, 'purposes', name, p));
        const stopped = forbids.find(stops);
        return stopped && { rank: 3, note: `forbidden to ${stopped.party}` };
    };
}
/** Purposes for which somebody who would get the data may not have it. */
function notReceivable(place: Place, rule: Node): Judge {
    const { eco, spot } = place;
    const from = new Set(partiesIn(spot, rule, 'from').flatMap((name) => [...eco.expandName(name)]));
    const ways = pairs(place, rule, 'to').filter(([dataset, party]) => !ownersOf(eco, dataset).has(party));
    return ({ name }) => {
        const covers = ways.map(([dataset, party]) => ({ party, is: coverOf(eco, dataset, from, party, name).is }));
        const stopped = covers.find((c) => c.is === 'forbidden');
        if (stopped) return { rank: 3, note: `forbidden to ${stopped.party}` };
        const without = covers.find((c) => c.is !== 'covered');
        return without && { rank: 2, note: `not allowed to ${without.party}` };
    };
}
function purposesInUse(eco: Ecosystem): ReadonlySet<string> {
    const rules = [...eco.all('Allow'), ...eco.all('Forbid'), ...eco.all('Oblige'), ...eco.all('Flow')];
    return new Set(rules.flatMap((r) => r.purposes.map((p) => p.name)));
}

/** Who may grant the data: its owners, and whoever was given the right to pass it on. */
export const entitled: Consideration = ({ eco, spot, own }, { node }) => {
    const datasets = node.within ? saidIn(spot, node.within, 'datasets') : [];
    const to = own?.kind === 'Allow' || own?.kind === 'Oblige' ? own.parties : undefined;
    if (!datasets.length || !to) return undefined;
    const ways = datasets.map((dataset) => {
        const [owners, rights] = [ownersOf(eco, dataset), passOnRights(eco, dataset)];
        // Whoever else something can speak for; all others need not be asked about one by one.
        const makers = eco.expand(eco.find(dataset, 'Dataset')?.generatedBy);
        const related = [...owners].flatMap((o) => relatedGroupOf(eco, o)?.members ?? []);
        return { dataset, owners, rights, near: new Set([...owners, ...rights.keys(), ...makers, ...related]) };
    });
    return ({ name }) => {
        const parties = [...eco.expandName(name)];
        if (!parties.length) return { rank: 2, note: 'nobody active' };
        let isLikely = true;
        for (const { dataset, owners, rights, near } of ways) {
            if (!owners.size || parties.every((p) => owners.has(p))) continue;
            const says = parties.map((p) => (near.has(p) ? mayGrant(eco, p, dataset, to) : 'no'));
            if (says.includes('no')) return { rank: 2, note: `does not own ${dataset}` };
            isLikely &&= parties.every((p) => owners.has(p) || rights.has(p)) && says.every((s) => s === 'yes');
        }
        if (!isLikely) return { rank: 1 };
        return { rank: 0, note: owned(ways, parties) ? `owns ${datasets[0]}` : `may pass ${datasets[0]} on` };
    };
};
function owned(ways: readonly { owners: ReadonlySet<string> }[], parties: readonly string[]): boolean {
    return ways.every(({ owners }) => parties.every((p) => owners.has(p)));
}
/** Who has the data of a flow: its owners, and whoever may pass it on. */
export const sends: Consideration = ({ eco, spot }, { node }) => {
    const [dataset] = node.within ? saidIn(spot, node.within, 'dataset') : [];
    if (dataset === undefined) return undefined;
    const [owners, rights] = [ownersOf(eco, dataset), passOnRights(eco, dataset)];
    return ({ name }) => {
        const parties = [...eco.expandName(name)];
        if (!parties.length) return undefined;
        if (parties.every((p) => owners.has(p))) return { rank: 0, note: `owns ${dataset}` };
        return parties.every((p) => owners.has(p) || rights.has(p))
            ? { rank: 0, note: `may pass ${dataset} on` }
            : undefined;
    };
};
/** Who is allowed to have the data of a flow. */
export const receives: Consideration = ({ eco, spot }, { node }) => {
    const [dataset] = node.within ? saidIn(spot, node.within, 'dataset') : [];
    if (dataset === undefined) return undefined;
    return ({ name }) => {
        const parties = [...eco.expandName(name)];
        const may = parties.length > 0 && parties.every((p) => grantsHeld(eco, p, dataset).length > 0);
        return may ? { rank: 0, note: `is allowed ${dataset}` } : undefined;
    };
};
/** What those who are allowed something give themselves. */
export const givenBack: Consideration = ({ eco, spot }, { node }) => {
    const parties = new Set(partiesIn(spot, node, 'parties').flatMap((name) => [...eco.expandName(name)]));
    return ({ element }) => {
        const { declaration: d, kind } = element ?? {};
        const gives =
            (d?.kind === 'Partner' && kind !== 'Benefit' && parties.has(d.name)) ||
            (d?.kind === 'Dataset' && [...ownersOf(eco, d.name)].some((o) => parties.has(o)));
        return gives ? { rank: 0 } : undefined;
    };
};
