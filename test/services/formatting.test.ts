import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format, formattingEdits, formattingEditsOnType } from '../../language/services/format/format.js';
import { Lines } from '../../language/services/lines.js';
import { collectFacts } from '../../language/syntax/collect.js';
import { scan } from '../../language/syntax/scan.js';
import { edited, marked } from './marked.js';

const files = ['test/fixtures', 'test/rules/clean', 'examples', 'language/library']
    .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
            .filter((f) => f.endsWith('.eco'))
            .map((f) => path.join(folder, f))
    )
    .map((file) => [file, readFileSync(file, 'utf8')] as const);

/** What a text says: its facts without places, and quantities without the spaces they are written with. */
function said(text: string): string {
    const { declarations, uses, problems } = collectFacts('file:///a.eco', text);
    const places = new Set(['at', 'nameAt', 'bodyEnd', 'bodyStart', 'related', 'end']);
    const without = (key: string, value: unknown): unknown => {
        if (places.has(key) || key.endsWith('At')) return undefined;
        if (typeof value === 'bigint') return `${value}`;
        return key === 'text' && typeof value === 'string' ? value.replace(/\s+/g, '') : value;
    };
    return JSON.stringify([declarations, uses, problems], without);
}
/** The comments of a text, each with the words before and behind it. */
function comments(text: string): string[] {
    const tokens = [...scan(text)].map((t) => ({ ...t, said: text.slice(t.start, t.end) }));
    return tokens.flatMap((t, i) =>
        t.kind === 'comment'
            ? [[tokens[i - 1]?.said, t.said, tokens[i + 1]?.said].join(' ~ ').replace(/\s+/g, ' ').trimEnd()]
            : []
    );
}

describe('a formatted text', () => {
    it.each(files.filter(([f]) => !f.includes('clinic')))('is what %s is already', (_, text) =>
        expect(format(text)).toBe(text)
    );
    it.each([
        [
            'clauses by line',
            'goal A{measured by "x"\nsupports B}\ngoal B',
            'goal A {\n    measured by "x"\n    supports B\n}\ngoal B\n'
        ],
        ['bodies on one line stay so', 'role A{archetype enabler neutral}', 'role A { archetype enabler   neutral }\n'],
        ['empty bodies', 'role A {\n\n}\nrole B{ }', 'role A {}\nrole B {}\n'],
        ['a statement per line', 'goal A goal B  "Title"', 'goal A\ngoal B "Title"\n'],
        ['lists', 'group G of A ,B,\n C', 'group G of A, B,\n    C\n'],
        ['quantities', 'pool P { share A 1 / 2 , B 30% }', 'pool P { share A 1/2, B 30 % }\n'],
        [
            'conditions',
            'allow A to use D { where any of(x is y,z at most 1 or 2) }',
            'allow A to use D { where any of (x is y, z at most 1 or 2) }\n'
        ],
        ['empty lines', '\n\ngoal A\n\n\n\ngoal B\n\n', 'goal A\n\ngoal B\n'],
        [
            'empty lines in bodies',
            'goal A {\n\n\n  measured by "x"\n\n\n  supports B\n\n}',
            'goal A {\n    measured by "x"\n\n    supports B\n}\n'
        ],
        [
            'clauses on one line of several',
            'body B {\n  quorum 3 members  unanimous\n}',
            'body B {\n    quorum 3 members   unanimous\n}\n'
        ],
        [
            'bodies in bodies',
            'partner A{\ncontributes X{substitute "y" step-in by B}\n}',
            'partner A {\n    contributes X { substitute "y"   step-in by B }\n}\n'
        ],
        ['tabs and Windows line ends', 'goal A {\r\n\tsupports B\r\n}\r\n', 'goal A {\r\n    supports B\r\n}\r\n'],
        ['a brace on its own line', 'goal A\n{\nsupports B\n}', 'goal A {\n    supports B\n}\n'],
        [
            'heads over several lines',
            'promise P by A\n to B\n{\nremedy "x"\n}',
            'promise P by A\n        to B {\n    remedy "x"\n}\n'
        ],
        [
            'names in backticks and other scripts',
            'role `role`{neutral}\nrole Prüfer{neutral}\nrole 監査{neutral}',
            'role `role` { neutral }\nrole Prüfer { neutral }\nrole 監査 { neutral }\n'
        ],
        ['nothing', '', ''],
        ['only a comment', '  // x  ', '// x\n'],
        ['no line behind the last', 'goal A', 'goal A\n']
    ])('%s', (_, text, expected) => {
        expect(format(text)).toBe(expected);
        expect(format(expected)).toBe(expected);
    });
    it.each([
        [
            'a trailing one behind a body that becomes too wide for its line',
            `goal A { measured by "${'x'.repeat(140)}" supports B }                    // why\n`,
            `goal A {\n    measured by "${'x'.repeat(140)}"\n    supports B\n}   // why\n`
        ],
        [
            'a trailing one behind clauses that become too wide for their line',
            `goal A {\n    measured by "${'x'.repeat(120)}" supports Bbbbbbbbbbbbbbbb             // why\n}\n`,
            `goal A {\n    measured by "${'x'.repeat(120)}"\n    supports Bbbbbbbbbbbbbbbb   // why\n}\n`
        ],
        [
            'trailing ones keep their column',
            'goal A {\n  supports B      // one\n  opposes C       // two\n}',
            'goal A {\n    supports B    // one\n    opposes C     // two\n}\n'
        ],
        [
            'two spaces where that is too narrow',
            'goal A{supports B,C,D,E}  // one',
            'goal A { supports B, C, D, E }  // one\n'
        ],
        ['one space stays one', 'goal A{supports B} // one', 'goal A { supports B } // one\n'],
        [
            'above a clause',
            'goal A {\n// why\nsupports B\n  // last\n}',
            'goal A {\n    // why\n    supports B\n    // last\n}\n'
        ],
        [
            'documentation with stars',
            'goal A {}\n  /** One\n     * two\n     */\n  goal B',
            'goal A {}\n/** One\n * two\n */\ngoal B\n'
        ],
        ['documentation without', '/** One\n   - two */\ngoal B', '/** One\n   - two */\ngoal B\n'],
        ['inside a line', 'goal A /* why */   due 2027-01-01', 'goal A /* why */ due 2027-01-01\n'],
        ['behind a brace', 'goal A { // why\nsupports B }', 'goal A { // why\n    supports B\n}\n']
    ])('comments: %s', (_, text, expected) => {
        expect(format(text)).toBe(expected);
        expect(format(expected)).toBe(expected);
    });
    it('spreads a body that is too wide', () => {
        const wide = `goal A "${'x'.repeat(100)}" { measured by "${'y'.repeat(30)}"   supports B }`;
        expect(format(wide)).toBe(
            `goal A "${'x'.repeat(100)}" {\n    measured by "${'y'.repeat(30)}"\n    supports B\n}\n`
        );
    });
    it('leaves what cannot be read, and formats the rest', () => {
        const broken = 'goal  A\npartner X {\n   kind   compny\n  pursues   A }\ngoal  B';
        expect(format(broken)).toBe('goal A\npartner X {\n   kind   compny\n  pursues   A }\ngoal B\n');
        expect(format('partner X {\n   kind   company\ngoal  B')).toBe('partner X {\n   kind   company\ngoal B\n');
        // What is being written at the end is left alone, and nothing else.
        expect(format('goal  A\ngoal  B\ngroup  G of  ')).toBe('goal A\ngoal B\ngroup  G of  ');
        expect(format('goal A "open\n  goal   B')).toBe('goal A "open\n  goal B\n');
    });
});

/** One statement of each kind, in the worst of styles. */
const everyKind: Record<string, string> = {
    EcosystemHeader:
        'ecosystem  X "T"{vision "v" phase  forming since 2026-01-01 dated 2026-01-01 currency EUR life areas A ,B tolerate skew 10% on contradiction void}',
    PartHeader: 'part   of   X',
    LibraryHeader: 'library  L  "T"',
    Include: 'include   L',
    Purpose: 'purpose  P "T"  within A ,B',
    Territory: 'territory  T  within A',
    Action: 'action  T  within use ,A',
    Exclusion: 'purposes A ,B exclude  each  other',
    Goal: 'goal A due  2027-01-01{measured by "x" at  least 60% supports B opposes C}',
    Certificate: 'certificate C levels A  then B{grace 3  months}',
    Role: 'role R planned{archetype enabler requires C A grace 2 months at least 2 incompatible with S neutral equal-treatment}',
    Partner:
        'partner P as R ,S since 2024-01-01{kind company pursues A holds C B until 2027-01-01 competes with Q in "m" stake Q 20% represents Q contributes X as data worth 2  M EUR per year critical{substitute "y" step-in by Q escrow "z"} offers O in A receives B as reach from Q}',
    Population: 'population P of 400  k{kind customer}',
    External: 'external  E  "T"',
    Group: 'group G of all  except A ,B',
    Dependence: 'dependence A on B critical called D{revenue 60% switching 6 months counterweight seat in C}',
    Pool: 'pool P of 12 M per year{basis equal share A 1/2 ,B rest rounded to 1/100 governed by D reviewed every 12 months on their own A 5 M ,A+B 9 M others worth 0}',
    CostGame: 'cost-game P of 3 M{share A 1/2 ,B rest on their own A 2 M}',
    Dataset:
        'dataset D "T" of A{generated by B derived from E by aggregate within F sensitivity internal keep 90 days retired 2026-01-01}',
    Allow: 'allow A to use ,derive D for P called Q{granted by B keep 30 days region EU where count at most 10 and any of(x is y ,z is not w) duty delete ,log binding recipients in return for R onward to C}',
    Forbid: 'forbid all to use D for P because "x"{survives leaving}',
    Oblige: 'oblige A to share D with B every  day{from 2026-01-01}',
    Flow: 'flow D from A to B for P called Q',
    Body: 'body B{seats A 3 ,B observer ,vacant 2 quorum 3 members passes with 2/3 of  all votes veto A about rules ,data overridden by majority of votes cast related parties vote once meets every 3 months term 2 years}',
    Decision:
        'decision D about rules{affects A recommended by B decided by C reasons to all within 14 days notice 30 days right to leave appeal to E}',
    Responsibility: 'responsibility R about D{responsible A accountable B consults C informs all}',
    ConflictProcess:
        'conflict C about any{open to all free of charge step talk called A between parties within 14 days then B step ruling called B by P hearing both recusing parties final}',
    Sanction: 'sanction S{cause grave warning with notice 14 days and reasons termination decided by B after hearing}',
    Disclosure: 'disclose reasons ,criteria of S by A to all every 3 months called D',
    Risk: 'risk R of A borne by B{likelihood low impact high mitigation "x"}',
    Score: 'score  S of A by B',
    Channel:
        'channel C about A open to all for ideas{run by B anonymous answers within 10 days feeds D publishes outcomes to all}',
    Practice: 'practice P builds relational trust among all every month{recognises contributions shows "x" to A}',
    Promised:
        'promise P by A to all builds operational trust{indicator "a" at least 99.5% measured every month by W results 2026-01 99% ,2026-02 98% remedy "r"}',
    Rating: 'rating A  by B 4 on 2026-01-01 because "x"',
    Relationship: 'relationship A ,B called R{needs strategic ,relational}',
    Win: 'win W by A{benefits B downside low due 2026-01-01 visible to all achieved 2026-01-01}',
    Exit: 'exit for all called E{notice 6 months returns data within 30 days deletes data within 90 days transition 3 months}',
    Waiver: 'waive dummy-voter  on B because "x" until 2027-01-01'
};
describe('every kind of statement', () => {
    it.each(Object.entries(everyKind))('%s', (kind, text) => {
        const { declarations, problems } = collectFacts('file:///a.eco', text);
        expect(problems).toEqual([]);
        expect(declarations.map((d) => d.kind)).toEqual([kind]);
        const once = format(text);
        expect(once).not.toBe(text);
        expect(format(once)).toBe(once);
        expect(said(once)).toBe(said(text));
        // Apart from clauses and texts there are no two spaces, and none before a comma.
        expect(once.replace(/"[^"]*"/g, '""')).not.toMatch(/ ,|\S {2}\S|\S {4,}\S/);
        expect(once).toMatchSnapshot();
    });
    it('is there', () => {
        const grammar = readFileSync('language/grammar/ecospec.langium', 'utf8');
        const item = /Item: ([^;]*);/
            .exec(grammar)![1]
            .split(/[|\s]+/)
            .filter((r) => r && r !== 'Header');
        const headers = ['EcosystemHeader', 'PartHeader', 'LibraryHeader'];
        expect(Object.keys(everyKind).sort()).toEqual([...headers, ...item].sort());
    });
});

const space = fc.constantFrom(
    '',
    ' ',
    '  ',
    '\n',
    '\n\n\n',
    '\t',
    '\r\n',
    ' // c\n',
    '/* c */',
    '\n/** c\n   * d */\n'
);
const mutation = fc.record({
    file: fc.nat(),
    changes: fc.array(fc.record({ at: fc.nat(), space, drop: fc.nat(40) }), { maxLength: 30 })
});
/** An example with other white space and comments here and there, and now and then a word less. */
function mutated({ file, changes }: { file: number; changes: { at: number; space: string; drop: number }[] }): string {
    const [, text] = files[file % files.length];
    const tokens = [...scan(text)];
    const made = new Map(changes.map((c) => [c.at % tokens.length, c]));
    let [out, end] = ['', 0];
    tokens.forEach((t, i) => {
        const change = made.get(i);
        out += change ? change.space : text.slice(end, t.start);
        if (change?.drop !== 0) out += text.slice(t.start, t.end);
        end = t.end;
    });
    return out + text.slice(end);
}
describe('whatever is formatted', () => {
    it('is formatted once and for all, and says the same, its comments where they were', () => {
        fc.assert(
            fc.property(mutation, (m) => {
                const text = mutated(m);
                const once = format(text);
                expect(format(once)).toBe(once);
                expect(said(once)).toBe(said(text));
                expect(comments(once)).toEqual(comments(text));
            }),
            { numRuns: Number(process.env.RUNS ?? 100) }
        );
    }, 300_000);
    it('changes only white space, of any text at all', () => {
        const bare = (text: string): string => text.replace(/\s+/g, '');
        fc.assert(
            fc.property(fc.string({ unit: fc.constantFrom(...'goal A{}"/*,\n 1'.split('')) }), (text) => {
                expect(bare(format(text))).toBe(bare(text));
            })
        );
    });
});

/** The place behind one of the closing braces. */
function closingIn(text: string, which: number): { line: number; character: number } {
    const braces = [...text.matchAll(/\}/g)].map((m) => m.index + 1);
    return new Lines(text).positionAt(braces[which % (braces.length || 1)] ?? 0);
}
describe('a part of a text', () => {
    it('is formatted alone', () => {
        const { text, ranges } = marked('goal  A\n<|goal   B{supports A}|>\ngoal   C\n');
        expect(edited(text, formattingEdits(text, ranges[0]))).toBe('goal  A\ngoal B { supports A }\ngoal   C\n');
    });
    it('may be a few lines of a body', () => {
        const { text, ranges } = marked('goal A {\n  supports   B\n<|  opposes   C\n|>  measured   by "x"\n}\n');
        expect(edited(text, formattingEdits(text, ranges[0]))).toBe(
            'goal A {\n  supports   B\n    opposes C\n  measured   by "x"\n}\n'
        );
    });
    it('says the same afterwards, whatever the part, and while typing', () => {
        fc.assert(
            fc.property(mutation, fc.nat(), fc.nat(30), (m, line, length) => {
                const text = mutated(m);
                const count = text.split('\n').length;
                const start = { line: line % count, character: 0 };
                const range = { start, end: { line: start.line + length, character: 0 } };
                for (const edits of [
                    formattingEdits(text, range),
                    formattingEditsOnType(text, range.end, '\n'),
                    formattingEditsOnType(text, closingIn(text, line), '}')
                ]) {
                    const part = edited(text, edits);
                    expect(said(part)).toBe(said(text));
                    expect(comments(part)).toEqual(comments(text));
                }
            }),
            { numRuns: Number(process.env.RUNS ?? 50) }
        );
    }, 300_000);
    const typed = (text: string, ch: string): string => {
        const { text: plain, cursors } = marked(text);
        return edited(plain, formattingEditsOnType(plain, cursors[0], ch));
    };
    it.each([
        [
            'a brace closes a line',
            'goal  X\ngoal A{supports B}<|>\ngoal  C',
            '}',
            'goal  X\ngoal A { supports B }\ngoal  C'
        ],
        ['a brace closes a block', 'goal A{\nsupports   B\n  }<|>\n', '}', 'goal A {\n    supports B\n}\n'],
        [
            'a brace that closes an inner block leaves the outer',
            'partner  P {\n kind   company\n contributes X{critical}<|>\n}',
            '}',
            'partner  P {\n kind   company\n contributes X{critical}\n}'
        ],
        ['a new line', 'goal A {\n  supports   B\n    <|>\n}\n', '\n', 'goal A {\n    supports B\n    \n}\n'],
        ['lines below are not touched', 'goal   A\n\n\n<|>\ngoal   B', '\n', 'goal   A\n\n\n\ngoal   B']
    ])('while typing: %s', (_, text, ch, expected) => expect(typed(text, ch)).toBe(expected));
});
