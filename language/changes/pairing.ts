import type { Declaration } from '../model/declarations.js';
import { type Meaning, meaningOf } from './meaning.js';

export interface Statement {
    readonly label: string;
    readonly declaration: Declaration;
}
export type Statements = ReadonlyMap<string, Statement>;

/**
 * The statements of a version under the keys of the one before. Of several that are called alike, those that say the same belong together,
 * wherever they stand; the others follow in their order.
 */
export function pairedWith(old: Statements, now: Statements): Statements {
    const before = severalByLabel(old);
    const after = severalByLabel(now);
    const labels = [...new Set([...before.keys(), ...after.keys()])].filter(
        (label) => (before.get(label) ?? []).length > 1 || (after.get(label) ?? []).length > 1
    );
    if (!labels.length) return now;
    const keys = new Map(labels.flatMap((label) => [...pairs(before.get(label) ?? [], after.get(label) ?? [])]));
    return new Map([...now].map(([key, statement]) => [keys.get(key) ?? key, statement]));
}
type Keyed = readonly (readonly [string, Statement])[];
function severalByLabel(statements: Statements): Map<string, [string, Statement][]> {
    const byLabel = new Map<string, [string, Statement][]>();
    for (const entry of statements) {
        const own = byLabel.get(entry[1].label);
        if (own) own.push(entry);
        else byLabel.set(entry[1].label, [entry]);
    }
    return byLabel;
}
/** From the keys of now to those of before, or to new ones. */
function* pairs(before: Keyed, after: Keyed): Iterable<[string, string]> {
    const free = new Map<string, string[]>();
    for (const [key, statement] of before) {
        const said = saying(meaningOf(statement.declaration));
        const alike = free.get(said);
        if (alike) alike.push(key);
        else free.set(said, [key]);
    }
    const changed: string[] = [];
    for (const [key, statement] of after) {
        const same = free.get(saying(meaningOf(statement.declaration)))?.shift();
        if (same === undefined) changed.push(key);
        else yield [key, same];
    }
    const unpaired = new Set([...free.values()].flat());
    const left = before.map(([key]) => key).filter((key) => unpaired.has(key));
    for (const [i, key] of changed.entries()) yield [key, left[i] ?? `${key} added`];
}
function saying(meaning: Meaning): string {
    return JSON.stringify([...meaning].map(([clause, { text }]) => [clause, text]).sort());
}
