import type { Declaration } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import type { Finding } from '../rules/rule.js';
import { dataChanges } from './data.js';
import { labelOf, type Meaning, meaningOf } from './meaning.js';
import { powerChanges } from './power.js';

export const areas = ['findings', 'power', 'data', 'statements'] as const;
export type Area = (typeof areas)[number];
/** One difference in meaning; a place is in the text of the version that it is named after. */
export interface Change {
    readonly area: Area;
    readonly text: string;
    readonly before?: Place;
    readonly after?: Place;
}
/** One version of an ecosystem, with what was found in it; `undefined` where there is none of that name. */
export interface Version {
    readonly ecosystem: Ecosystem;
    readonly findings: readonly Finding[];
}

/**
 * What changed in meaning between two versions of an ecosystem: findings won and lost, voting power, where data can get, and what the
 * statements say. Nothing for what only moves, reorders, reformats or comments a text.
 */
export function changesBetween(before: Version, after: Version): Change[] {
    return [
        ...findingChanges(before.findings, after.findings),
        ...powerChanges(before.ecosystem, after.ecosystem),
        ...dataChanges(before.ecosystem, after.ecosystem),
        ...statementChanges(before.ecosystem, after.ecosystem)
    ];
}
function findingChanges(before: readonly Finding[], after: readonly Finding[]): Change[] {
    const keyOf = ({ rule, element, parties }: Finding): string => JSON.stringify([rule, element, [...parties].sort()]);
    const gone = without(before, after, keyOf).map(
        (f): Change => ({ area: 'findings', text: `No longer: ${f.rule} on ${f.element}. ${f.message}`, before: f.at })
    );
    const fresh = without(after, before, keyOf).map(
        (f): Change => ({
            area: 'findings',
            text: `New: ${f.severity} ${f.rule} on ${f.element}. ${f.message}`,
            after: f.at
        })
    );
    return [...fresh, ...gone];
}
/** Those of a list that have no counterpart in another, each counted as often as it stands. */
function without<T>(list: readonly T[], others: readonly T[], keyOf: (item: T) => string): T[] {
    const left = new Map<string, number>();
    for (const item of others) left.set(keyOf(item), (left.get(keyOf(item)) ?? 0) + 1);
    return list.filter((item) => {
        const count = left.get(keyOf(item)) ?? 0;
        left.set(keyOf(item), count - 1);
        return count <= 0;
    });
}
interface Statement {
    readonly label: string;
    readonly declaration: Declaration;
    readonly meaning: Meaning;
}
function statementChanges(before: Ecosystem, after: Ecosystem): Change[] {
    const [old, now] = [statementsOf(before), statementsOf(after)];
    const removed = [...old].filter(([key]) => !now.has(key));
    const added = [...now].filter(([key]) => !old.has(key));
    return [
        ...[...now].flatMap(([key, statement]) => {
            const was = old.get(key);
            return was ? clauseChanges(was, statement) : [];
        }),
        ...added.map(([, s]): Change => ({ area: 'statements', text: `Added: ${s.label}.`, after: s.declaration.at })),
        ...removed.map(
            ([, s]): Change => ({ area: 'statements', text: `Removed: ${s.label}.`, before: s.declaration.at })
        )
    ];
}
/** The statements by what they are called, or without a name by their heads. */
function statementsOf({ files }: Ecosystem): Map<string, Statement> {
    const statements = new Map<string, Statement>();
    for (const declaration of files.flatMap((f) => f.declarations)) {
        if (declaration.kind === 'PartHeader') continue;
        const label = labelOf(declaration);
        let key = label;
        while (statements.has(key)) key += ' again';
        statements.set(key, { label, declaration, meaning: meaningOf(declaration) });
    }
    return statements;
}
function clauseChanges(was: Statement, is: Statement): Change[] {
    const clauses = new Set([...was.meaning.keys(), ...is.meaning.keys()]);
    return [...clauses].flatMap((clause): Change[] => {
        const [old, now] = [was.meaning.get(clause), is.meaning.get(clause)];
        if (old?.text === now?.text) return [];
        const change = !old ? `now ${now!.text}` : !now ? `no longer ${old.text}` : `${old.text} → ${now.text}`;
        const at = { before: old?.at ?? was.declaration.at, after: now?.at ?? is.declaration.at };
        return [{ area: 'statements', text: `${is.label}: ${clause}: ${change}.`, ...at }];
    });
}
