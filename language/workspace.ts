import type { LibraryHeader } from './model/declarations.js';
import { Ecosystem } from './model/ecosystem.js';
import type { FileFacts, Problem } from './model/facts.js';
import { type FileGroup, groupFiles } from './model/grouping.js';
import { isSameFacts } from './model/same-facts.js';
import { atOnce, pause, type Steps } from './model/steps.js';
import { type Project, projectFileName, readProject } from './project-file.js';
import type { RuleSettings } from './rules/catalogue.js';
import { type JudgeOptions, judge } from './rules/findings.js';
import type { Finding } from './rules/rule.js';
import { ReadText } from './syntax/read-text.js';

/** An ecosystem with its findings, which are not made before somebody asks: completion needs the names only, and needs them at once. */
export class Report {
    private made: readonly Finding[] | undefined;

    constructor(
        readonly ecosystem: Ecosystem,
        private readonly options: JudgeOptions = {},
        /** The latest findings before the last change. */
        private readonly before: readonly Finding[] = []
    ) {}

    get findings(): readonly Finding[] {
        return atOnce(this.judge());
    }
    get latestMade(): readonly Finding[] {
        return this.made ?? this.before;
    }
    /** The findings as far as nobody has to wait for them: those of a large ecosystem may be older than its text. */
    get latest(): readonly Finding[] {
        return isLarge(this.ecosystem) ? this.latestMade : this.findings;
    }
    *judge(): Steps<readonly Finding[]> {
        const findings = this.made ?? (yield* judge(this.ecosystem, this.options));
        this.made ??= findings;
        return this.made;
    }
}

export interface WorkspaceOptions {
    /** Texts of shipped libraries by their address. */
    readonly libraries?: Readonly<Record<string, string>>;
    readonly asOf?: string;
    readonly timed?: JudgeOptions['timed'];
    /** The texts are not going to change: then it is not noted what each finding rests on. */
    readonly isOnce?: boolean;
}
interface Judged {
    readonly group: FileGroup;
    readonly severities: RuleSettings;
    readonly report: Report;
}

/**
 * All the texts of a workspace and what follows from them. The one façade of editor, command line and library: the same
 * texts give the same findings, whatever the order they were given in.
 */
export class Workspace {
    private readonly files: Map<string, ReadText>;
    /** The files that were read for this workspace. Those it has in common with another one are not its own to go on from. */
    private readonly own = new Set<string>();
    private readonly projects: Map<string, Project>;
    private cached: Report[] | undefined;
    private before: Map<string, Judged>;
    private asOf: string | undefined;
    private severities: RuleSettings;
    /** What the ecosystems of the other workspace know stays theirs. */
    private readonly isSupposed: boolean;

    constructor(
        private readonly options: WorkspaceOptions = {},
        like?: Workspace
    ) {
        this.asOf = like?.asOf ?? options.asOf;
        this.severities = like?.severities ?? {};
        this.files = new Map(like?.files);
        this.projects = new Map(like?.projects);
        this.before = new Map(like?.before);
        this.isSupposed = like !== undefined;
        if (!like) for (const [uri, text] of Object.entries(options.libraries ?? {})) this.set(uri, text);
    }
    /** The same workspace with some texts otherwise; this one stays as it is, and what both have in common is not read again. */
    supposing(texts: ReadonlyMap<string, string>): Workspace {
        const copy = new Workspace(this.options, this);
        for (const [uri, text] of texts) copy.set(uri, text);
        return copy;
    }
    /** A text of the language, or a project file. */
    set(uri: string, text: string): void {
        if (isProjectFile(uri)) this.projects.set(uri, readProject(uri, text));
        else {
            const before = this.files.get(uri);
            if (before?.text === text) return;
            this.files.set(uri, before && this.own.has(uri) ? before.edited(text) : ReadText.of(uri, text));
            this.own.add(uri);
        }
        this.cached = undefined;
    }
    delete(uri: string): void {
        if (this.files.delete(uri) || this.projects.delete(uri)) this.cached = undefined;
    }
    /** Judges everything as of another day; without one, as of the day each ecosystem is dated. */
    judgeAsOf(day: string | undefined): void {
        if (this.asOf === day) return;
        this.asOf = day;
        this.before.clear();
        this.cached = undefined;
    }
    /** Severities by rule or family, where no project file says otherwise. */
    judgeWith(severities: RuleSettings): void {
        this.severities = severities;
        this.cached = undefined;
    }
    text(uri: string): string | undefined {
        return this.files.get(uri)?.text;
    }
    /** What one text says by itself. */
    facts(uri: string): FileFacts | undefined {
        return this.files.get(uri)?.facts;
    }
    /** The texts of the language, without libraries. */
    uris(): string[] {
        return [...this.files.keys()].filter((u) => !this.isLibrary(u)).sort();
    }
    /** The shipped libraries. */
    libraries(): readonly LibraryHeader[] {
        const all = [...this.files.values()].filter((f) => this.isLibrary(f.facts.uri));
        return all.flatMap((f) => f.facts.declarations.filter((d): d is LibraryHeader => d.kind === 'LibraryHeader'));
    }
    /** Every ecosystem with its findings, by name. */
    reports(): readonly Report[] {
        this.cached ??= this.judged();
        return this.cached;
    }
    /**
     * Makes all that `all()` needs, in steps, between which the workspace may be asked anything and changed. Ends in whether everything is
     * made: after a change it stops and makes nothing more, because all of it may be otherwise now.
     */
    *judging(): Steps<boolean> {
        const reports = this.reports();
        for (const report of reports)
            for (const steps of [report.ecosystem.findProblems(), report.judge()])
                for (const _ of steps) {
                    yield pause;
                    if (this.cached !== reports) return false;
                }
        return true;
    }
    reportOf(uri: string): Report | undefined {
        return this.reports().find((r) => r.ecosystem.files.some((f) => f.uri === uri));
    }
    /** The ecosystem of a file without waiting for it: a large one, which is not made in an instant, as it was before the last change. */
    ecosystemAtOnce(uri: string): Ecosystem | undefined {
        const before = [...this.before.values()].find(({ group }) => group.files.some((f) => f.uri === uri));
        const waits = !this.cached && before && isLarge(before.group);
        return waits ? before.report.ecosystem : this.reportOf(uri)?.ecosystem;
    }
    /** The findings of an ecosystem without waiting for them: those of a large one as they were when they were last made. */
    findingsAtOnce(ecosystem: Ecosystem | undefined): readonly Finding[] {
        return [...this.before.values()].find(({ report }) => report.ecosystem === ecosystem)?.report.latest ?? [];
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
            ...[...this.projects.values()].flatMap(({ problems }) => problems.map((p) => asFinding(p, ''))),
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

    /** The ecosystems as they are now; one whose files say the same as before is the one of before, with its findings. */
    private judged(): Report[] {
        const groups = groupFiles(
            [...this.files.values()].map((f) => f.facts),
            (uri) => this.isLibrary(uri)
        );
        const before = this.before;
        this.before = new Map(
            groups.map((group) => {
                const severities = this.severitiesFor(group);
                const known = before.get(keyOf(group));
                const isKnown = known && isSame(known.group, group) && isSameSettings(known.severities, severities);
                const made = () => this.reportOn(group, severities, known);
                return [keyOf(group), isKnown ? known : { group, severities, report: made() }];
            })
        );
        return [...this.before.values()].map(({ report }) => report);
    }
    private reportOn(
        { name, files, libraries, problems }: FileGroup,
        severities: RuleSettings,
        before: Judged | undefined
    ): Report {
        const isOnce = this.isSupposed || this.options.isOnce;
        const after = isOnce ? undefined : before?.report.ecosystem;
        const ecosystem = new Ecosystem(name, files, libraries, { asOf: this.asOf, problems, after, isOnce });
        return new Report(ecosystem, { severities, timed: this.options.timed }, before?.report.latestMade);
    }
    /** Those of the project file nearest above the file that declares the ecosystem, over those of the editor. */
    private severitiesFor({ files }: FileGroup): RuleSettings {
        const declaring = files.find((f) => f.declarations.some((d) => d.kind === 'EcosystemHeader')) ?? files[0];
        for (let folder = parentOf(declaring.uri); folder; folder = parentOf(folder)) {
            const project = this.projects.get(`${folder}/${projectFileName}`);
            if (project) return { ...this.severities, ...project.severity };
        }
        return this.severities;
    }
    /** Whether a text is a library that comes with EcoSpec, which nobody can change. */
    isLibrary(uri: string): boolean {
        return !!this.options.libraries && uri in this.options.libraries;
    }
}
/** So many uses of names are resolved, and judged, in a tenth of a second or two. */
const mostUsesAtOnce = 10_000;
function isLarge({ files }: Pick<FileGroup, 'files'>): boolean {
    let left = mostUsesAtOnce;
    for (const { blocks } of files)
        for (const { uses } of blocks) {
            left -= uses.length;
            if (left < 0) return true;
        }
    return false;
}

function isProjectFile(uri: string): boolean {
    return uri.endsWith(`/${projectFileName}`);
}
/** The folder of a file or folder; `undefined` above the root. */
function parentOf(uri: string): string | undefined {
    const end = uri.lastIndexOf('/');
    return end > 0 && !uri.endsWith('://') ? uri.slice(0, end) : undefined;
}
function isSameSettings(a: RuleSettings, b: RuleSettings): boolean {
    return JSON.stringify(a) === JSON.stringify(b);
}
/** The first file tells groups of one name apart: two files without a header may be called alike. */
function keyOf({ name, files }: FileGroup): string {
    return `${name}\n${files[0].uri}`;
}
function isSame(a: FileGroup, b: FileGroup): boolean {
    const same = (x: readonly FileFacts[], y: readonly FileFacts[]) =>
        x.length === y.length && x.every((f, i) => isSameFacts(f, y[i]));
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
