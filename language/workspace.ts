import { Ecosystem } from './model/ecosystem.js';
import type { FileFacts, Problem } from './model/facts.js';
import { type FileGroup, groupFiles } from './model/grouping.js';
import type { NamedElement } from './model/names.js';
import { contains, type Position } from './model/place.js';
import { findingsOf } from './rules/findings.js';
import type { Finding } from './rules/rule.js';
import { collectFacts } from './syntax/collect.js';

/** What stands under a word: a finding of a rule, or a problem of the text itself (syntax, unknown names). */
export interface Report {
    ecosystem: Ecosystem;
    findings: readonly Finding[];
}

/**
 * All the texts of a workspace and what follows from them. The one façade of editor, command line and library: the same
 * texts give the same findings, whatever the order they were given in.
 */
export class Workspace {
    private readonly files = new Map<string, { text: string; facts: FileFacts }>();
    private cached: Report[] | undefined;
    private before = new Map<string, { group: FileGroup; report: Report }>();
    private asOf: string | undefined;

    constructor(private readonly options: { libraries?: Readonly<Record<string, string>>; asOf?: string } = {}) {
        this.asOf = options.asOf;
        for (const [uri, text] of Object.entries(options.libraries ?? {})) this.set(uri, text);
    }
    set(uri: string, text: string): void {
        if (this.files.get(uri)?.text === text) return;
        this.files.set(uri, { text, facts: collectFacts(uri, text) });
        this.cached = undefined;
    }
    delete(uri: string): void {
        if (this.files.delete(uri)) this.cached = undefined;
    }
    /** Judges everything as of another day; without one, as of the day each ecosystem is dated. */
    judgeAsOf(day: string | undefined): void {
        if (this.asOf === day) return;
        this.asOf = day;
        this.before.clear();
        this.cached = undefined;
    }
    text(uri: string): string | undefined {
        return this.files.get(uri)?.text;
    }
    uris(): string[] {
        return [...this.files.keys()].filter((u) => !this.isLibrary(u)).sort();
    }
    /** Every ecosystem with its findings, by name. */
    reports(): readonly Report[] {
        this.cached ??= this.judged();
        return this.cached;
    }
    reportOf(uri: string): Report | undefined {
        return this.reports().find((r) => r.ecosystem.files.some((f) => f.uri === uri));
    }
    /** Problems and findings of the whole workspace, each as a finding. */
    all(): Finding[] {
        const asFinding = (p: Problem, element: string): Finding => ({
            rule: p.code,
            severity: 'error',
            nature: 'contradiction',
            message: p.message,
            at: p.at,
            element,
            parties: [],
            related: p.related ?? [],
            fixes: []
        });
        const owners = new Map(
            this.reports().flatMap((r) => r.ecosystem.files.map((f) => [f.uri, r.ecosystem.name] as const))
        );
        return [
            ...[...this.files.values()].flatMap((f) =>
                f.facts.problems.map((p) => asFinding(p, owners.get(f.facts.uri) ?? ''))
            ),
            ...this.reports().flatMap((r) => [
                ...r.ecosystem.problems
                    .filter((p) => p.code !== 'unknown-name' || !isBroken(r.ecosystem))
                    .map((p) => asFinding(p, r.ecosystem.name)),
                ...r.findings
            ])
        ];
    }
    /** Whether the text of an ecosystem is broken, and where first. */
    brokenAt(uri: string): Problem | undefined {
        return this.reportOf(uri)
            ?.ecosystem.files.flatMap((f) => f.problems)
            .find((p) => p.code === 'syntax');
    }
    /** What a name at a position means: a declaration of the ecosystem of that file, or something inside one, or in a library it includes. */
    definition(uri: string, position: Position): NamedElement | undefined {
        const ecosystem = this.reportOf(uri)?.ecosystem;
        const file = ecosystem?.files.find((f) => f.uri === uri);
        const use = file?.uses.find((u) => contains(u.at.range, position));
        return use && ecosystem?.meaning(use);
    }

    /** The ecosystems as they are now; one whose files did not change is the one of before, with its findings. */
    private judged(): Report[] {
        const groups = groupFiles(
            [...this.files.values()].map((f) => f.facts),
            (uri) => this.isLibrary(uri)
        );
        const before = this.before;
        this.before = new Map(
            groups.map((group) => {
                const known = before.get(keyOf(group));
                return [
                    keyOf(group),
                    known && isSame(known.group, group) ? known : { group, report: this.judge(group) }
                ];
            })
        );
        return [...this.before.values()].map(({ report }) => report);
    }
    private judge({ name, files, libraries, problems }: FileGroup): Report {
        const ecosystem = new Ecosystem(name, files, libraries, { asOf: this.asOf, problems });
        return { ecosystem, findings: findingsOf(ecosystem) };
    }
    private isLibrary(uri: string): boolean {
        return !!this.options.libraries && uri in this.options.libraries;
    }
}
/** The first file tells groups of one name apart: two files without a header may be called alike. */
function keyOf({ name, files }: FileGroup): string {
    return `${name}\n${files[0].uri}`;
}
function isSame(a: FileGroup, b: FileGroup): boolean {
    const same = (x: readonly FileFacts[], y: readonly FileFacts[]) =>
        x.length === y.length && x.every((f, i) => f === y[i]);
    // What is wrong with the includes also depends on which libraries there are.
    return (
        same(a.files, b.files) &&
        same(a.libraries, b.libraries) &&
        a.problems.length === b.problems.length &&
        a.problems.every((p, i) => p.message === b.problems[i].message)
    );
}
/** While a text cannot be read, a declaration in it may be lost: then an unknown name says nothing. */
function isBroken(eco: Ecosystem): boolean {
    return eco.files.some((f) => f.problems.some((p) => p.code === 'syntax'));
}
