import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
    type Fix,
    fixesOfRule,
    repairsOfUnknownLibrary,
    repairsOfUnknownName,
    safeFixes,
    shareAsRest
} from '../../language/index.js';
import { collectFacts } from '../../language/syntax/collect.js';
import { casesOf } from '../rules/cases.js';
import { edited, type MarkedWorkspace, markedWorkspace, uriOf } from './marked.js';

type Files = string | Readonly<Record<string, string>>;
const titles = (fixes: readonly Fix[]): string[] => fixes.map((f) => f.title);
function applied({ texts }: MarkedWorkspace, { edits }: Fix, name = 'a.eco'): string {
    const uri = uriOf(name);
    return edited(
        texts[uri],
        edits.filter((e) => e.uri === uri)
    );
}
const repairs = (files: Files): { made: MarkedWorkspace; fixes: Fix[] } => {
    const made = markedWorkspace(files);
    return { made, fixes: repairsOfUnknownName(made.workspace, made.uri, made.at) };
};

describe('a name that means nothing', () => {
    it('is most likely one that is nearly the same', () => {
        const { made, fixes } = repairs('ecosystem X\npartner Metro\ngroup G of <|>Metr');
        expect(fixes[0]).toMatchObject({ title: 'Change to Metro', preferred: true });
        expect(applied(made, fixes[0])).toBe('ecosystem X\npartner Metro\ngroup G of Metro');
    });
    it('may be one of two', () => {
        const { fixes } = repairs('ecosystem X\npartner Metro\nrole Metra\ngroup G of <|>Metri');
        expect(titles(fixes).slice(0, 2)).toEqual(['Change to Metro', 'Change to Metra']);
        expect(fixes.some((f) => f.preferred)).toBe(false);
    });
    it('is put in backticks where it has to be', () => {
        const { made, fixes } = repairs('ecosystem X\npartner `partner`\ngroup G of <|>partnr');
        expect(applied(made, fixes[0])).toBe('ecosystem X\npartner `partner`\ngroup G of `partner`');
    });
    it('has its near ones among the levels of its certificate', () => {
        const { fixes } = repairs(
            'ecosystem X\ncertificate C levels Basic then Full\ncertificate D levels Basis\npartner A { holds C <|>Basik }'
        );
        expect(titles(fixes)).toEqual(['Change to Basic', 'Declare the level Basik']);
    });
    it('can be an action, also one that is built in', () => {
        const text = 'ecosystem X\npartner A\ndataset D of A\nallow A to <|>publishh D';
        const { made, fixes } = repairs(text);
        expect(titles(fixes)).toEqual(['Change to publish', 'Declare the action publishh']);
        expect(applied(made, fixes[1])).toContain('action publishh within use');
    });

    it.each([
        ['a role', 'partner A as <|>R', 'Declare the role R', 'partner A as R\n\nrole R\n'],
        [
            'beside its like',
            'role Q // q\npartner A as <|>R',
            'Declare the role R',
            'role Q // q\nrole R\npartner A as R'
        ],
        [
            'below a body',
            'role Q {\n    neutral\n}\npartner A as <|>R\n',
            'Declare the role R',
            'role Q {\n    neutral\n}\nrole R\npartner A as R\n'
        ],
        ['a goal', 'partner A { pursues <|>G }', 'Declare the goal G', 'partner A { pursues G }\n\ngoal G\n'],
        [
            'a certificate',
            'role A { requires <|>C }',
            'Declare the certificate C',
            'role A { requires C }\n\ncertificate C\n'
        ],
        [
            'a certificate with its level',
            'role A { requires <|>C `at` }\nrole B { requires C `at` }',
            'Declare the certificate C',
            'role A { requires C `at` }\nrole B { requires C `at` }\n\ncertificate C levels `at`\n'
        ],
        [
            'a level',
            'certificate C levels A\nrole R { requires C <|>B }',
            'Declare the level B',
            'certificate C levels A then B\nrole R { requires C B }'
        ],
        [
            'a first level',
            'certificate C\nrole R { requires C <|>B }',
            'Declare the level B',
            'certificate C levels B\nrole R { requires C B }'
        ],
        [
            'a purpose',
            'partner A\ndataset D of A\nallow A to use D for <|>P',
            'Declare the purpose P',
            'partner A\ndataset D of A\nallow A to use D for P\n\npurpose P\n'
        ],
        [
            'a territory',
            'territory EU\npartner A\ndataset D of A\nallow A to use D { region <|>`region` }',
            'Declare the territory region',
            'territory EU\nterritory `region`\npartner A\ndataset D of A\nallow A to use D { region `region` }'
        ],
        [
            'a dataset',
            'partner A\nallow A to use <|>D',
            'Declare the dataset D',
            'partner A\nallow A to use D\n\ndataset D\n'
        ],
        [
            'a contribution',
            'partner A\ndataset D of A\nallow A to use D { in return for <|>K }',
            'Declare the contribution K',
            'partner A { contributes K }\ndataset D of A\nallow A to use D { in return for K }'
        ],
        [
            'a decision',
            'partner A\npool P { share A rest governed by <|>D }',
            'Declare the decision D',
            'partner A\npool P { share A rest governed by D }\n\ndecision D\n'
        ],
        [
            'a process',
            'decision D { appeal to <|>C }',
            'Declare the conflict process C',
            'decision D { appeal to C }\n\nconflict C\n'
        ],
        [
            'a score',
            'partner A\ndisclose criteria of <|>S by A to all',
            'Declare the score S',
            'partner A\ndisclose criteria of S by A to all\n\nscore S\n'
        ],
        ['a body', 'decision D { decided by <|>B }', 'Declare the body B', 'decision D { decided by B }\n\nbody B\n'],
        [
            'a name in another script',
            'group G of <|>監査',
            'Declare the partner 監査',
            'group G of 監査\n\npartner 監査\n'
        ]
    ])('can be declared: %s', (_, text, title, expected) => {
        const { made, fixes } = repairs(`ecosystem X\n${text}`);
        const fix = fixes.find((f) => f.title === title)!;
        expect(titles(fixes)).toContain(title);
        const now = applied(made, fix);
        expect(now).toBe(`ecosystem X\n${expected}`);
        const unknown = markedWorkspace(now)
            .workspace.all()
            .filter((f) => /unknown|syntax|duplicate/.test(f.rule));
        expect(unknown).toEqual([]);
    });
    it('can be declared: a life area, in the file of the ecosystem', () => {
        const { made, fixes } = repairs({
            'b.eco': 'part of X\npartner A { offers O in <|>L }',
            'a.eco': 'ecosystem X { life areas M }'
        });
        expect(applied(made, fixes.find((f) => f.title === 'Declare the life area L')!)).toBe(
            'ecosystem X { life areas M, L }'
        );
    });
    it('can be declared: beside its like in another file, where there is none in this', () => {
        const { made, fixes } = repairs({ 'b.eco': 'part of X\npartner A as <|>R', 'a.eco': 'ecosystem X\nrole Q' });
        expect(applied(made, fixes[0])).toBe('ecosystem X\nrole Q\nrole R');
    });
    it('is most likely a body where it decides, a partner where it shares', () => {
        expect(titles(repairs('ecosystem X\ndecision D { decided by <|>B }').fixes)[0]).toBe('Declare the body B');
        expect(titles(repairs('ecosystem X\npool P { share <|>B rest }').fixes)[0]).toBe('Declare the partner B');
    });
    it('has no repair where it is known, or is what a waiver is about', () => {
        expect(repairs('ecosystem X\npartner A\ngroup G of <|>A').fixes).toEqual([]);
        expect(titles(repairs('ecosystem X\npartner Metro\nwaive dummy-voter on <|>Metr').fixes)).toEqual([
            'Change to Metro'
        ]);
    });
});
it('an unknown library is most likely one that is nearly the same', () => {
    const made = markedWorkspace('ecosystem X\ninclude <|>Purpose');
    const [fix] = repairsOfUnknownLibrary(made.workspace, made.uri, made.at);
    expect(applied(made, fix)).toBe('ecosystem X\ninclude Purposes');
});

describe('a share as rest', () => {
    const rest = (text: string): string | undefined => {
        const made = markedWorkspace(`ecosystem X\npartner A\npartner B\n${text}`);
        const fix = shareAsRest(made.workspace, made.uri, made.at);
        return fix && applied(made, fix).split('\n').slice(3).join('\n');
    };
    it.each([
        ['the one at the cursor', 'pool P { share <|>A 1/2, B 1/2 }', 'pool P { share A rest, B 1/2 }'],
        ['else the last', '<|>pool P { share A 60 %, B 40 % }', 'pool P { share A 60 %, B rest }'],
        [
            'of a cost game',
            '<|>cost-game P of 1 M { share A 60 %, B 40 % }',
            'cost-game P of 1 M { share A 60 %, B rest }'
        ]
    ])('%s', (_, text, expected) => expect(rest(text)).toBe(expected));
    it.each([
        ['there is a rest', '<|>pool P { share A 1/2, B rest }'],
        ['it would mean something else', '<|>pool P { share A 1/2, B 1/3 }'],
        ['there is only one', '<|>pool P { share A 1/1 }'],
        ['there is no pool', '<|>partner C'],
        ['the text is broken', '<|>pool P { share A 1/2, B }']
    ])('not where %s', (_, text) => expect(rest(text)).toBeUndefined());
});

describe('all at once', () => {
    const disputes =
        'ecosystem X\nexternal M\nconflict C about any { step mediation by M   step arbitration by M hearing both final }\nconflict D about data { step mediation by M   step arbitration by M hearing both final }\n';
    it('the preferred fixes of a rule, where several stand in the file', () => {
        const made = markedWorkspace(disputes);
        const rule = 'dispute-step-without-deadline';
        const now = applied(made, fixesOfRule(made.workspace, made.uri, rule)!);
        const before = made.workspace.all().filter((f) => f.rule === rule && f.fixes.some((x) => x.preferred));
        expect(before.length).toBeGreaterThan(1);
        expect(now.match(/within 30 days/g)).toHaveLength(before.length);
        expect(
            markedWorkspace(now)
                .workspace.all()
                .filter((f) => [rule, 'syntax'].includes(f.rule))
        ).toEqual([]);
        expect(fixesOfRule(made.workspace, made.uri, 'no-such-rule')).toBeUndefined();
    });
    it('leave a text that can be read, whatever they are and wherever they meet', () => {
        const files = readdirSync('test/rules', { recursive: true, encoding: 'utf8' }).filter((f) =>
            f.endsWith('.eco')
        );
        let tried = 0;
        for (const file of files)
            for (const { text, marks } of casesOf(readFileSync(path.join('test/rules', file), 'utf8'))) {
                if (!marks.length) continue;
                const made = markedWorkspace(text);
                const found = made.workspace.reportOf(made.uri)?.findings ?? [];
                const all = [...new Set(found.map((f) => f.rule))].map((r) => fixesOfRule(made.workspace, made.uri, r));
                for (const fix of [...all, safeFixes(made.workspace, made.uri)].filter((f) => f !== undefined)) {
                    const { problems } = collectFacts(made.uri, applied(made, fix));
                    expect(problems, `${file} ${fix.title}`).toEqual([]);
                    tried++;
                }
            }
        expect(tried).toBeGreaterThan(20);
    });
    it('what is safe', () => {
        const made = markedWorkspace(
            'ecosystem X\npartner A\nwaive dummy-voter on A because "x"\nwaive hidden-veto on A because "y"\n'
        );
        const fix = safeFixes(made.workspace, made.uri)!;
        expect(applied(made, fix)).toBe('ecosystem X\npartner A\n');
        const clean = markedWorkspace('ecosystem X\npartner A\n');
        expect(safeFixes(clean.workspace, clean.uri)).toBeUndefined();
    });
});
