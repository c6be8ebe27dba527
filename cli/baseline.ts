import { readFileSync, writeFileSync } from 'node:fs';
import { type Finding, rules } from '../language/index.js';
import { CannotRun } from './cannot-run.js';
import { isFile } from './files.js';

/**
 * Findings that somebody accepted for now. An entry holds no line and no wording, so that it survives edits above a finding and a new
 * version of a message; `count` says how many findings are alike.
 */
interface Entry {
    readonly ecosystem: string;
    readonly rule: string;
    readonly element: string;
    readonly parties: readonly string[];
    readonly count: number;
}
export interface Located {
    readonly ecosystem: string;
    readonly finding: Finding;
}
export interface Compared {
    /** Findings that the baseline does not accept. */
    readonly fresh: readonly Finding[];
    /** Accepted findings that are not there any more. */
    readonly gone: readonly Entry[];
}

/** Accepts findings from now on; tells how many. */
export function writeBaseline(file: string, found: readonly Located[]): number {
    const entries = [...counted(found).values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    try {
        writeFileSync(file, `${JSON.stringify({ version: 1, findings: entries }, null, 4)}\n`);
    } catch {
        throw new CannotRun(`${file} cannot be written.`);
    }
    return entries.reduce((sum, { count }) => sum + count, 0);
}
export function compareWithBaseline(file: string, found: readonly Located[]): Compared {
    const left = readBaseline(file).map((entry) => ({ entry, count: entry.count, matched: false }));
    const fresh = found.flatMap(({ ecosystem, finding }) => {
        const match = left.find(({ entry, count }) => count > 0 && accepts(entry, ecosystem, finding));
        if (!match) return [finding];
        match.count--;
        match.matched = true;
        return [];
    });
    return { fresh, gone: left.filter((l) => !l.matched).map((l) => l.entry) };
}
/** A finding about fewer parties than were accepted is accepted; about one more it is new. */
function accepts(entry: Entry, ecosystem: string, { rule, element, parties }: Finding): boolean {
    const isSame = entry.ecosystem === ecosystem && entry.rule === rule && entry.element === element;
    return isSame && parties.every((p) => entry.parties.includes(p));
}
function counted(found: readonly Located[]): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    // A fault of the text is to be repaired, not accepted.
    const ids = new Set(rules.map((r) => r.id));
    for (const { ecosystem, finding } of found.filter((f) => ids.has(f.finding.rule))) {
        const { rule, element } = finding;
        const entry = { ecosystem, rule, element, parties: [...finding.parties].sort() };
        const key = keyOf(entry);
        entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
    }
    return entries;
}
function keyOf({ ecosystem, rule, element, parties }: Omit<Entry, 'count'>): string {
    return JSON.stringify([ecosystem, rule, element, [...parties].sort()]);
}
function readBaseline(file: string): Entry[] {
    if (!isFile(file))
        throw new CannotRun(`There is no baseline ${file}. Write one from today's findings with --update-baseline.`);
    try {
        const { version, findings } = JSON.parse(readFileSync(file, 'utf8'));
        if (version === 1 && Array.isArray(findings) && findings.every(isEntry)) return findings;
    } catch {
        // Told below.
    }
    throw new CannotRun(`${file} is not a baseline of ecospec. Write a new one with --update-baseline.`);
}
function isEntry(value: unknown): value is Entry {
    const { ecosystem, rule, element, parties, count } = (value ?? {}) as Record<string, unknown>;
    return (
        [ecosystem, rule, element].every((v) => typeof v === 'string') &&
        Array.isArray(parties) &&
        parties.every((p) => typeof p === 'string') &&
        Number.isInteger(count)
    );
}
