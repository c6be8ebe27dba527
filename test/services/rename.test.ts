import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal, libraries, rename, renameable, Workspace } from '../../language/index.js';
import { namedIn } from '../../language/services/file-index.js';
import { collectFacts } from '../../language/syntax/collect.js';
import { edited, type MarkedWorkspace, markedWorkspace } from './marked.js';

type Files = string | Readonly<Record<string, string>>;
/** The texts after a rename, or why it is refused. */
function renamed(files: Files, to: string): Record<string, string> | string {
    const made = markedWorkspace(files);
    const answer = rename(made.workspace, made.uri, made.at, to);
    return isRefusal(answer) ? answer.refused : textsAfter(made, answer.changes ?? {});
}
function textsAfter(
    { texts }: MarkedWorkspace,
    changes: Record<string, Parameters<typeof edited>[1]>
): Record<string, string> {
    return Object.fromEntries(
        Object.entries(texts).map(([uri, text]) => [uri.replace('file:///w/', ''), edited(text, changes[uri] ?? [])])
    );
}
const one = (files: Files, to: string): string => {
    const after = renamed(files, to);
    return typeof after === 'string' ? after : after['a.eco'];
};

/** For each kind that can have a name: a text that declares one called Old, where the cursor is, and uses it. */
const everyKind: Record<string, string> = {
    EcosystemHeader: 'ecosystem <|>Old\nwaive dummy-voter on Old',
    LibraryHeader: 'library <|>Old\npurpose A',
    LifeArea: 'ecosystem X { life areas <|>Old, Other }\npartner A { offers B in Other, Old }',
    Purpose:
        'purpose <|>Old\npurpose B within Old\npurposes Old, B exclude each other\npartner A\ndataset D of A\nallow A to use D for Old { onward for Old }',
    Territory:
        'territory <|>Old\nterritory B within Old\nterritories Old, B exclude each other\npartner A\ndataset D of A\nallow A to use D { region Old }',
    Action: 'action <|>Old within use\naction B within Old\nactions Old, B exclude each other\npartner A\ndataset D of A\nallow A to Old, use D',
    Goal: 'goal <|>Old\ngoal B { supports Old }\ngoal C { opposes Old }\npartner A { pursues Old }',
    Certificate: 'certificate <|>Old levels L\nrole R { requires Old L }\npartner A as R { holds Old L }',
    Level: 'certificate C levels <|>Old then L\ncertificate D levels Old\nrole R { requires C Old }\npartner A { holds C Old holds D Old }',
    Role: 'role <|>Old\nrole R { incompatible with Old }\npartner A as Old\ngroup G of Old',
    Partner:
        'partner <|>Old\npartner A { stake Old 20 % competes with Old represents Old }\nbody B { seats Old 3 veto Old about rules passes with majority of all votes }\nrating A by Old 4',
    Contribution:
        'partner A { contributes <|>Old }\npartner B\ndataset D of A\nallow B to use D { in return for Old }\nwaive single-point-of-failure on Old',
    Offer: 'partner A { offers <|>Old }\ndataset D of A\nallow A to use D { in return for Old }',
    Benefit: 'partner A { receives <|>Old }\ndataset D of A\nallow A to use D { in return for Old }',
    Population: 'population <|>Old\ngroup G of Old',
    External: 'external <|>Old\nconflict C { step mediation by Old }',
    Group: 'group <|>Old of all\nexit for Old { notice 3 months }',
    Dependence: 'partner A\npartner B\ndependence A on B called <|>Old\nwaive dummy-voter on Old',
    Pool: 'partner A\npool <|>Old { share A rest }\nwaive dummy-voter on Old',
    CostGame: 'partner A\ncost-game <|>Old of 3 M { share A rest }\nwaive dummy-voter on Old',
    Dataset:
        'partner A\ndataset <|>Old of A\ndataset B of A { derived from Old by copy within Old }\nallow A to use Old\nflow Old from A to A\ndisclose Old by A to all',
    Allow: 'partner A\ndataset D of A\nallow A to use D called <|>Old\nwaive dummy-voter on Old',
    Forbid: 'partner A\ndataset D of A\nforbid A to use D called <|>Old\nwaive dummy-voter on Old',
    Oblige: 'partner A\ndataset D of A\noblige A to use D called <|>Old\nwaive dummy-voter on Old',
    Flow: 'partner A\ndataset D of A\nflow D from A to A called <|>Old\nwaive dummy-voter on Old',
    Body: 'body <|>Old\npartner A\ndecision D { decided by Old }\ndependence A on A { counterweight seat in Old }',
    Decision: 'decision <|>Old\npartner A\npool P { share A rest governed by Old }\nchannel C { feeds Old }',
    Responsibility: 'responsibility <|>Old\nresponsibility R about Old',
    ConflictProcess: 'conflict <|>Old { step talk }\ndecision D { appeal to Old }',
    Step: 'conflict C { step talk then Old step court called <|>Old }\nconflict D { step talk called Old step court then Old }\nwaive dummy-voter on C',
    Sanction: 'sanction <|>Old { warning }\nwaive dummy-voter on Old',
    Disclosure: 'partner A\ndisclose risks by A to all called <|>Old\nwaive dummy-voter on Old',
    Risk: 'risk <|>Old\nwaive dummy-voter on Old',
    Score: 'partner A\nscore <|>Old of A by A\ndisclose criteria of Old by A to A',
    Channel: 'channel <|>Old\nchannel C { feeds Old }',
    Practice: 'practice <|>Old\nchannel C { feeds Old }',
    Promised: 'promise <|>Old\nwaive dummy-voter on Old',
    Relationship: 'partner A\nrelationship A called <|>Old\nwaive dummy-voter on Old',
    Win: 'win <|>Old\nwaive dummy-voter on Old',
    Exit: 'exit for all called <|>Old\nwaive dummy-voter on Old'
};
/** What is called Old and is something else, in the texts of levels and steps: they have names of their own. */
const others: Record<string, RegExp> = {
    Level: /certificate D levels Old|holds D Old/g,
    Step: /called Old step court then Old/g
};
describe('every kind that can have a name', () => {
    it.each(Object.entries(everyKind))('%s', (kind, text) => {
        const whole = /^(ecosystem|library)/.test(text) ? text : `ecosystem X\n${text}`;
        const made = markedWorkspace(whole);
        const problems = (w: Workspace): string[] =>
            w
                .all()
                .map((f) => `${f.rule} ${f.at.range.start.line}`)
                .sort();
        expect(
            made.workspace
                .all()
                .filter((f) => /syntax|unknown|wrong/.test(f.rule))
                .map((f) => f.message)
        ).toEqual([]);
        expect(renameable(made.workspace, made.uri, made.at)).toMatchObject({ placeholder: 'Old' });
        const after = one(whole, 'New');
        const kept = made.texts[made.uri].replace(others[kind] ?? /$^/, (s) => s.replaceAll('Old', 'KEPT'));
        expect(after).toBe(kept.replaceAll('Old', 'New').replaceAll('KEPT', 'Old'));
        const again = markedWorkspace(after);
        expect(problems(again.workspace)).toEqual(problems(made.workspace));
        const words = one(whole, '`role`');
        expect(
            markedWorkspace(words)
                .workspace.all()
                .filter((f) => /syntax|unknown/.test(f.rule))
        ).toEqual([]);
    });
    it('is there', () => {
        const grammar = readFileSync('language/grammar/ecospec.langium', 'utf8').replace(
            /\/\*[\s\S]*?\*\/|\/\/.*/g,
            ''
        );
        const rules = grammar.split(/;\s/).filter((rule) => /\bname=ID\b/.test(rule));
        const named = rules.map((rule) => /^\s*(?:fragment )?(\w+)/.exec(rule)![1]);
        // The three kinds of data rules take their name from a fragment; the names of values mean nothing declared.
        const expected = named.flatMap((n) =>
            n === 'DataHead' ? ['Allow', 'Forbid', 'Oblige'] : n === 'Value' ? [] : [n]
        );
        expect(Object.keys(everyKind).sort()).toEqual([...new Set(expected)].sort());
    });
});

describe('a rename', () => {
    it('goes through all files, from any of its places', () => {
        for (const files of [
            {
                'a.eco': 'ecosystem X\npartner <|>A',
                'b.eco': 'part of X\ngroup G of A',
                'c.eco': 'ecosystem Y\npartner A'
            },
            {
                'a.eco': 'ecosystem X\npartner A',
                'b.eco': 'part of X\ngroup G of <|>A',
                'c.eco': 'ecosystem Y\npartner A'
            }
        ])
            expect(renamed(files, 'B')).toEqual({
                'a.eco': 'ecosystem X\npartner B',
                'b.eco': 'part of X\ngroup G of B',
                'c.eco': 'ecosystem Y\npartner A'
            });
    });
    it('of an ecosystem takes its parts along, from a part too', () => {
        for (const files of [
            { 'a.eco': 'ecosystem <|>X\npartner A', 'b.eco': 'part of X', 'c.eco': 'part of Z' },
            { 'a.eco': 'ecosystem X\npartner A', 'b.eco': 'part of <|>X', 'c.eco': 'part of Z' }
        ])
            expect(renamed(files, 'Y')).toEqual({
                'a.eco': 'ecosystem Y\npartner A',
                'b.eco': 'part of Y',
                'c.eco': 'part of Z'
            });
    });
    it('of a library takes every include along, and of what it declares every ecosystem', () => {
        const files = {
            'a.eco': 'library <|>L\npurpose P',
            'b.eco': 'ecosystem X\ninclude L',
            'c.eco': 'ecosystem Y\ninclude L'
        };
        expect(renamed(files, 'M')).toEqual({
            'a.eco': 'library M\npurpose P',
            'b.eco': 'ecosystem X\ninclude M',
            'c.eco': 'ecosystem Y\ninclude M'
        });
        const inside = {
            'a.eco': 'library L\npurpose <|>P',
            'b.eco': 'ecosystem X\ninclude L\npurpose Q within P',
            'c.eco': 'ecosystem Y\npurpose P'
        };
        expect(renamed(inside, 'R')).toEqual({
            'a.eco': 'library L\npurpose R',
            'b.eco': 'ecosystem X\ninclude L\npurpose Q within R',
            'c.eco': 'ecosystem Y\npurpose P'
        });
    });
    it.each([
        [
            'puts a word of the language in backticks',
            'partner <|>A\ngroup G of A',
            'all',
            'partner `all`\ngroup G of `all`'
        ],
        ['and takes them away', 'partner <|>`all`\ngroup G of `all`', 'Every', 'partner Every\ngroup G of Every'],
        ['takes any script', 'partner <|>監査\ngroup G of 監査', 'Prüfer', 'partner Prüfer\ngroup G of Prüfer'],
        [
            'knows a name however it is composed',
            'partner <|>Cafe\u0301\ngroup G of Café',
            'Bar',
            'partner Bar\ngroup G of Bar'
        ],
        ['leaves comments and titles', 'partner <|>A "A" // A\ngroup G of A', 'B', 'partner B "A" // A\ngroup G of B'],
        [
            'works on broken text',
            'partner <|>A\ngroup G of A\nbody C { seats A 1 quorum }',
            'B',
            'partner B\ngroup G of B\nbody C { seats B 1 quorum }'
        ],
        ['changes nothing where nothing changes', 'partner <|>A', 'A', 'partner A'],
        [
            'lets a part be called like a statement',
            'partner A { contributes <|>K }\npartner B',
            'B',
            'partner A { contributes B }\npartner B'
        ],
        ['makes unknown names known', 'partner <|>Metr\ngroup G of Metro', 'Metro', 'partner Metro\ngroup G of Metro'],
        ['tells twins apart', 'partner A\nrole <|>A\npartner P as A', 'B', 'partner A\nrole B\npartner P as B']
    ])('%s', (_, text, to, expected) => {
        expect(one(`ecosystem X\n${text}`, to)).toBe(`ecosystem X\n${expected}`);
    });
    it.each([
        ['a name that is taken', 'partner <|>A\nrole B', 'B', 'B is the name of a role already. Choose another name.'],
        [
            'one of a library',
            'include Purposes\npurpose <|>A',
            'Marketing',
            'Marketing is the name of a purpose already. Choose another name.'
        ],
        [
            'a level beside it',
            'certificate C levels <|>A then B',
            'B',
            'C has a level called B already. Choose another name.'
        ],
        [
            'a step beside it',
            'conflict C { step talk called <|>A step court called B }',
            'B',
            'C has a step called B already. Choose another name.'
        ],
        [
            'a contribution beside it',
            'partner P { contributes <|>A offers B }',
            'B',
            'P has an offer called B already. Choose another name.'
        ],
        [
            'a name that could mean either',
            'partner P { contributes <|>A }\ndataset B of P\nallow P to use B { in return for A }',
            'B',
            'B is the name of a dataset already, and line 4 of a.eco could then mean either. Choose another name.'
        ],
        [
            'one that is used already for something like it',
            'partner P { contributes <|>A }\npartner Q { contributes B }\ndataset D of P\nallow P to use D { in return for B }',
            'B',
            'B is the name of a contribution already, and line 5 of a.eco could then mean either. Choose another name.'
        ],
        [
            'an action that is built in',
            'action <|>A within use',
            'copy',
            'copy is an action that is built in. Choose another name.'
        ],
        [
            'what is no name',
            'partner <|>A',
            'Metro North',
            '\'Metro North\' is no name: a name starts with a letter and goes on with letters, digits, _ and -. What has spaces in it is a title, and stands in "quotes" behind the name.'
        ],
        [
            'what starts with a digit',
            'partner <|>A',
            '3rd',
            '\'3rd\' is no name: a name starts with a letter and goes on with letters, digits, _ and -. What has spaces in it is a title, and stands in "quotes" behind the name.'
        ],
        ['nothing', 'partner <|>A', '  ', 'A name needs at least one letter.'],
        ['a backtick inside', 'partner <|>A', 'a`b', 'A name stands on one line and has no backtick inside.'],
        [
            'a shipped name',
            'include Purposes\npurpose A within <|>Marketing',
            'B',
            "Marketing belongs to a library that comes with EcoSpec and can't be renamed."
        ],
        [
            'a shipped library',
            'include <|>Purposes',
            'B',
            "Purposes belongs to a library that comes with EcoSpec and can't be renamed."
        ],
        [
            'a library that is not there',
            'include <|>Nowhere',
            'B',
            'There is no library Nowhere, so there is nothing to rename.'
        ],
        ['an unknown name', 'group G of <|>A', 'B', 'Nothing called A is declared, so there is nothing to rename.'],
        [
            'what is no name at all',
            '<|>partner A',
            'B',
            'Only names can be renamed: place the cursor on the name of a partner, a role, a body and so on.'
        ]
    ])('is refused: %s', (_, text, to, why) => {
        expect(one(`ecosystem X\n${text}`, to)).toBe(why);
    });
    it('is refused: a life area beside it', () => {
        const text = 'ecosystem X { life areas <|>A, B }';
        expect(one(text, 'B')).toBe('X has a life area called B already. Choose another name.');
    });
    it('is refused: an ecosystem that would become one with another, a library two of a name', () => {
        expect(renamed({ 'a.eco': 'ecosystem <|>X', 'b.eco': 'part of Y' }, 'Y')).toBe(
            'There is an ecosystem called Y already: the two would become one. Choose another name.'
        );
        expect(renamed({ 'a.eco': 'library <|>L', 'b.eco': 'library M' }, 'M')).toBe(
            'There is a library called M already: an include could mean either. Choose another name.'
        );
    });
    it('is refused: a name of a library that clashes in an ecosystem that includes it', () => {
        const files = { 'a.eco': 'library L\npurpose <|>P', 'b.eco': 'ecosystem X\ninclude L\npurpose Q' };
        expect(renamed(files, 'Q')).toBe('Q is the name of a purpose already. Choose another name.');
    });
});

describe('every name of the tour', () => {
    const tour = readFileSync('test/fixtures/tour.eco', 'utf8');
    const uri = 'file:///w/a.eco';
    const { declarations } = collectFacts(uri, tour);
    const names = declarations.flatMap(namedIn);
    const workspace = new Workspace({ libraries });
    workspace.set(uri, tour);
    const findings = (text: string): string[] => {
        const other = new Workspace({ libraries });
        other.set(uri, text);
        return other
            .all()
            .map((f) => `${f.rule} ${f.at.range.start.line}`)
            .sort();
    };
    it('can be renamed and renamed back, and nothing else changes', () => {
        const before = findings(tour);
        fc.assert(
            fc.property(fc.constantFrom(...names), fc.constantFrom('Zzz', 'Ünï', '`body`'), ({ name, nameAt }, to) => {
                const answer = rename(workspace, uri, nameAt.range.start, to);
                if (isRefusal(answer)) throw new Error(answer.refused);
                const text = edited(tour, answer.changes![uri]);
                expect(text).not.toBe(tour);
                expect(findings(text)).toEqual(before);
                const again = new Workspace({ libraries });
                again.set(uri, text);
                const back = rename(again, uri, nameAt.range.start, name);
                if (isRefusal(back)) throw new Error(back.refused);
                expect(edited(text, back.changes![uri])).toBe(tour);
            }),
            { numRuns: 20 }
        );
    });
});
