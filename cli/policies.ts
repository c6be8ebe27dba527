import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
    Graph,
    hasPolicy,
    type Imported,
    importOdrl,
    NotOdrl,
    type Origin,
    readJsonLd,
    readTurtle,
    type Triple
} from '../language/exchange/odrl/index.js';
import { type Finding, projectFileName, rules, type Workspace } from '../language/index.js';
import { CannotRun } from './cannot-run.js';
import { isFile, projectFilesAbove } from './files.js';
import { textOf } from './texts.js';

/** A policy of ODRL, read as a text of the language. */
export interface Policy {
    readonly file: string;
    /** The address of the text that nobody sees. */
    readonly uri: string;
    readonly imported: Imported;
}
export interface PolicyRead {
    readonly triples: readonly Triple[];
    /** Keys of JSON-LD that mean nothing. */
    readonly unexplained: readonly string[];
}

/** Whether a file is a policy, by how its name ends. */
export function isPolicy(file: string): boolean {
    return /\.(ttl|jsonld|json)$/.test(file) && path.basename(file) !== projectFileName && isFile(file);
}
/** The triples of a policy in Turtle or JSON-LD: by how its name ends, else by how it begins. */
export async function readPolicy(file: string): Promise<PolicyRead> {
    if (!isFile(file)) throw new CannotRun(`There is no file ${file}.`);
    const text = textOf(file);
    const isJson = /\.(jsonld|json)$/.test(file) || (!file.endsWith('.ttl') && /^\s*[{[]/.test(text));
    return readable(file, async () => {
        const read = isJson ? await readJsonLd(text) : { triples: readTurtle(text), unexplained: [] };
        if (!hasPolicy(read.triples)) throw new NotOdrl('there is no policy of ODRL 2.2 in it');
        return read;
    });
}
/** The same as `ecospec import odrl`; the ecosystem is called like the file. */
export async function importPolicy(file: string, name?: string): Promise<Policy> {
    const { triples, unexplained } = await readPolicy(file);
    const imported = await readable(file, async () => importOdrl(new Graph([triples]), { name, unexplained }));
    const uri = `${pathToFileURL(path.resolve(file)).href}#read`;
    return { file, uri, imported };
}
/** A policy that cannot be read is told on one line. */
async function readable<T>(file: string, reading: () => Promise<T>): Promise<T> {
    try {
        return await reading();
    } catch (error) {
        if (error instanceof NotOdrl) throw new CannotRun(`${file} cannot be read: ${error.message}.`);
        throw error;
    }
}
export function stemOf(file: string): string {
    return (
        path
            .basename(file)
            .replace(/\.\w+$/, '')
            .replace(/[`\s]+/g, '-') || 'Policy'
    );
}

/** Puts policies beside the ecosystems, each as one of its own, and tells what of them could not be carried over. */
export async function addPolicies(workspace: Workspace, files: readonly string[]): Promise<readonly Policy[]> {
    const policies: Policy[] = [];
    for (const file of files) {
        const same = policies.filter((p) => stemOf(p.file) === stemOf(file)).length;
        const policy = await importPolicy(file, `${stemOf(file)}${same ? `-${same + 1}` : ''}`);
        for (const project of projectFilesAbove(path.resolve(file)))
            workspace.set(pathToFileURL(project).href, textOf(project));
        workspace.set(policy.uri, policy.imported.text);
        tellNotes(policy);
        policies.push(policy);
    }
    return policies;
}
/** A finding about the text that nobody sees, at the place in the policy that it comes from; nothing where it is not about data. */
export function inPolicies(policies: readonly Policy[], finding: Finding): readonly Finding[] {
    const policy = policies.find((p) => p.uri === finding.at.uri);
    if (!policy) return [finding];
    // A policy says nothing of how the rest of an ecosystem is governed, and cannot lack it.
    if (rules.find((r) => r.id === finding.rule)?.family !== 'data') return [];
    const origin = originOf(policy, finding.at.range.start.line);
    const at = placeOf(policy, origin);
    const related = finding.related.map((r) => ({
        ...r,
        at: placeOf(policy, originOf(policy, r.at.range.start.line))
    }));
    return [
        {
            ...finding,
            message: `${inTermsOfOdrl(finding.message)}${origin?.iri ? ` (${origin.iri})` : ''}`,
            at,
            related,
            fixes: []
        }
    ];
}
/** Whoever reads a policy cannot write into an ecosystem that is not there. */
function inTermsOfOdrl(message: string): string {
    return message.replace(
        'say in the ecosystem which wins: on contradiction prohibition wins',
        'say in the policy which wins: odrl:conflict odrl:prohibit'
    );
}
export function placeOf({ file }: Pick<Policy, 'file'>, origin: Origin | undefined): Finding['at'] {
    const start = { line: (origin?.line ?? 1) - 1, character: 0 };
    return { uri: pathToFileURL(path.resolve(file)).href, range: { start, end: start } };
}
function originOf({ imported }: Policy, line: number): Origin | undefined {
    return imported.origins.get(line);
}
const mostNotes = 100;

/** What could not be carried over, for people to read. */
export function tellNotes({ file, imported: { notes } }: Policy): void {
    for (const { text, origin } of notes.slice(0, mostNotes))
        process.stderr.write(`${file}${origin?.line ? `:${origin.line}` : ''} not carried over: ${text}\n`);
    if (notes.length > mostNotes) process.stderr.write(`${file} not carried over: ${notes.length - mostNotes} more\n`);
}
