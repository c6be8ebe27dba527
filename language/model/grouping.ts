import type { Declaration, DeclarationOf } from './declarations.js';
import type { FileFacts, Problem } from './facts.js';

/** The files that make one ecosystem, the libraries they include, and what is wrong with how they say so. */
export interface FileGroup {
    readonly name: string;
    readonly files: readonly FileFacts[];
    readonly libraries: readonly FileFacts[];
    readonly problems: readonly Problem[];
}
type Header = DeclarationOf<'EcosystemHeader' | 'PartHeader' | 'LibraryHeader'>;

/** Which files belong together, by what their headers say; by name, whatever the order of the files. `shipped` are libraries that come with EcoSpec. */
export function groupFiles(files: readonly FileFacts[], shipped: (uri: string) => boolean): FileGroup[] {
    const sorted = [...files].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const libraries = new Map(
        sorted.flatMap((file) => {
            const header = headerOf(file);
            return header?.kind === 'LibraryHeader' ? [[header.name, file] as const] : [];
        })
    );
    const members = new Map<string, { name: string; files: FileFacts[] }>();
    for (const file of sorted) {
        if (shipped(file.uri)) continue;
        const { key, name } = belongsTo(file);
        const group = members.get(key);
        if (group) group.files.push(file);
        else members.set(key, { name, files: [file] });
    }
    return [...members.values()]
        .map(({ name, files }) => {
            const included = librariesOf(files, libraries);
            return {
                name,
                files,
                libraries: included,
                problems: [
                    ...files.flatMap(headerProblems),
                    ...ecosystemProblems(name, files),
                    ...files.flatMap((file) => missingLibraries(file, libraries))
                ]
            };
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
function belongsTo(file: FileFacts): { key: string; name: string } {
    const header = headerOf(file);
    if (header?.kind === 'EcosystemHeader') return { key: `=${header.name}`, name: header.name };
    if (header?.kind === 'PartHeader') return { key: `=${header.ecosystem}`, name: header.ecosystem };
    return { key: file.uri, name: header?.name ?? stem(file.uri) };
}
/** The libraries that files include, and the libraries those include. */
function librariesOf(files: readonly FileFacts[], libraries: ReadonlyMap<string, FileFacts>): FileFacts[] {
    const included = new Set<FileFacts>();
    const open = [...files];
    for (let file = open.pop(); file; file = open.pop())
        for (const { library } of includesOf(file)) {
            const found = libraries.get(library);
            if (!found || included.has(found) || files.includes(found)) continue;
            included.add(found);
            open.push(found);
        }
    return [...included].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}
function missingLibraries(file: FileFacts, libraries: ReadonlyMap<string, FileFacts>): Problem[] {
    return includesOf(file)
        .filter(({ library }) => !libraries.has(library))
        .map(({ library, at }) => ({
            code: 'unknown-library',
            message: `There is no library ${library}. There is: ${[...libraries.keys()].sort().join(', ')}.`,
            at
        }));
}
function headerProblems(file: FileFacts): Problem[] {
    const [header, second] = outlineOf(file).headers;
    const [first] = file.declarations;
    const problems: Problem[] = [];
    if (second)
        problems.push({
            code: 'one-header',
            message:
                'A file has one first line that says what it is: ecosystem, part of, or library. This is a second one.',
            at: second.at,
            related: [{ message: 'The file says it here already.', at: header.at }]
        });
    if (header && first !== header)
        problems.push({
            code: 'header-first',
            message: 'What the file is (ecosystem, part of, library) must stand first in the file.',
            at: header.at
        });
    if (!header && first) {
        const { start } = first.at.range;
        problems.push({
            code: 'no-header',
            message:
                'This file does not say what it belongs to. Start it with, for example: ecosystem UrbanMobility "Urban Mobility Alliance", or: part of UrbanMobility',
            at: { uri: file.uri, range: { start, end: { line: start.line, character: start.character + 1 } } }
        });
    }
    return problems;
}
function ecosystemProblems(name: string, files: readonly FileFacts[]): Problem[] {
    const headers = files.map(headerOf).filter((h) => h !== undefined);
    const [declared, ...again] = headers.filter((h) => h.kind === 'EcosystemHeader');
    if (!declared && headers[0]?.kind === 'PartHeader')
        return [
            {
                code: 'no-ecosystem',
                message: `No file here declares the ecosystem ${name}. Write one that starts with: ecosystem ${name}`,
                at: headers[0].at
            }
        ];
    return again.map((header) => ({
        code: 'ecosystem-twice',
        message: `The ecosystem ${name} is declared twice. If the two belong together, start one of them with: part of ${name}; if not, give one another name.`,
        at: header.nameAt,
        related: [{ message: 'It is declared here already.', at: declared.nameAt }]
    }));
}
function includesOf(file: FileFacts): readonly DeclarationOf<'Include'>[] {
    return outlineOf(file).includes;
}
function headerOf(file: FileFacts): Header | undefined {
    return outlineOf(file).headers[0];
}
/** What grouping looks at, found once for each state of a file: after an edit in one of a hundred files the others are not gone through. */
interface Outline {
    readonly headers: readonly Header[];
    readonly includes: readonly DeclarationOf<'Include'>[];
}
const outlines = new WeakMap<FileFacts, Outline>();
function outlineOf(file: FileFacts): Outline {
    let outline = outlines.get(file);
    if (!outline) {
        const { declarations } = file;
        outline = {
            headers: declarations.filter(isHeader),
            includes: declarations.filter((d): d is DeclarationOf<'Include'> => d.kind === 'Include')
        };
        outlines.set(file, outline);
    }
    return outline;
}
function isHeader(declaration: Declaration): declaration is Header {
    const { kind } = declaration;
    return kind === 'EcosystemHeader' || kind === 'PartHeader' || kind === 'LibraryHeader';
}
function stem(uri: string): string {
    return /([^/]*?)(\.eco)?$/.exec(uri)?.[1] ?? uri;
}
