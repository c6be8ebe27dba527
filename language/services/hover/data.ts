import { descendants } from '../../analyses/data/hierarchy.js';
import { type Grant, grantsCovering, isInForce, ownersOf } from '../../analyses/data/permissions.js';
import { type Arrival, pathTo, reach } from '../../analyses/data/reach.js';
import type { Dataset, Purpose } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { counted, listed, partiesInWords } from '../../model/words.js';

/** Permissions that are written out. */
const mostGrants = 6;

/** Who may do what with a dataset, and how far it can go. */
export function datasetFacts(eco: Ecosystem, { name }: Dataset): string[] {
    const owners = [...ownersOf(eco, name)];
    return [
        owners.length ? `Owned by ${listed(owners)}.` : 'Nobody is said to own it.',
        ...allowed(eco, name),
        ...furthest(eco, name)
    ];
}
function allowed(eco: Ecosystem, dataset: string): string[] {
    const grants = grantsCovering(eco, dataset).filter((g) => isInForce(g, eco.asOf));
    if (!grants.length) return ['Nobody else is allowed anything with it.'];
    const lines = grants.slice(0, mostGrants).map(inWords);
    const rest = grants.length - mostGrants;
    return [`Allowed: ${lines.join('; ')}${rest > 0 ? `; and ${rest} more permissions` : ''}.`];
}
/** `Velo: use for Planning`; of who has to pass it on, to whom. */
function inWords(grant: Grant): string {
    const { kind, parties, actions, purposes } = grant;
    const to = kind === 'Oblige' && grant.recipients ? ` with ${partiesInWords(grant.recipients)}` : '';
    const why = purposes.length ? ` for ${listed(purposes.map((p) => p.name))}` : '';
    return `${partiesInWords(parties)}: ${actions.join(', ')}${to}${why}${kind === 'Oblige' ? ' (must)' : ''}`;
}
/** The longest of the shortest ways. */
function furthest(eco: Ecosystem, dataset: string): string[] {
    const { arrivals, complete } = reach(eco, dataset);
    const owners = ownersOf(eco, dataset);
    const others = new Set(arrivals.map((a) => a.party).filter((p) => !owners.has(p)));
    const last = arrivals.at(-1);
    if (!last || !others.size) return ['It stays with its owners.'];
    const parties = `${complete ? '' : 'at least '}${counted(others.size, 'other party', 'other parties')}`;
    return [`Can reach ${parties}: ${listed([...others], 6)}.`, `Furthest: ${pathTo(last).map(stop).join(' → ')}.`];
}
function stop({ party, dataset, from }: Arrival): string {
    return from && from.dataset !== dataset ? `${party} (as ${dataset})` : party;
}

export function purposeFacts(eco: Ecosystem, { name }: Purpose): string[] {
    const narrower = [...descendants(eco, 'purposes', name)].filter((p) => p !== name);
    const named = [...eco.all('Allow'), ...eco.all('Forbid'), ...eco.all('Oblige')].filter((r) =>
        r.purposes.some((p) => p.name === name)
    );
    return [
        ...(narrower.length ? [`Includes ${listed(narrower, 6)}.`] : []),
        named.length ? `Named by ${counted(named.length, 'rule')} about data.` : 'No rule about data names it.'
    ];
}
