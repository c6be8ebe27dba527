import type { Declaration, DeclarationOf, Kind } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { FileFacts, Use } from '../../model/facts.js';
import { allNearest } from '../../model/nearest.js';
import { contains, type Position } from '../../model/place.js';
import { spelled } from '../../model/spelling.js';
import { appendStatement, type Fix, insertAt, insertClause, replace, type TextEdit } from '../../rules/fix.js';
import type { Workspace } from '../../workspace.js';
import { declarationAt, namedIn, useAt } from '../file-index.js';
import { wordFor } from '../kinds.js';
import { linesOf } from '../lines.js';
import { mentionOf } from '../mentions.js';
import { ecosystemOf } from '../scope.js';

/** What a new declaration of a kind is written as; the kinds that need more than a name are not written unasked. */
const written: Readonly<Partial<Record<Kind, (name: string) => string>>> = {
    Partner: (name) => `partner ${name}`,
    Role: (name) => `role ${name}`,
    Body: (name) => `body ${name}`,
    External: (name) => `external ${name}`,
    Population: (name) => `population ${name}`,
    Purpose: (name) => `purpose ${name}`,
    Territory: (name) => `territory ${name}`,
    Action: (name) => `action ${name} within use`,
    Goal: (name) => `goal ${name}`,
    Dataset: (name) => `dataset ${name}`,
    Decision: (name) => `decision ${name}`,
    ConflictProcess: (name) => `conflict ${name}`,
    Score: (name) => `score ${name}`,
    Channel: (name) => `channel ${name}`,
    Practice: (name) => `practice ${name}`
};

/** For a name that means nothing: the names that are probably meant, then what can be declared so that it means something. */
export function repairsOfUnknownName(workspace: Workspace, uri: string, position: Position): Fix[] {
    const facts = workspace.facts(uri);
    const ecosystem = ecosystemOf(workspace, uri);
    const use = facts && useAt(facts, position);
    if (!facts || !ecosystem || !use || ecosystem.meaning(use)) return [];
    const near = nearestNames(ecosystem, use);
    const renamed = near.map((name) => ({
        title: `Change to ${name}`,
        ...(near.length === 1 && { preferred: true }),
        edits: [replace(use.at, spelled(name))]
    }));
    return [...renamed, ...created(workspace, ecosystem, facts, use)];
}
function nearestNames(ecosystem: Ecosystem, use: Use): readonly string[] {
    const near = new Set(allNearest(use.name, [...(use.builtIn ?? []), ...namesFor(ecosystem, use)]));
    return near.size <= 4 ? [...near] : [];
}
/** The names that could stand where this one does. */
function* namesFor(ecosystem: Ecosystem, { kinds, within }: Use): Iterable<string> {
    if (within !== undefined) {
        const owner = ecosystem.find(within, 'Certificate', 'ConflictProcess');
        for (const { kind, name } of owner ? namedIn(owner) : []) if (kinds.includes(kind)) yield name;
        return;
    }
    for (const kind of [...kinds, ...ownersOf(kinds)] as Kind[])
        for (const declaration of ecosystem.all(kind))
            for (const named of namedIn(declaration)) if (kinds.includes(named.kind)) yield named.name;
}
/** The statements in which what is looked for may stand. */
function ownersOf(kinds: readonly string[]): Kind[] {
    const owners: Kind[] = [];
    if (kinds.includes('Contribution') && !kinds.includes('Partner')) owners.push('Partner');
    if (kinds.includes('LifeArea')) owners.push('EcosystemHeader');
    if (kinds.includes('Step') && !kinds.includes('ConflictProcess')) owners.push('ConflictProcess');
    return owners;
}

function created(workspace: Workspace, ecosystem: Ecosystem, facts: FileFacts, use: Use): Fix[] {
    // A waiver points at what is there, whatever it is.
    if (use.kinds.includes('EcosystemHeader')) return [];
    const kinds = inOrder(use.kinds, mentionOf(facts, use)?.does ?? '');
    return kinds.flatMap((kind) => {
        const edits = declaring(workspace, ecosystem, facts, use, kind);
        return edits ? [{ title: `Declare the ${wordFor(kind)} ${use.name}`, edits }] : [];
    });
}
/** Who decides is most likely a body; who is rated or depended on, a partner. */
function inOrder(kinds: readonly string[], does: string): readonly string[] {
    const likely = /decides|hears|rules|runs the step/.test(does)
        ? ['Body', 'Partner', 'External', 'Role']
        : ['Partner', 'Role', 'External', 'Population', 'Body'];
    const rank = (kind: string): number => (likely.includes(kind) ? likely.indexOf(kind) : likely.length);
    return [...kinds].sort((a, b) => rank(a) - rank(b));
}
function declaring(
    workspace: Workspace,
    ecosystem: Ecosystem,
    facts: FileFacts,
    use: Use,
    kind: string
): TextEdit[] | undefined {
    const name = spelled(use.name);
    if (kind === 'LifeArea') return lifeArea(ecosystem, name);
    if (kind === 'Level') return level(ecosystem, use, name);
    if (kind === 'Contribution') return contribution(ecosystem, facts, use, name);
    const text = kind === 'Certificate' ? certificate(facts, use.name) : written[kind as Kind]?.(name);
    return text ? [beside(workspace, ecosystem, facts, kind as Kind, text)] : undefined;
}
/** Below the last of its kind, in this file if there is one; at the end of this file where there is none at all. */
function beside(workspace: Workspace, ecosystem: Ecosystem, facts: FileFacts, kind: Kind, text: string): TextEdit {
    const own = facts.declarations.filter((d) => d.kind === kind).at(-1);
    const last =
        own ??
        ecosystem
            .all(kind)
            .filter((d) => ecosystem.files.some((f) => f.uri === d.at.uri))
            .at(-1);
    if (!last) return appendStatement(facts, text);
    return below(workspace, last, text);
}
function below(workspace: Workspace, { at }: Declaration, text: string): TextEdit {
    const lines = linesOf(workspace, at.uri);
    const end = lines.offsetAt(at.range.end);
    const lineEnd = lines.endOf(at.range.end.line);
    // A comment behind it belongs to it; another statement does not.
    const isLast = /^\s*(\/\/.*|\/\*.*\*\/\s*)?$/.test(lines.text.slice(end, lineEnd));
    const place = lines.positionAt(isLast ? lineEnd : end);
    return { uri: at.uri, range: { start: place, end: place }, newText: `\n${text}` };
}
function lifeArea({ header }: Ecosystem, name: string): TextEdit[] | undefined {
    const last = header?.lifeAreas.at(-1);
    if (last) return [insertAt(last.at, 'end', `, ${name}`)];
    return header && [insertClause(header, `life areas ${name}`)];
}
/** With the level that is asked of it; which of several is the higher one, nobody has said yet. */
function certificate({ uses }: FileFacts, name: string): string {
    const levels = new Set(uses.filter((u) => u.within === name).map((u) => u.name));
    const [level] = levels.size === 1 ? levels : [];
    return `certificate ${spelled(name)}${level === undefined ? '' : ` levels ${spelled(level)}`}`;
}
function level(ecosystem: Ecosystem, { within }: Use, name: string): TextEdit[] | undefined {
    const certificate = within === undefined ? undefined : ecosystem.find(within, 'Certificate');
    const last = certificate?.levels.at(-1);
    if (last) return [insertAt(last.at, 'end', ` then ${name}`)];
    // Without levels, the head ends before the body, or where the certificate does.
    const isBare = certificate && !certificate.bodyEnd;
    return isBare ? [insertAt(certificate.at, 'end', ` levels ${name}`)] : undefined;
}
/** What is given in return comes from the one party that is allowed. */
function contribution(ecosystem: Ecosystem, facts: FileFacts, use: Use, name: string): TextEdit[] | undefined {
    const statement = declarationAt(facts, use.at.range.start);
    if (statement?.kind !== 'Allow' || statement.parties.named.length !== 1) return undefined;
    const giver: DeclarationOf<'Partner'> | undefined = ecosystem.find(statement.parties.named[0].name, 'Partner');
    return giver && [insertClause(giver, `contributes ${name}`)];
}
/** The name of a library that an `include` probably means. */
export function repairsOfUnknownLibrary(workspace: Workspace, uri: string, position: Position): Fix[] {
    const include = workspace
        .facts(uri)
        ?.declarations.find((d) => d.kind === 'Include' && contains(d.at.range, position));
    if (include?.kind !== 'Include') return [];
    return allNearest(include.library, libraryNames(workspace)).map((name) => ({
        title: `Change to ${name}`,
        edits: [replace(include.at, `include ${spelled(name)}`)]
    }));
}
function libraryNames(workspace: Workspace): string[] {
    const own = workspace.reports().flatMap((r) => r.ecosystem.all('LibraryHeader'));
    return [...new Set([...workspace.libraries(), ...own].map((l) => l.name))];
}
