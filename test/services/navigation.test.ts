import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver-types';
import {
    definitionOf,
    foldingOf,
    hierarchyItemAt,
    highlightsOf,
    incomingMentions,
    linksOf,
    outgoingMentions,
    outlineOf,
    referencesOf,
    selectionAt,
    subtypesOf,
    supertypesOf,
    typeItemAt,
    workspaceSymbols
} from '../../language/index.js';
import { Lines } from '../../language/services/lines.js';
import { verbs } from '../../language/services/mentions.js';
import { type MarkedWorkspace, markedWorkspace } from './marked.js';

const start = ({ uri, range }: { uri: string; range: { start: { line: number; character: number } } }): string =>
    `${uri} ${range.start.line}:${range.start.character}`;
const textAt = ({ texts }: MarkedWorkspace, uri: string, range: Parameters<Lines['slice']>[0]): string =>
    new Lines(texts[uri]).slice(range);

describe('definition', () => {
    it.each([
        ['in another file', { 'a.eco': 'ecosystem X\npartner <|Metro|>', 'b.eco': 'part of X\ngroup G of Met<|>ro' }],
        ['at the end of the name', { 'a.eco': 'ecosystem X\npartner <|Metro|>\ngroup G of Metro<|>, Metro' }],
        ['on the declaration itself', { 'a.eco': 'ecosystem X\npartner <|Me<|>tro|>' }],
        ['of a name in backticks', { 'a.eco': 'ecosystem X\npartner <|`all`|>\ngroup G of <|>`all`' }],
        ['of a name in another script', { 'a.eco': 'ecosystem X\npartner <|監査|>\ngroup G of 監<|>査' }],
        ['of a name written in NFD', { 'a.eco': 'ecosystem X\npartner <|Cafe\u0301|>\ngroup G of <|>Café' }],
        [
            'of a contribution',
            {
                'a.eco':
                    'ecosystem X\npartner A { contributes <|Rides|> }\ndataset D of A\nallow A to use D { in return for Ri<|>des }'
            }
        ],
        [
            'of a life area',
            { 'a.eco': 'ecosystem X { life areas <|Mobility|> }\npartner A { offers R in <|>Mobility }' }
        ],
        [
            'of a level in its certificate',
            {
                'a.eco':
                    'ecosystem X\ncertificate B levels Full\ncertificate C levels <|Full|>\npartner A { holds C F<|>ull }'
            }
        ],
        ['of a step', { 'a.eco': 'ecosystem X\nconflict C { step talk then Se<|>cond step court called <|Second|> }' }],
        [
            'of an action',
            {
                'a.eco':
                    'ecosystem X\naction <|resell|> within share\npartner A\ndataset D of A\nallow A to rese<|>ll D'
            }
        ],
        [
            'of a territory',
            { 'a.eco': 'ecosystem X\nterritory <|EU|>\npartner A\ndataset D of A\nallow A to use D { region <|>EU }' }
        ],
        ['of the ecosystem of a part', { 'a.eco': 'part of <|>X', 'b.eco': 'ecosystem <|X|>' }],
        ['of a library of the workspace', { 'a.eco': 'ecosystem X\ninclude <|>Ours', 'b.eco': 'library <|Ours|>' }],
        [
            'in a text that is broken elsewhere',
            { 'a.eco': 'ecosystem X\npartner <|Metro|>\ngroup G of M<|>etro\nbody B { seats Metro 3 quorum }\npartner' }
        ]
    ] as [string, Record<string, string>][])('%s', (_, files) => {
        const { workspace, uri, at, ranges } = markedWorkspace(files);
        expect(
            definitionOf(workspace, uri, at).map((l) => ({ uri: l.targetUri, range: l.targetSelectionRange }))
        ).toEqual(ranges);
    });
    it('opens the library that declares a purpose', () => {
        const { workspace, uri, at } = markedWorkspace(
            'ecosystem X\ninclude Purposes\npurpose Mine within Mark<|>eting'
        );
        expect(definitionOf(workspace, uri, at)[0].targetUri).toBe('ecospec-library:/purposes.eco');
        const library = 'ecospec-library:/purposes.eco';
        const text = workspace.text(library)!;
        const within = text.indexOf('within ResearchAndDevelopment') + 9;
        const found = definitionOf(workspace, library, new Lines(text).positionAt(within));
        expect(found[0].targetUri).toBe(library);
    });
    it.each([
        'ecosystem X\n<|>partner A',
        'ecosystem X\ngroup G of Nob<|>ody',
        '<|>',
        'ecosystem X "Met<|>ro"\npartner Metro'
    ])('is nothing at %j', (text) => {
        const { workspace, uri, at } = markedWorkspace(text);
        expect(definitionOf(workspace, uri, at)).toEqual([]);
        expect(referencesOf(workspace, uri, at, true)).toEqual([]);
    });
    it('never leaves the ecosystem', () => {
        const files = { 'a.eco': 'ecosystem X\npartner Metro', 'b.eco': 'ecosystem Y\ngroup G of Met<|>ro' };
        const { workspace, uri, at } = markedWorkspace(files);
        expect(definitionOf(workspace, uri, at)).toEqual([]);
    });
});

const twoFiles = {
    'a.eco': `ecosystem X
partner <|Me<|>tro|> "Metro AG" as Operator { stake <|Metro|> 20 % }
role Operator
body Council { seats <|Metro|> 3, Velo 2 passes with majority of all votes veto <|Metro|> about rules }
partner Velo`,
    'b.eco': `part of X
dataset Trips of <|Metro|>
allow Velo to use Trips { granted by <|Metro|> }
group Riders of all except <|Metro|>
waive dummy-voter on <|Metro|> because "x"`,
    'other.eco': 'ecosystem Y\npartner Metro'
};
describe('references', () => {
    it('are all over the ecosystem, the declaration first', () => {
        const { workspace, uri, at, ranges } = markedWorkspace(twoFiles);
        expect(referencesOf(workspace, uri, at, true).map(start)).toEqual(ranges.map(start));
        expect(referencesOf(workspace, uri, at, false)).toHaveLength(ranges.length - 1);
    });
    it('say what they do, as callers', () => {
        const { workspace, uri, at } = markedWorkspace(twoFiles);
        const [item] = hierarchyItemAt(workspace, uri, at);
        expect(item.name).toBe('Metro');
        expect(incomingMentions(workspace, item).map((c) => [c.from.name, c.from.detail, c.fromRanges.length])).toEqual(
            [
                ['Metro', 'Metro holds a stake', 1],
                ['Council', 'Metro votes, can veto', 2],
                ['Trips', 'Metro owns', 1],
                ['allow Velo to use Trips', 'Metro grants', 1],
                ['Riders', 'Metro is left out', 1],
                ['waive dummy-voter on Metro because "x"', 'Metro is waived', 1]
            ]
        );
        expect(outgoingMentions(workspace, item).map((c) => [c.to.name, c.to.detail])).toEqual([
            ['Operator', 'is played'],
            ['Metro', 'holds a stake']
        ]);
    });
    it('of a library name are those of all ecosystems that include it', () => {
        const { workspace, uri, at, ranges } = markedWorkspace({
            'l.eco': 'library Ours\npurpose <|>P\npurpose Q within <|P|>',
            'x.eco': 'ecosystem X\ninclude Ours\npurpose R within <|P|>',
            'y.eco': 'ecosystem Y\ninclude Ours\npurpose R within <|P|>',
            'z.eco': 'ecosystem Z\npurpose P\npurpose R within P'
        });
        expect(referencesOf(workspace, uri, at, false).map(start).sort()).toEqual(ranges.map(start).sort());
    });
    it('of the ecosystem are its parts', () => {
        const { workspace, uri, at, ranges } = markedWorkspace({
            'a.eco': 'ecosystem <|<|>X|>\nwaive dummy-voter on <|X|> because "x"',
            'b.eco': '// c\npart of <|X|>'
        });
        expect(referencesOf(workspace, uri, at, true).map(start)).toEqual(ranges.map(start));
    });
});
describe('what a reference does', () => {
    it('has words wherever the grammar has a name', () => {
        // Each reference of the grammar, as record and property, and where names stand in parties.
        const grammar = readFileSync('language/grammar/ecospec.langium', 'utf8').replace(
            /\/\*[\s\S]*?\*\/|\/\/.*/g,
            ''
        );
        const rules = [...grammar.matchAll(/^(fragment )?(\w+)(?: returns \w+)?: ([\s\S]*?);\s*$/gm)];
        const used = rules.flatMap(([, isFragment, rule, body]) =>
            [...body.matchAll(/(\w+)\+?=(?:\[\w+:ID\]|Parties\b)/g)].map((m) => [isFragment ? '*' : rule, m[1]])
        );
        expect(used.length).toBeGreaterThan(80);
        // What a fragment has is said for the records that take it in.
        const isSaid = (property: string): boolean => Object.keys(verbs).some((key) => key.endsWith(`.${property}`));
        const without = used.filter(
            ([rule, property]) =>
                !['except', 'named'].includes(property) &&
                !verbs[`${rule}.${property}`] &&
                !verbs[`*.${property}`] &&
                !(rule === '*' && isSaid(property))
        );
        expect(without).toEqual([]);
    });
});
describe('highlights', () => {
    it('tell who acts from who is affected', () => {
        const { workspace, uri, at } = markedWorkspace(
            'ecosystem X\npartner Me<|>tro\nbody B { seats Metro 1 }\ndecision D { affects Metro decided by Metro }\nwaive dummy-voter on Metro'
        );
        // 3 is written, 2 read, 1 text.
        expect(highlightsOf(workspace, uri, at).map((h) => h.kind)).toEqual([3, 3, 2, 3, 1]);
    });
});

describe('the outline', () => {
    const tree = (symbols: readonly DocumentSymbol[]): unknown[] =>
        symbols.map((s) => (s.children ? [s.name, tree(s.children)] : s.name));
    it('nests what stands inside', () => {
        const { workspace, uri } = markedWorkspace(`ecosystem X { life areas A, B }
certificate C levels One then Two
partner P { receives R offers O contributes K }
pool S { share P rest }
body B { seats P 1, vacant 2 }
conflict D { step talk between parties step ruling called Last by B }
sanction N { warning with notice 14 days }
allow P to use T, U for V { keep 3 days }
promise M by P { indicator "up" at least 99 % }`);
        expect(tree(outlineOf(workspace, uri))).toEqual([
            ['X', ['A', 'B']],
            ['C', ['One', 'Two']],
            ['P', ['R', 'O', 'K']],
            ['S', ['P rest']],
            ['B', ['P 1', 'vacant 2']],
            ['D', ['talk between parties', 'Last']],
            ['N', ['warning with notice 14 days']],
            'allow P to use T, U for V',
            ['M', ['"up" at least 99 %']]
        ]);
    });
    it('keeps names inside of statements, also on broken text', () => {
        const { workspace, uri } = markedWorkspace(
            'ecosystem X\npartner `all` { contributes K\nrole Prüfer { archetype }\npartner 監査'
        );
        const symbols = outlineOf(workspace, uri);
        expect(symbols.map((s) => s.name)).toEqual(['X', 'all', 'Prüfer', '監査']);
        for (const { range, selectionRange } of symbols) {
            expect(selectionRange.start.line >= range.start.line && selectionRange.end.line <= range.end.line).toBe(
                true
            );
        }
    });
});
describe('symbols of the workspace', () => {
    const files = {
        'a.eco': 'ecosystem X\npartner Metro "City rail" { contributes Tracks }\npartner Velo',
        'b.eco': 'ecosystem Y\npartner MetroTwo\nbody Meter'
    };
    it.each([
        ['metro', ['Metro', 'MetroTwo']],
        ['TRACKS', ['Tracks']],
        ['rail', ['Metro']],
        ['mtw', ['MetroTwo']],
        ['nothing', []]
    ])('%s', (query, names) => {
        expect(workspaceSymbols(markedWorkspace(files).workspace, query).map((s) => s.name)).toEqual(names);
    });
    it('say where they are', () => {
        const [tracks] = workspaceSymbols(markedWorkspace(files).workspace, 'tracks');
        expect(tracks.containerName).toBe('contribution in Metro');
    });
});

describe('the type hierarchy', () => {
    it.each([
        ['purposes', 'purpose A\npurpose <|>B within A\npurpose C within B', ['A'], ['C']],
        ['territories', 'territory A\nterritory <|>B within A\nterritory C within B', ['A'], ['C']],
        ['actions', 'action <|>B within use\naction C within B', [], ['C']],
        [
            'datasets',
            'partner P\ndataset A of P\ndataset <|>B of P { within A }\ndataset C of P { within B }',
            ['A'],
            ['C']
        ],
        ['goals', 'goal A\ngoal <|>B { supports A }\ngoal C { supports B opposes A }', ['A'], ['C']],
        ['roles', 'role <|>R\npartner P as R\npartner Q as R, R\nrole S { incompatible with R }', [], ['P', 'Q']],
        ['partners', 'role R\npartner <|>P as R { stake Q 60 % }\npartner Q', ['R'], []]
    ])('of %s', (_, text, above, below) => {
        const { workspace, uri, at } = markedWorkspace(`ecosystem X\n${text}`);
        const [item] = typeItemAt(workspace, uri, at);
        expect(supertypesOf(workspace, item).map((i) => i.name)).toEqual(above);
        expect(subtypesOf(workspace, item).map((i) => i.name)).toEqual(below);
    });
    it('goes through shipped libraries and other files', () => {
        const { workspace, uri, at } = markedWorkspace({
            'a.eco': 'ecosystem X\ninclude Purposes\npurpose <|>Mine within Marketing',
            'b.eco': 'part of X\npurpose Yours within Mine'
        });
        const [item] = typeItemAt(workspace, uri, at);
        const [above] = supertypesOf(workspace, item);
        expect(above.uri).toBe('ecospec-library:/purposes.eco');
        expect(supertypesOf(workspace, above)).toEqual([]);
        expect(subtypesOf(workspace, above).map((i) => i.name)).toContain('Mine');
        expect(subtypesOf(workspace, item).map((i) => i.name)).toEqual(['Yours']);
    });
    it('is of nothing else', () => {
        const { workspace, uri, at } = markedWorkspace('ecosystem X\nbody <|>B');
        expect(typeItemAt(workspace, uri, at)).toEqual([]);
    });
});

describe('links', () => {
    it('lead to rules, libraries and sources', () => {
        const made = markedWorkspace(`ecosystem X
include <|Purposes|>
include Unknown
waive <|dummy-voter|> on X because "source: https://no.example"
waive no-such-rule on X
partner A // source: <|https://a.example/x?y=1#z|>.
/* source: <|docs/contract.pdf|>; source: brief, source: <|https://b.example/|> */`);
        const links = linksOf(made.workspace, made.uri, 'file:///pages');
        const sorted = [...links].sort(
            (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character
        );
        expect(sorted.map((l) => l.range)).toEqual(made.ranges.map((r) => r.range));
        expect(sorted.map((l) => l.target)).toEqual([
            'ecospec-library:/purposes.eco',
            'file:///pages/language/rules/decisions/dummy-voter.md',
            'https://a.example/x?y=1#z',
            'file:///w/docs/contract.pdf',
            'https://b.example/'
        ]);
    });
});

describe('folding', () => {
    it('takes bodies, comments, parts and regions', () => {
        const { workspace, uri } = markedWorkspace(`/** One
 * two */
ecosystem X {
    phase forming
}
// a
// b

// ---- Parties ----

partner A {
    contributes B {
        critical
    }
}
partner C { kind company }

// ---- Rest ----
// region R
role D
// endregion
`);
        expect(foldingOf(workspace, uri).map((f) => [f.startLine, f.endLine, f.kind ?? ''])).toEqual([
            [0, 1, 'comment'],
            [2, 3, ''],
            [5, 6, 'comment'],
            [8, 15, 'region'],
            [10, 13, ''],
            [11, 12, ''],
            [17, 20, 'region'],
            [18, 20, 'region']
        ]);
    });
    it('bears broken text', () => {
        const { workspace, uri } = markedWorkspace('partner A {\n  kind\n}\n}\nrole B {\n /* open\n');
        expect(foldingOf(workspace, uri)).toEqual([{ startLine: 0, endLine: 1 }]);
    });
});

describe('the selection grows', () => {
    const steps = (text: string): string[] => {
        const made = markedWorkspace(text);
        const out: string[] = [];
        let range: SelectionRange | undefined = selectionAt(made.workspace, made.uri, made.at);
        for (; range; range = range.parent) out.push(textAt(made, made.uri, range.range));
        return out;
    };
    it('from a word to the file', () => {
        const pool = 'pool P { basis equal   share Metro 1/2, Velo rest }';
        expect(steps(`ecosystem X\n${pool.replace('Metro', 'Me<|>tro')}`)).toEqual([
            'Metro',
            'Metro 1/2',
            'share Metro 1/2, Velo rest',
            ' basis equal   share Metro 1/2, Velo rest ',
            '{ basis equal   share Metro 1/2, Velo rest }',
            pool,
            `ecosystem X\n${pool}`
        ]);
    });
    it('out of a text, and of a body in a body', () => {
        expect(steps('partner A { contributes B { substitute "one t<|>wo" } }')).toEqual([
            'one two',
            '"one two"',
            'substitute "one two"',
            ' substitute "one two" ',
            '{ substitute "one two" }',
            'B { substitute "one two" }',
            'contributes B { substitute "one two" }',
            ' contributes B { substitute "one two" } ',
            '{ contributes B { substitute "one two" } }',
            'partner A { contributes B { substitute "one two" } }'
        ]);
    });
    it('in broken text and outside of any', () => {
        expect(steps('partner A { kind <|>compny }\nrole B')[0]).toBe('compny');
        expect(steps('// on<|>e\nrole B')).toEqual(['// one\nrole B']);
        expect(steps('<|>')).toEqual(['']);
    });
});
