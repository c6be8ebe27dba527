import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraries, partnerMatrix, Workspace } from '../language/index.js';
import { Ecosystem } from '../language/model/ecosystem.js';
import { collectFacts } from '../language/syntax/collect.js';

const tour = readFileSync('test/fixtures/tour.eco', 'utf8');
function all(text: string) {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///t.eco', text);
    return workspace.all();
}
describe('the language', () => {
    it('the whole tour parses, resolves and has nothing wrong but what the rules say', () =>
        expect(all(tour).map((f) => `${f.at.range.start.line + 1} ${f.rule} ${f.message}`)).toMatchSnapshot());
    it.each([
        ['purposes', 'purpose A\npurpose B within A\npurposes A, B exclude each other'],
        ['territories and actions', 'territory EU\nterritory DE within EU\naction resell within share'],
        [
            'validity and onward sharing',
            'partner A\ndataset D of A { retired 2026-01-01 }\nallow A to use, share D { from 2026-01-01 until 2026-12-31 onward without limits duty log not binding recipients }'
        ],
        [
            'planned roles, grace',
            'certificate C levels One then Two { grace 3 months }\nrole R planned { requires C One grace 2 months }'
        ],
        [
            'observers, vacant seats, unanimity',
            'partner A\nbody B { seats A 2, A observer, vacant 1 }\nbody C { seats A 2 unanimous rotates every 2 years term 24 months }'
        ],
        [
            'steps by name',
            'conflict C { fee 50 EUR step talk called First between parties within 3 days then Second step ruling called Second hearing complainant afterwards within 5 days otherwise "claim upheld" final }'
        ],
        [
            'kinds of value',
            'partner A { contributes C as risk-bearing gift because "start" receives R as learning solidarity because "small" until 2027-01-01 }'
        ],
        [
            'cost games',
            'partner A\npartner B\ncost-game G of 3 M { share A 1/2, B rest on their own A 2 M, A + B 3 M others worth 0 }'
        ],
        ['goals that oppose', 'goal A\ngoal B { opposes A supports A }'],
        [
            'ratings, status, recognition',
            'partner A\npartner B\nrating A by B 4 on 2026-01-01\npractice P { recognises contributions shows "order status" to all }\nchannel C for concerns, ideas, praise'
        ],
        [
            'names in any script and in backticks',
            'partner Мосэнерго\npartner 東京電力\npartner `role`\ngroup G of Мосэнерго, 東京電力, `role`'
        ],
        [
            'nested conditions',
            'partner A\ndataset D\nallow A to use D { where count at most 1000 and any of (language is de or fr, one of (region is EU, date before 2027-01-01)) }'
        ]
    ])('says %s', (_, text) =>
        expect(
            all(`ecosystem X\n${text}`)
                .filter((f) => f.severity === 'error')
                .map((f) => f.message)
        ).toEqual([])
    );

    it.each([
        [
            'ecosystem X\ndecision { }\npartner A',
            1,
            /a name is missing.*A decision needs a name and a decider, for example/
        ],
        ['ecosystem X\npartner role\npartner A', 1, /backticks/],
        ['ecosystem X\nparnter A', 1, /'parnter' is not a word of the language. Did you mean 'partner'\?/],
        ['ecosystem X\npartner A {\n  recieves B\n}', 2, /'recieves' is not a word.*Did you mean 'receives'/],
        ['ecosystem X { phase growing }', 0, /'growing' is not known here. Choose one of: forming, piloting, scaling/],
        ['ecosystem X\npartner A { contributes C worth 5 Mio }', 1, /'Mio' cannot stand here/],
        ['ecosystem X\npartner A {\npartner B', 1, /A closing '}' is missing before 'partner'/],
        ['ecosystem X\npartner A\npool P { share A 50 }', 2, /Did you mean 50 %/],
        ['ecosystem X { dated 2026-1-31 }', 0, /2026-01-31/],
        ['ecosystem X\npartner A\npool P { share A 1,5 % }', 2, /1\.5/],
        ['ecosystem X { dated 2026-01-01 dated 2026-02-01 }', 0, /said twice/],
        ['partner A', 0, /does not say what it belongs to/],
        ['ecosystem X\npartner A\npartner A', 2, /declared twice/],
        ['ecosystem X\ngroup G of Nobody', 1, /No party called Nobody/],
        [
            'ecosystem X\npartner A as R\n  pursues G\n}\nrole R\ngoal G',
            1,
            /An opening '\{' is missing here, before 'pursues': what belongs to partner A stands/
        ],
        ['ecosystem X\npartner A {\n  contributes C\n    substitute "x"\n  }\n}', 2, /'\{' is missing.*belongs to C/],
        ['ecosystem X\npartner A {\n}\n}\npartner B', 3, /This '\}' closes nothing/],
        ['ecosystem X\npartner Metro AG', 1, /A name is one word.*in quotes: partner Metro "Metro AG"$/],
        ['ecosystem X\npartner Metro AG "Metro of Berlin" as R', 1, /quotes: partner Metro "Metro of Berlin"$/],
        ['ecosystem X\nrole Platform host at most 1', 1, /quotes: role Platform "Platform host"$/],
        ['ecosystem X\npartner A { offers Rail Journeys in M }', 1, /quotes: offers Rail "Rail Journeys"$/],
        ['ecosystem X\nflow D from A to B called Big Flow', 1, /Join the words: BigFlow$/],
        ['ecosystem X\npartner Metro As R', 1, /'As' is not a word of the language. Did you mean 'as'\?/],
        ['ecosystem X\npartner Metro sicne 2026-01-01', 1, /'sicne' is not a word.*Did you mean 'since'\?/]
    ])('explains %j', (text, line, message) => {
        const [first] = all(text).filter((f) => f.severity === 'error');
        expect(first?.message).toMatch(message);
        expect(first?.at.range.start.line).toBe(line);
    });
    it.each([
        [
            'partner Metro\ngroup G of Mertoo',
            'No party called Mertoo is declared in X or in a library it includes. Did you mean Metro?'
        ],
        ['partner Metro\ngroup G of metor', /Did you mean Metro\?$/],
        ['partner Metro\npartner Metra\ngroup G of Metri', /Did you mean Metro or Metra\?$/],
        ['partner A\ngroup G of B', 'No party called B is declared in X or in a library it includes.'],
        ['goal Metro\npartner Velo\ngroup G of Metros', /includes\.$/],
        [
            'certificate C levels Basic then Full\nrole R { requires C Ful }',
            'No level called Ful is declared in C. Did you mean Full?'
        ],
        ['include Purposes\npartner A\ndataset D\nallow A to use D for Marketng', /Did you mean Marketing\?$/],
        ['partner A\ndataset D\nallow A to raed D', /^No action called raed .* Did you mean read\?$/],
        [
            'partner A\ndataset D\nforbid A to resell D',
            /^No action called resell .* Built in are use, read, .*: action resell within use$/
        ],
        ['action resell within sale', /^No action called sale/],
        ['actions use, sale exclude each other', /^No action called sale/],
        ['purpose A\npurposes A, B exclude each other', /^No purpose called B/],
        [
            'territory EU\nterritories EU, US exclude each other',
            /^No territory called US .* Declare it with: territory US$/
        ],
        ['territory Europe\npartner A\ndataset D\nallow A to use D { region Europ }', /Did you mean Europe\?$/],
        [
            'territory EU\npartner A\ndataset D\nallow A to use D { region A }',
            /^A is a partner, but a territory is needed here/
        ]
    ])('an unknown name in %j', (text, message) => {
        const told = all(`ecosystem X\n${text}`).filter((f) => ['unknown-name', 'wrong-kind'].includes(f.rule));
        expect(told.length).toBe(1);
        expect(told[0].message).toMatch(message);
    });
    it.each([
        [
            'regions where no territory is declared',
            'allow A to use D { region EU, US }\nterritories EU, US exclude each other'
        ],
        [
            'built-in actions',
            'allow A to use, read, share, copy, derive, aggregate, anonymise, delete, model, publish D'
        ],
        [
            'declared actions',
            'action resell within share\nforbid A to resell D\nactions resell, use exclude each other'
        ],
        ['duties, which are free', 'allow A to use D { duty delete, log }']
    ])('knows %s', (_, text) =>
        expect(all(`ecosystem X\npartner A\ndataset D of A\n${text}`).filter((f) => f.severity === 'error')).toEqual([])
    );
    it('ten thousand unknown names among ten thousand are told fast', () => {
        const partners = Array.from({ length: 10_000 }, (_, i) => `partner Partner${i}`).join('\n');
        const groups = Array.from({ length: 10_000 }, (_, i) => `group G${i} of Portner${i}x`).join('\n');
        const files = [`ecosystem X\n${partners}`, `part of X\n${groups}`].map((t, i) =>
            collectFacts(`file:///${i}`, t)
        );
        const start = performance.now();
        const told = new Ecosystem('X', files, []).problems;
        expect(told.length).toBe(10_000);
        expect(performance.now() - start).toBeLessThan(3000);
    });
    it.each([
        ['a missing brace', 'ecosystem X\npartner A {\n  pursues G\npartner B\ngoal G\npartner C'],
        ['a missing name', 'ecosystem X\npartner A {\n  offers Y in }\npartner B\npartner C'],
        ['a missing comma', 'ecosystem X\npartner A\npool P { share A 1/2 B 1/2 }\npartner B\npartner C'],
        ['a word too many', 'ecosystem X\npartner A\nsurely partner B\npartner C'],
        ['an open string', 'ecosystem X\npartner A "Alpha\npartner B\npartner C']
    ])('after %s the rest of the file keeps working', (_, text) => {
        expect(
            collectFacts('file:///t.eco', text)
                .declarations.filter((f) => f.kind === 'Partner')
                .map((f) => (f as { name: string }).name)
        ).toEqual(['A', 'B', 'C']);
        expect(all(text).length).toBeGreaterThan(0);
    });
    it('an unread statement does not make its name unknown elsewhere', () => {
        expect(all('ecosystem X\npartner partner A\ngroup G of A').map((f) => f.rule)).not.toContain('unknown-name');
    });
    it('never throws, whatever the text', () => {
        fc.assert(
            fc.property(
                fc.array(fc.oneof(fc.constantFrom(...tour.split(/\b/)), fc.string()), { maxLength: 60 }),
                (words) => {
                    all(words.join(''));
                }
            ),
            { numRuns: 300 }
        );
    });
    it.each([
        ['deep nesting', `ecosystem X\npartner A\ndataset D\nallow A to use D { where ${'any of ('.repeat(3000)}`],
        [
            'a million votes',
            `ecosystem X\npartner A\npartner B\npartner C\nbody C1 { seats A 1 M, B 999 bn, C 1 passes with majority of all votes }`
        ],
        ['a number without end', `ecosystem X\npartner A\npool P { share A ${'9'.repeat(100_000)} % }`],
        [
            'purposes in a circle',
            'ecosystem X\npartner A\ndataset D\npurpose P within Q\npurpose Q within P\nallow A to use D for P\nforbid A to use D for Q'
        ]
    ])('ends on %s', (_, text) => expect(all(text).length).toBeGreaterThan(0), 20_000);
    it('findings do not depend on the order of files', () => {
        const cut = tour.indexOf('// Decision rights');
        const texts = [
            ['file:///a.eco', tour.slice(0, cut)],
            ['file:///b.eco', `part of UrbanMobility\n${tour.slice(cut)}`]
        ] as const;
        const results = [texts, [...texts].reverse()].map((order) => {
            const w = new Workspace({ libraries });
            for (const [uri, text] of order) w.set(uri, text);
            return w
                .all()
                .map((f) => `${f.rule} ${f.at.uri} ${f.message}`)
                .sort();
        });
        expect(results[0]).toEqual(results[1]);
    });
    it('a date that is none says nothing: the ecosystem has no day then', () => {
        const workspace = new Workspace({ libraries });
        workspace.set('file:///t.eco', 'ecosystem X { dated 2026-13-01 }\npartner A until 2026-1-1');
        const { ecosystem, findings } = workspace.reports()[0];
        expect(ecosystem.asOf).toBeUndefined();
        expect(ecosystem.active.map((p) => p.name)).toEqual(['A']);
        expect(partnerMatrix(ecosystem, findings).summary).not.toMatch(/as of/);
    });
    it('the matrix of the tour has its numbers', () => {
        const workspace = new Workspace({ libraries });
        workspace.set('file:///t.eco', tour);
        const { ecosystem, findings } = workspace.reports()[0];
        const row = partnerMatrix(ecosystem, findings).rows.find((r) => r.partner === 'Metro')!;
        expect([
            row.cells.contribution.text,
            row.cells.benefit.text,
            row.cells.difference.text,
            row.cells['votes:Council'].text
        ]).toEqual(['50 %', '50 %', '±0 pp', '3']);
    });
});
