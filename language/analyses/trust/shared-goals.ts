import type { Practice, Promised, Relationship } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerEcosystem, oncePerKey } from '../memo-per-ecosystem.js';
import { indexed } from '../parties/indexed.js';
import { relatedGroups } from '../parties/related-groups.js';
import { mechanisms } from './mechanisms.js';

/** Something that says there is strategic trust between unrelated active partners, or that they need it. */
export interface StrategicClaim {
    readonly by: Practice | Promised | Relationship;
    readonly partners: readonly string[];
}
/** Partners that a chain of common goals connects, and what they pursue; whoever pursues nothing is one of their own. */
export interface Camp {
    readonly partners: readonly string[];
    readonly goals: readonly string[];
}
/** Two goals of which one says that it opposes the other. */
export interface OpposedGoals {
    readonly goal: string;
    readonly opposed: string;
}

export function strategicClaims(eco: Ecosystem): StrategicClaim[] {
    const strategic = mechanisms(eco).filter((m) => m.level === 'strategic');
    const built = strategic.flatMap(({ declaration: by, parties, sides }) => {
        if (by.kind !== 'Practice' && by.kind !== 'Promised') return [];
        return sides && !(sides.by.size && sides.to.size) ? [] : [{ by, partners: [...parties] }];
    });
    const needed = eco
        .all('Relationship')
        .filter((r) => r.needs.includes('strategic'))
        .map((by) => ({ by, partners: [...eco.expand(by.parties)].filter((p) => eco.isActiveName(p)) }));
    return [...built, ...needed];
}
/** What a partner pursues, and what those goals support. */
const goalsOf = oncePerKey((eco, partner: string) =>
    upwards(eco, eco.find(partner, 'Partner')?.pursues.map((g) => g.name) ?? [])
);
/** The largest first; those that pursue something before those that don't. Related partners pursue what one of them does. */
export function campsOf(eco: Ecosystem, partners: readonly string[]): Camp[] {
    const groupOf = relatedGroups(eco);
    // Goals and groups of partners are the ends of one chain, told apart by the first letter.
    const ends = (p: string): string[] => [`p${groupOf(p)}`, ...[...goalsOf(eco, p)].map((g) => `g${g}`)];
    const rootOf = joined(partners.map(ends));
    const camps = new Map<string, { partners: string[]; goals: Set<string> }>();
    for (const partner of partners) {
        const root = rootOf(`p${groupOf(partner)}`);
        const camp = camps.get(root) ?? { partners: [], goals: new Set() };
        camps.set(root, camp);
        camp.partners.push(partner);
        for (const { name } of eco.find(partner, 'Partner')?.pursues ?? []) camp.goals.add(name);
    }
    return [...camps.values()]
        .map((camp) => ({ partners: camp.partners, goals: [...camp.goals] }))
        .sort((a, b) => +!a.goals.length - +!b.goals.length || b.partners.length - a.partners.length);
}
export const opposedGoals: (eco: Ecosystem) => readonly OpposedGoals[] = oncePerEcosystem((eco) => {
    const seen = new Set<string>();
    return eco
        .all('Goal')
        .flatMap(({ name, opposes }) => opposes.map((o) => ({ goal: name, opposed: o.name })))
        .filter(({ goal, opposed }) => {
            const pair = [goal, opposed].sort().join('\n');
            return goal !== opposed && !seen.has(pair) && seen.add(pair);
        });
});

/** Goals and all that they support, directly or not; circles end. */
function upwards(eco: Ecosystem, goals: readonly string[]): ReadonlySet<string> {
    const found = new Set(goals);
    for (const goal of found) for (const { name } of eco.find(goal, 'Goal')?.supports ?? []) found.add(name);
    return found;
}
/** One name for all that a chain of lists with common members connects. */
function joined(lists: readonly (readonly string[])[]): (name: string) => string {
    const listsOf = indexed(lists.flatMap((list) => list.map((name) => [name, list] as const)));
    const roots = new Map<string, string>();
    for (const [start] of listsOf) {
        if (roots.has(start)) continue;
        roots.set(start, start);
        for (const open = [start]; open.length; )
            for (const list of listsOf.get(open.pop()!) ?? [])
                for (const name of list) {
                    if (roots.has(name)) continue;
                    roots.set(name, start);
                    open.push(name);
                }
    }
    return (name) => roots.get(name) ?? name;
}
