import type { Ecosystem } from '../../model/ecosystem.js';
import { commonDescendant, comparable, isWithin } from './hierarchy.js';

/** Two purposes that may coincide, and what is declared below both. */
export interface Crossing {
    readonly of: string;
    readonly and: string;
    readonly below: string;
}
/** Whether what is done for one of some purposes is also done for one of others; a crossing where it is only possible. */
export type Overlap = 'certain' | 'none' | Crossing;

/**
 * Whether two lists of purposes overlap; an empty list means any purpose. Certain where a purpose is another or above it. The world of
 * purposes is open, so two that share a declared descendant may coincide; unrelated ones are taken to be different.
 */
export function purposesOverlap(eco: Ecosystem, some: readonly string[], others: readonly string[]): Overlap {
    if (!some.length || !others.length) return 'certain';
    const pairs = some.flatMap((a) => others.map((b) => [a, b] as const));
    if (pairs.some(([a, b]) => comparable(eco, 'purposes', a, b))) return 'certain';
    for (const [of, and] of pairs) {
        const below = commonDescendant(eco, 'purposes', of, and);
        if (below !== undefined) return { of, and, below };
    }
    return 'none';
}
/** Whether each of some purposes is one of the allowed ones or below it; no purpose, or none allowed by name, means any. */
export function purposesWithin(eco: Ecosystem, some: readonly string[], allowed: readonly string[]): boolean {
    return !allowed.length || (some.length > 0 && !widerThan(eco, some, allowed).length);
}
/** Those purposes that are neither one of the allowed ones nor below one. */
export function widerThan(eco: Ecosystem, some: readonly string[], allowed: readonly string[]): readonly string[] {
    return some.filter((p) => !allowed.some((a) => isWithin(eco, 'purposes', p, a)));
}
