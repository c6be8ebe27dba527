import type { Partner, Stake } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { indexed } from './indexed.js';

/** A stake above 50 %: `holder` controls `held`. */
export interface Control {
    readonly holder: string;
    readonly held: Partner;
    readonly stake: Stake;
}
/** Parties that count as one, and the stakes that make them so. Two members or more, in alphabetical order. */
export interface RelatedGroup {
    readonly members: readonly string[];
    readonly controls: readonly Control[];
}

/**
 * Who is one party with whom: the transitive closure of stakes above 50 %, up, down and through a common parent, so a joint venture in
 * halves is related to neither parent. Answers with the alphabetically first member of the group; a party without such a stake is
 * a group of its own. Stakes held through several related parties are not added up.
 */
export const relatedGroups: (eco: Ecosystem) => (name: string) => string = oncePerEcosystem((eco) =>
    unite(controlPairs(eco).map((pair) => pair.split('\n') as [string, string]))
);
/** Names only, so that an edit of something else in a partner changes nobody's group. */
const controlPairs = oncePerEcosystem((eco) => controlsIn(eco).map(({ holder, held }) => `${holder}\n${held.name}`));

/** The groups of more than one party, in alphabetical order. */
export const groupsOfRelated: (eco: Ecosystem) => readonly RelatedGroup[] = oncePerEcosystem((eco) => {
    const groupOf = relatedGroups(eco);
    const groups = indexed(controlsIn(eco).map((control) => [groupOf(control.holder), control] as const));
    return [...groups.values()]
        .map((controls) => ({ controls, members: membersOf(controls) }))
        .filter(({ members }) => members.length > 1)
        .sort((a, b) => (a.members[0] < b.members[0] ? -1 : 1));
});
/** The group of a party; `undefined` where it is related to nobody. */
export function relatedGroupOf(eco: Ecosystem, party: string): RelatedGroup | undefined {
    return groupsByName(eco).get(relatedGroups(eco)(party));
}
const groupsByName = oncePerEcosystem((eco) => new Map(groupsOfRelated(eco).map((g) => [g.members[0], g])));

const controlsIn = oncePerEcosystem((eco): Control[] => {
    const holders = new Map<string, string>();
    const holderOf = (name: string): string => {
        const known = holders.get(name) ?? onlyOneBehind(eco, name);
        holders.set(name, known);
        return known;
    };
    return eco.lookUp(majorities, '').map(({ held, stake }) => ({ holder: holderOf(stake.holder.name), held, stake }));
});
const majorities: Index<'Partner', Omit<Control, 'holder'>> = {
    kinds: ['Partner'],
    entries: (held) =>
        held.stakes.filter(({ share }) => share.value.compare('1/2') > 0).map((stake) => ['', { held, stake }])
};
/** A role with one holder and a group with one member are that party. */
function onlyOneBehind(eco: Ecosystem, name: string): string {
    const [first, ...more] = eco.expandName(name);
    return first !== undefined && !more.length ? first : name;
}
function membersOf(controls: readonly Control[]): string[] {
    return [...new Set(controls.flatMap(({ holder, held }) => [holder, held.name]))].sort();
}

/** Union-find; the first name of each set in the alphabet stands for the set. */
function unite(pairs: readonly (readonly [string, string])[]): (name: string) => string {
    const parent = new Map<string, string>();
    const root = (name: string): string => {
        let at = name;
        for (let up = parent.get(at); up !== undefined; up = parent.get(at)) {
            // Path halving: the next search from here has half the way.
            const above = parent.get(up);
            if (above !== undefined) parent.set(at, above);
            at = above ?? up;
        }
        return at;
    };
    for (const [a, b] of pairs) {
        const [first, second] = [root(a), root(b)].sort();
        if (first !== second) parent.set(second, first);
    }
    return root;
}
