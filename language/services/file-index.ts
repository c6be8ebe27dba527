import type { Declaration } from '../model/declarations.js';
import type { FileFacts, Use } from '../model/facts.js';
import type { NamedElement } from '../model/names.js';
import { compare, contains, type Place, type Position } from '../model/place.js';

/*
 * What is looked up in one file, once per text: the facts of a file that did not change stay the same object, so that after a keystroke
 * only the file that was edited is looked through again.
 */
interface Index {
    readonly byName: ReadonlyMap<string, readonly Use[]>;
    readonly inOrder: readonly Use[];
}
const indexes = new WeakMap<FileFacts, Index>();
function indexOf(facts: FileFacts): Index {
    let index = indexes.get(facts);
    if (!index) {
        const byName = new Map<string, Use[]>();
        for (const use of facts.uses) {
            const list = byName.get(use.name);
            if (list) list.push(use);
            else byName.set(use.name, [use]);
        }
        const inOrder = [...facts.uses].sort((a, b) => compare(a.at.range.start, b.at.range.start));
        index = { byName, inOrder };
        indexes.set(facts, index);
    }
    return index;
}

export function usesCalled(facts: FileFacts, name: string): readonly Use[] {
    return indexOf(facts).byName.get(name) ?? [];
}
/** All uses, in the order of the text. */
export function usesInOrder(facts: FileFacts): readonly Use[] {
    return indexOf(facts).inOrder;
}
export function useAt(facts: FileFacts, position: Position): Use | undefined {
    return lastFrom(indexOf(facts).inOrder, position, (use) => use.at);
}
export function declarationAt(facts: FileFacts, position: Position): Declaration | undefined {
    return lastFrom(facts.declarations, position, (d) => d.at);
}
/** The last of these that starts at or before a position, if it reaches it; right behind one still counts. */
function lastFrom<T>(items: readonly T[], position: Position, at: (item: T) => Place): T | undefined {
    let low = 0;
    let high = items.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (compare(at(items[middle]).range.start, position) <= 0) low = middle + 1;
        else high = middle;
    }
    const found = items[low - 1];
    return found && contains(at(found).range, position) ? found : undefined;
}

/** What a statement gives a name to: itself, and what stands inside it (contributions, levels, steps, life areas). */
export function namedIn(declaration: Declaration): NamedElement[] {
    const own = [declaration as Part, ...partsOf(declaration)];
    return own.filter(isNamed).map(({ kind, name, nameAt }) => ({ kind, name, nameAt, declaration }));
}
interface Part {
    readonly kind: string;
    readonly at: Place;
    readonly name?: string;
    readonly nameAt?: Place;
}
/** The parts of a statement that can have names of their own. */
export function partsOf(declaration: Declaration): readonly Part[] {
    switch (declaration.kind) {
        case 'EcosystemHeader':
            return declaration.lifeAreas;
        case 'Certificate':
            return declaration.levels;
        case 'Partner':
            return [...declaration.contributions, ...declaration.offers, ...declaration.benefits];
        case 'ConflictProcess':
            return declaration.steps;
        default:
            return [];
    }
}
function isNamed(part: Part): part is Part & { readonly name: string; readonly nameAt: Place } {
    return !!part.name && !!part.nameAt;
}
