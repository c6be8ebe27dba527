import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';

/** What is ordered from special to general, each in a directed acyclic graph; a cycle makes its members one another's ancestors. */
export type Space = 'purposes' | 'territories' | 'actions' | 'datasets';

/**
 * The built-in actions and what is directly above each: all but sharing and publishing are kinds of `use`. Following the action
 * hierarchy of ODRL 2.2. A declaration of the same name changes nothing.
 */
const builtIn: ReadonlyMap<string, readonly string[]> = new Map([
    ['use', []],
    ['read', ['use']],
    ['copy', ['use']],
    ['derive', ['use']],
    ['aggregate', ['derive']],
    ['anonymise', ['derive']],
    ['model', ['derive']],
    ['delete', ['use']],
    ['share', []],
    ['publish', ['share']]
]);

/** Whether an action is a word of the language. */
export function isBuiltIn(action: string): boolean {
    return builtIn.has(action);
}
/** A name and everything above it. */
export function ancestors(eco: Ecosystem, space: Space, name: string): ReadonlySet<string> {
    return closure([name], (n) => parentsOf(eco, space, n));
}
/** A name and everything declared below it. */
export function descendants(eco: Ecosystem, space: Space, name: string): ReadonlySet<string> {
    return closure([name], (n) => childrenOf(eco, space, n));
}
/** Whether `special` is `general` or below it. */
export function isWithin(eco: Ecosystem, space: Space, special: string, general: string): boolean {
    return special === general || ancestors(eco, space, special).has(general);
}
/** Whether one of two names is the other or above it. */
export function comparable(eco: Ecosystem, space: Space, a: string, b: string): boolean {
    return isWithin(eco, space, a, b) || isWithin(eco, space, b, a);
}
/** A name declared below both. `undefined` where there is none, or where the two exclude each other. */
export function commonDescendant(eco: Ecosystem, space: Space, a: string, b: string): string | undefined {
    const below = descendants(eco, space, a);
    for (const name of descendants(eco, space, b))
        if (below.has(name)) return exclude(eco, space, a, b) ? undefined : name;
    return undefined;
}
/** Whether two names have something in common: one is within the other, or something declared is within both. */
export function meet(eco: Ecosystem, space: Space, a: string, b: string): boolean {
    return comparable(eco, space, a, b) || commonDescendant(eco, space, a, b) !== undefined;
}
/** A name, what is below it, and what is above any of that; each once, so that a thousand names in a circle are no million steps. */
export function around(eco: Ecosystem, space: Space, name: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (const below of descendants(eco, space, name)) {
        const open = [below];
        // Above what was found already, all was found.
        for (const at of open)
            if (!found.has(at)) {
                found.add(at);
                open.push(...parentsOf(eco, space, at));
            }
    }
    return found;
}
/** Every name that may meet one of some: what is below them, and what is above any of that. */
export function touching(eco: Ecosystem, space: Space, names: readonly string[]): ReadonlySet<string> {
    const below = closure(names, (n) => childrenOf(eco, space, n));
    return closure([...below], (n) => parentsOf(eco, space, n));
}
/** Whether it is declared that two names, or names above them, exclude each other. */
export function exclude(eco: Ecosystem, space: Space, a: string, b: string): boolean {
    const exclusions = eco.all('Exclusion').filter((e) => e.of === space);
    if (!exclusions.length) return false;
    const [p, q] = [ancestors(eco, space, a), ancestors(eco, space, b)];
    return exclusions.some(({ members }) => members.some((x) => p.has(x) && members.some((y) => y !== x && q.has(y))));
}

function parentsOf(eco: Ecosystem, space: Space, name: string): readonly string[] {
    const names = (said: { parents: readonly { name: string }[] } | undefined) =>
        (said?.parents ?? []).map((p) => p.name);
    switch (space) {
        case 'purposes':
            return names(eco.find(name, 'Purpose'));
        case 'territories':
            return names(eco.find(name, 'Territory'));
        case 'datasets':
            return names(eco.find(name, 'Dataset'));
        case 'actions':
            return builtIn.get(name) ?? eco.find(name, 'Action')?.parents ?? [];
    }
}
function childrenOf(eco: Ecosystem, space: Space, name: string): readonly string[] {
    const declared = eco.lookUp(children[space], name);
    const known = space === 'actions' ? [...builtIn.keys()].filter((a) => builtIn.get(a)?.includes(name)) : [];
    return known.length ? [...known, ...declared] : declared;
}
type Ordered = 'Purpose' | 'Territory' | 'Dataset' | 'Action';
const children: Readonly<Record<Space, Index<Ordered, string>>> = {
    purposes: byParent('Purpose'),
    territories: byParent('Territory'),
    datasets: byParent('Dataset'),
    actions: byParent('Action')
};
function byParent(kind: Ordered): Index<Ordered, string> {
    return {
        kinds: [kind],
        entries: (child) => {
            if (child.kind !== 'Action') return child.parents.map((p) => [p.name, child.name]);
            return builtIn.has(child.name) ? [] : child.parents.map((parent) => [parent, child.name]);
        }
    };
}
function closure(names: readonly string[], next: (name: string) => readonly string[]): Set<string> {
    const reached = new Set(names);
    // A set that grows while it is walked is the queue.
    for (const at of reached) for (const n of next(at)) reached.add(n);
    return reached;
}
