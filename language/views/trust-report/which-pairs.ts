import { relatedGroups } from '../../analyses/parties/related-groups.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { counted, listed } from '../../model/words.js';

interface Pair {
    readonly partners: readonly [string, string];
}
type Titled = (name: string) => string;

/**
 * Which pairs these are: one with each of the others, all among some, each of some with each of others, else by their roles; `undefined`
 * where none of it says it.
 */
export function whichPairs(eco: Ecosystem, pairs: readonly Pair[], titled: Titled): string | undefined {
    const names = namesIn(pairs);
    return (
        star(eco, pairs, names, titled) ??
        among(eco, pairs, names, titled) ??
        between(eco, pairs, names, titled) ??
        byStars(eco, pairs, titled) ??
        byRoles(eco, pairs)
    );
}
/** Where nothing better is to be said. */
export function pairsAmong(eco: Ecosystem, pairs: readonly Pair[], titled: Titled): string {
    return `${pairs.length} pairs among ${someOf(eco, namesIn(pairs), titled)}`;
}
function namesIn(pairs: readonly Pair[]): string[] {
    return [...new Set(pairs.flatMap((p) => p.partners))];
}
function star(eco: Ecosystem, pairs: readonly Pair[], names: readonly string[], titled: Titled): string | undefined {
    const middle = pairs[0].partners.find((p) => pairs.every((q) => q.partners.includes(p)));
    if (middle === undefined) return undefined;
    const others = names.filter((n) => n !== middle);
    const isAll = others.length > mostNamed && others.length === eco.active.length - 1;
    return `${titled(middle)} with each of ${isAll ? `the ${others.length} others` : someOf(eco, others, titled)}`;
}
function among(eco: Ecosystem, pairs: readonly Pair[], names: readonly string[], titled: Titled): string | undefined {
    if (pairs.length !== unrelated(eco, names, names) / 2) return undefined;
    const isEverybody = names.length > mostNamed && names.length === eco.active.length;
    return `All ${pairs.length} pairs ${isEverybody ? `of the ${names.length} active partners` : `among ${someOf(eco, names, titled)}`}`;
}
function between(eco: Ecosystem, pairs: readonly Pair[], names: readonly string[], titled: Titled): string | undefined {
    const sides = sidesOf(pairs);
    if (!sides || pairs.length !== unrelated(eco, ...sides)) return undefined;
    const [one, other] = sides.map((side) => names.filter((n) => side.includes(n)));
    return `Each of ${someOf(eco, one, titled)} with each of ${someOf(eco, other, titled)}`;
}
/** A few pairs, each partner with those that are left. */
function byStars(eco: Ecosystem, pairs: readonly Pair[], titled: Titled): string | undefined {
    if (pairs.length > mostListed) return undefined;
    const stars: string[] = [];
    for (let left = pairs; left.length; ) {
        const degree = (name: string): number => left.filter((p) => p.partners.includes(name)).length;
        const middle = namesIn(left).reduce((a, b) => (degree(b) > degree(a) ? b : a));
        const own = left.filter((p) => p.partners.includes(middle));
        const others = namesIn(own).filter((n) => n !== middle);
        stars.push(`${titled(middle)} with ${others.length > 1 ? 'each of ' : ''}${someOf(eco, others, titled)}`);
        left = left.filter((p) => !own.includes(p));
    }
    return stars.join('; ');
}
/** How many pairs of one of these and one of those are not under one control. */
function unrelated(eco: Ecosystem, some: readonly string[], others: readonly string[]): number {
    const groupOf = relatedGroups(eco);
    return some.reduce((sum, a) => sum + others.filter((b) => groupOf(a) !== groupOf(b)).length, 0);
}
/** Two sides such that every pair has one of each; `undefined` where there are none, or where pairs hang together in no way. */
function sidesOf(pairs: readonly Pair[]): readonly [string[], string[]] | undefined {
    const side = new Map<string, 0 | 1>([[pairs[0].partners[0], 0]]);
    for (let grows = true; grows; ) {
        grows = false;
        for (const { partners } of pairs)
            for (const [a, b] of [partners, [partners[1], partners[0]]]) {
                const own = side.get(a);
                if (own === undefined) continue;
                if (side.get(b) === own) return undefined;
                if (side.has(b)) continue;
                side.set(b, own ? 0 : 1);
                grows = true;
            }
    }
    if (pairs.some((p) => !side.has(p.partners[0]))) return undefined;
    const of = (which: 0 | 1): string[] => [...side].filter(([, s]) => s === which).map(([name]) => name);
    return [of(0), of(1)];
}
/** By name as far as they are few; by their role where all of them play one. */
function someOf(eco: Ecosystem, names: readonly string[], titled: Titled): string {
    if (names.length <= mostNamed) return listed(names.map(titled), mostNamed);
    const role = rolesOf(eco, names[0]).find((r) => names.every((n) => rolesOf(eco, n).includes(r)));
    if (role === undefined) return listed(names.map(titled), mostNamed);
    const all = eco.expandName(role).size;
    return `${all === names.length ? 'the' : `${names.length} of the`} ${counted(all, 'partner')} in role ${role}`;
}
const [mostNamed, mostKinds, mostListed] = [4, 3, 6];
/** How many pairs of which roles, where everybody plays one. */
function byRoles(eco: Ecosystem, pairs: readonly Pair[]): string | undefined {
    const counts = new Map<string, number>();
    for (const { partners } of pairs) {
        const roles = partners.map((p) => rolesOf(eco, p)[0]);
        if (roles.includes(undefined!)) return undefined;
        const kind = [...roles].sort().join(' and ');
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const kinds = [...counts].sort((a, b) => b[1] - a[1]);
    const shown = kinds.length > mostKinds ? kinds.slice(0, mostKinds - 1) : kinds;
    const rest = pairs.length - shown.reduce((sum, [, count]) => sum + count, 0);
    const named = shown.map(([kind, count]) => `${kind} (${count})`);
    return `${pairs.length} pairs by role: ${listed([...named, ...(rest ? [`others (${rest})`] : [])], mostKinds)}`;
}
function rolesOf(eco: Ecosystem, name: string): string[] {
    return eco.find(name, 'Partner')?.roles.map((r) => r.name) ?? [];
}
