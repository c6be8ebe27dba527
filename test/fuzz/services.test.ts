import fc from 'fast-check';
import { it } from 'vitest';
import {
    codeLensesIn,
    coloursOf,
    complete,
    definitionOf,
    explainedItem,
    fixesOfRule,
    foldingOf,
    formattingEdits,
    formattingEditsOnType,
    hereAt,
    hierarchyItemAt,
    highlightsOf,
    hoverAt,
    incomingMentions,
    inlayHintsIn,
    linksOf,
    outgoingMentions,
    outlineOf,
    type Position,
    type Range,
    referencesOf,
    rename,
    renameable,
    repairsOfUnknownLibrary,
    repairsOfUnknownName,
    resolvedLens,
    safeFixes,
    selectionAt,
    shareAsRest,
    subtypesOf,
    supertypesOf,
    typeItemAt,
    type Workspace,
    waiverFor,
    workspaceSymbols
} from '../../language/index.js';
import { fuzz } from './seeded.js';
import { anyText } from './texts.js';
import { uri, workspaceOf } from './workspace.js';

interface Asked {
    readonly workspace: Workspace;
    readonly text: string;
    readonly at: Position;
    readonly range: Range;
    readonly written: string;
}
/** Everything that an editor asks, at any position, also where the text has none: it may be older, or newer, than the question. */
const services: Record<string, (asked: Asked) => unknown> = {
    hover: ({ workspace, at }) => hoverAt(workspace, uri, at, { pages: 'file:///p' }),
    completion: ({ workspace, at }) =>
        complete(workspace, uri, at)
            .items.slice(0, 3)
            .map((item) => explainedItem(workspace, item)),
    definition: ({ workspace, at }) => definitionOf(workspace, uri, at),
    references: ({ workspace, at }) => [referencesOf(workspace, uri, at, true), highlightsOf(workspace, uri, at)],
    rename: ({ workspace, at, written }) => [renameable(workspace, uri, at), rename(workspace, uri, at, written)],
    'call hierarchy': ({ workspace, at }) =>
        hierarchyItemAt(workspace, uri, at).map((i) => [
            incomingMentions(workspace, i),
            outgoingMentions(workspace, i)
        ]),
    'type hierarchy': ({ workspace, at }) =>
        typeItemAt(workspace, uri, at).map((i) => [supertypesOf(workspace, i), subtypesOf(workspace, i)]),
    outline: ({ workspace, written }) => [outlineOf(workspace, uri), workspaceSymbols(workspace, written)],
    links: ({ workspace }) => linksOf(workspace, uri, 'file:///p'),
    folding: ({ workspace }) => foldingOf(workspace, uri),
    selection: ({ workspace, at }) => selectionAt(workspace, uri, at),
    colours: ({ workspace, range }) => [coloursOf(workspace, uri), coloursOf(workspace, uri, range)],
    hints: ({ workspace, range }) => inlayHintsIn(workspace, uri, range),
    lenses: ({ workspace }) =>
        codeLensesIn(workspace, uri, { openView: 'open' }).map((l) => resolvedLens(workspace, l, { show: 'show' })),
    formatting: ({ text, at, range }) => [
        formattingEdits(text, range),
        formattingEditsOnType(text, at, '}'),
        formattingEditsOnType(text, at, '\n')
    ],
    here: ({ workspace, at }) => hereAt(workspace, uri, at),
    'code actions': ({ workspace, at }) => [
        repairsOfUnknownName(workspace, uri, at),
        repairsOfUnknownLibrary(workspace, uri, at),
        shareAsRest(workspace, uri, at),
        safeFixes(workspace, uri),
        ...workspace
            .reports()
            .flatMap(({ ecosystem, findings }) =>
                findings.slice(0, 5).map((f) => [waiverFor(ecosystem, f), fixesOfRule(workspace, uri, f.rule)])
            )
    ]
};
const position = fc.record({
    line: fc.oneof({ weight: 9, arbitrary: fc.nat(30) }, fc.constantFrom(10_000, 2 ** 31 - 1)),
    character: fc.oneof({ weight: 9, arbitrary: fc.nat(60) }, fc.constantFrom(10_000, 2 ** 31 - 1))
});
const isBefore = (a: Position, b: Position): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
const asked = fc
    .record({
        text: anyText,
        at: fc.array(position, { minLength: 4, maxLength: 4 }),
        to: position,
        written: fc.constantFrom('New', 'A', 'all', 'ecosystem', '`', '', ' ', 'a b', '\n', '__proto__', '9', '🚲')
    })
    .map(({ text, at, to, written }) => ({
        text,
        written,
        at,
        range: isBefore(at[0], to) ? { start: at[0], end: to } : { start: to, end: at[0] }
    }));

it('every service of the editor answers at any position of any text', () =>
    fuzz(500, asked, ({ text, at, range, written }) => {
        const workspace = workspaceOf(text);
        for (const [name, ask] of Object.entries(services))
            for (const position of at)
                try {
                    ask({ workspace, text, at: position, range, written });
                } catch (error) {
                    throw new Error(`${name} at ${JSON.stringify(position)}`, { cause: error });
                }
    }));
