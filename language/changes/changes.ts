import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { atOnce, pause, type Steps, withPauses } from '../model/steps.js';
import type { Finding } from '../rules/rule.js';
import { dataChanges } from './data.js';
import { findingChanges } from './findings.js';
import { labelOf, type Meaning, meaningOf, saidOf } from './meaning.js';
import { pairedWith, type Statement } from './pairing.js';
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
    return atOnce(comparing(before, after));
}
/** The same in steps: ten thousand partners say a lot. */
export function* comparing(before: Version, after: Version): Steps<Change[]> {
    return [
        ...findingChanges(before, after),
        ...(yield* powerChanges(before.ecosystem, after.ecosystem)),
        ...(yield* dataChanges(before.ecosystem, after.ecosystem)),
        ...(yield* statementChanges(before.ecosystem, after.ecosystem))
    ];
}
/** So many statements are read in a few milliseconds. */
const statementsPerStep = 100;
function* statementChanges(before: Ecosystem, after: Ecosystem): Steps<Change[]> {
    const old = yield* statementsOf(before);
    const now = pairedWith(old, yield* statementsOf(after));
    const removed = [...old].filter(([key]) => !now.has(key));
    const added = [...now].filter(([key]) => !old.has(key));
    const changed: Change[] = [];
    for (const entry of withPauses(now, statementsPerStep)) {
        if (entry === pause) yield pause;
        else {
            const [key, statement] = entry;
            const was = old.get(key);
            if (was && was.declaration !== statement.declaration) changed.push(...clauseChanges(was, statement));
        }
    }
    return [
        ...changed,
        ...added.map(([, s]): Change => ({ area: 'statements', text: `Added: ${s.label}.`, after: s.declaration.at })),
        ...removed.map(
            ([, s]): Change => ({ area: 'statements', text: `Removed: ${s.label}.`, before: s.declaration.at })
        )
    ];
}
/** The statements by what they are called, or without a name by their heads. */
function* statementsOf({ files }: Ecosystem): Steps<Map<string, Statement>> {
    const statements = new Map<string, Statement>();
    const again = new Map<string, number>();
    for (const declaration of withPauses(
        files.flatMap((f) => f.declarations),
        statementsPerStep
    )) {
        if (declaration === pause) {
            yield pause;
            continue;
        }
        if (declaration.kind === 'PartHeader') continue;
        const label = labelOf(declaration);
        const count = again.get(label) ?? 0;
        again.set(label, count + 1);
        statements.set(count ? `${label} again ${count}` : label, { label, declaration });
    }
    return statements;
}
function clauseChanges(was: Statement, is: Statement): Change[] {
    const [meant, meaning] = [meaningOf(was.declaration), meaningOf(is.declaration)];
    const [old, now] = [elementsOf(meant), elementsOf(meaning)];
    const clauses = new Set([...meant.keys(), ...meaning.keys()]);
    return [
        ...wholeElements({ ...is, meaning }, now, old, 'added'),
        ...wholeElements({ ...was, meaning: meant }, old, now, 'removed'),
        ...[...clauses].flatMap((clause): Change[] => {
            const [before, after] = [meant.get(clause), meaning.get(clause)];
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
    { label, meaning, declaration }: Statement & { readonly meaning: Meaning },
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
