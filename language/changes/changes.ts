import type { Declaration } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import type { Finding } from '../rules/rule.js';
import { dataChanges } from './data.js';
import { labelOf, type Meaning, meaningOf, saidOf } from './meaning.js';
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
        ...findingChanges(before, after),
        ...powerChanges(before.ecosystem, after.ecosystem),
        ...dataChanges(before.ecosystem, after.ecosystem),
        ...statementChanges(before.ecosystem, after.ecosystem)
    ];
}
function findingChanges(before: Version, after: Version): Change[] {
    const keysOf = ({ ecosystem, findings }: Version): { key: string; finding: Finding }[] =>
        findings.map((finding) => {
            const { rule, element, parties } = finding;
            const on = element === ecosystem.name ? 'the ecosystem' : element;
            return { key: JSON.stringify([rule, on, [...parties].sort()]), finding };
        });
    const [old, now] = [keysOf(before), keysOf(after)];
    return [
        ...without(now, old).map(
            ({ finding: f }): Change => ({
                area: 'findings',
                text: `New: ${f.severity} ${f.rule} on ${f.element}. ${f.message}`,
                after: f.at
            })
        ),
        ...without(old, now).map(
            ({ finding: f }): Change => ({
                area: 'findings',
                text: `No longer: ${f.rule} on ${f.element}. ${f.message}`,
                before: f.at
            })
        )
    ];
}
/** Those of a list that have no counterpart in another, each counted as often as it stands. */
function without<T extends { key: string }>(list: readonly T[], others: readonly T[]): T[] {
    const left = new Map<string, number>();
    for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
    return list.filter(({ key }) => {
        const count = left.get(key) ?? 0;
        left.set(key, count - 1);
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
    const [old, now] = [elementsOf(was.meaning), elementsOf(is.meaning)];
    const clauses = new Set([...was.meaning.keys(), ...is.meaning.keys()]);
    return [
        ...wholeElements(is, now, old, 'added'),
        ...wholeElements(was, old, now, 'removed'),
        ...[...clauses].flatMap((clause): Change[] => {
            const [before, after] = [was.meaning.get(clause), is.meaning.get(clause)];
            if (before?.text === after?.text) return [];
            const { element } = before ?? after!;
            if (element && old.has(element) !== now.has(element)) return [];
            const at = { before: before?.at ?? was.declaration.at, after: after?.at ?? is.declaration.at };
            return [{ area: 'statements', text: `${is.label}: ${inWords(clause, before?.text, after?.text)}.`, ...at }];
        })
    ];
}
/** `notice: 30 days → 10 days`, `notice: now 10 days`, `step 2: no longer final`. */
function inWords(clause: string, before: string | undefined, after: string | undefined): string {
    const [place, flag] = [clause.split(', ').slice(0, -1).join(', '), clause.split(', ').at(-1)];
    if ((before ?? after) === 'yes') return `${place ? `${place}: ` : ''}${after ? 'now' : 'no longer'} ${flag}`;
    return `${clause}: ${!before ? `now ${after}` : !after ? `no longer ${before}` : `${before} → ${after}`}`;
}
/** The clauses by the element of a list that they belong to. */
function elementsOf(meaning: Meaning): Map<string, string[]> {
    const elements = new Map<string, string[]>();
    for (const [clause, { text, element }] of meaning) {
        if (!element) continue;
        const own = clause === element ? [] : [saidOf(clause.slice(element.length + 2), text)];
        elements.set(element, [...(elements.get(element) ?? []), ...own]);
    }
    return elements;
}
/** Elements of one version only, each as one change. */
function wholeElements(
    { label, meaning, declaration }: Statement,
    own: ReadonlyMap<string, readonly string[]>,
    others: ReadonlyMap<string, unknown>,
    what: 'added' | 'removed'
): Change[] {
    const only = [...own].filter(([element]) => !others.has(element));
    return only.map(([element, said]) => {
        const at = [...meaning.values()].find((c) => c.element === element)?.at ?? declaration.at;
        const text = `${label}: ${element} ${what}${said.length ? ` (${said.join(', ')})` : ''}.`;
        return { area: 'statements', text, [what === 'added' ? 'after' : 'before']: at };
    });
}
