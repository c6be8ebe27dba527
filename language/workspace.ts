import { Ecosystem } from './model/ecosystem.js';
import type { Fact, FactOf, FileFacts, Problem } from './model/facts.js';
import { contains, type Place, type Position } from './model/place.js';
import { findingsOf } from './rules/catalogue.js';
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

    constructor(private readonly options: { libraries?: Readonly<Record<string, string>>; asOf?: string } = {}) {
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
    text(uri: string): string | undefined {
        return this.files.get(uri)?.text;
    }
    uris(): string[] {
        return [...this.files.keys()].filter((u) => !(this.options.libraries && u in this.options.libraries)).sort();
    }
    /** Every ecosystem with its findings, by name. */
    reports(): readonly Report[] {
        this.cached ??= this.ecosystems().map((ecosystem) => ({ ecosystem, findings: findingsOf(ecosystem) }));
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
    /** The declaration a name at a position means: one of the ecosystem of that file, or of a library it includes. */
    definition(uri: string, position: Position): { fact: Fact; at: Place } | undefined {
        const report = this.reportOf(uri);
        const use = report?.ecosystem.files
            .find((f) => f.uri === uri)
            ?.uses.find((u) => contains(u.at.range, position));
        const fact = use && report?.ecosystem.find(use.name, ...(use.kinds as Fact['kind'][]));
        return fact && { fact, at: (fact as { nameAt?: Place }).nameAt ?? fact.at };
    }

    private ecosystems(): Ecosystem[] {
        const files = [...this.files.values()].map((f) => f.facts).sort((a, b) => (a.uri < b.uri ? -1 : 1));
        const libraries = new Map<string, FileFacts>();
        const groups = new Map<string, { name: string; files: FileFacts[]; problems: Problem[] }>();
        const group = (key: string, name: string) => {
            const known = groups.get(key) ?? { name, files: [], problems: [] };
            groups.set(key, known);
            return known;
        };
        for (const file of files) {
            const headers = file.facts.filter(isHeader);
            const [header, second] = headers;
            if (header?.kind === 'LibraryHeader') {
                libraries.set(header.name, file);
                if (this.options.libraries && file.uri in this.options.libraries) continue;
            }
            const own = !header
                ? group(file.uri, stem(file.uri))
                : header.kind === 'EcosystemHeader'
                  ? group(`=${header.name}`, header.name)
                  : header.kind === 'PartHeader'
                    ? group(`=${header.ecosystem}`, header.ecosystem)
                    : group(file.uri, header.name);
            const declared = own.files
                .flatMap((f) => f.facts)
                .find((f): f is FactOf<'EcosystemHeader'> => f.kind === 'EcosystemHeader');
            own.files.push(file);
            if (header?.kind === 'EcosystemHeader' && declared)
                own.problems.push({
                    code: 'ecosystem-twice',
                    message: `The ecosystem ${header.name} is declared twice. Start one of the two files with: part of ${header.name}`,
                    at: header.nameAt ?? header.at,
                    related: [{ message: 'It is declared here already.', at: declared.nameAt ?? declared.at }]
                });
            if (second)
                own.problems.push({
                    code: 'one-header',
                    message:
                        'A file has one first line that says what it is: ecosystem, part of, or library. This is a second one.',
                    at: second.at,
                    related: [{ message: 'The file says it here already.', at: header.at }]
                });
            if (header && file.facts[0] !== header)
                own.problems.push({
                    code: 'header-first',
                    message: 'What the file is (ecosystem, part of, library) must stand first in the file.',
                    at: header.at
                });
            if (!header && file.facts.length)
                own.problems.push({
                    code: 'no-header',
                    message:
                        'This file does not say what it belongs to. Start it with, for example: ecosystem UrbanMobility "Urban Mobility Alliance", or: part of UrbanMobility',
                    at: {
                        uri: file.uri,
                        range: {
                            start: file.facts[0].at.range.start,
                            end: {
                                line: file.facts[0].at.range.start.line,
                                character: file.facts[0].at.range.start.character + 1
                            }
                        }
                    }
                });
        }
        return [...groups.values()]
            .map((g) => {
                const first = g.files[0]?.facts.find(isHeader);
                if (
                    first?.kind === 'PartHeader' &&
                    !g.files.some((f) => f.facts.some((x) => x.kind === 'EcosystemHeader'))
                )
                    g.problems.push({
                        code: 'no-ecosystem',
                        message: `No file here declares the ecosystem ${first.ecosystem}. Write one that starts with: ecosystem ${first.ecosystem}`,
                        at: first.at
                    });
                const included = new Set<FileFacts>();
                const include = (file: FileFacts): void => {
                    for (const i of file.facts.filter((f): f is FactOf<'Include'> => f.kind === 'Include')) {
                        const library = libraries.get(i.library);
                        if (!library) {
                            if (g.files.includes(file))
                                g.problems.push({
                                    code: 'unknown-name',
                                    message: `There is no library called ${i.library}. Known libraries: ${[...libraries.keys()].join(', ') || 'none'}.`,
                                    at: i.at
                                });
                        } else if (!included.has(library) && !g.files.includes(library)) {
                            included.add(library);
                            include(library);
                        }
                    }
                };
                g.files.forEach(include);
                return new Ecosystem(g.name, g.files, [...included], { asOf: this.options.asOf, problems: g.problems });
            })
            .sort((a, b) => (a.name < b.name ? -1 : 1));
    }
}
/** While a text cannot be read, a declaration in it may be lost: then an unknown name says nothing. */
function isBroken(eco: Ecosystem): boolean {
    return eco.files.some((f) => f.problems.some((p) => p.code === 'syntax'));
}
function isHeader(fact: Fact): fact is FactOf<'EcosystemHeader' | 'PartHeader' | 'LibraryHeader'> {
    return fact.kind === 'EcosystemHeader' || fact.kind === 'PartHeader' || fact.kind === 'LibraryHeader';
}
function stem(uri: string): string {
    return /([^/]*?)(\.eco)?$/.exec(uri)?.[1] ?? uri;
}
