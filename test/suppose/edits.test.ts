import { describe, expect, it } from 'vitest';
import { supposedIn } from './supposed.js';

const parties = `ecosystem City
partner Metro
partner Velo
partner PayCo
partner \`body\`
role Operator
partner Bus as Operator
group Riders of Velo, PayCo
`;
/** Statements before and after; what they need besides stands above them. */
function become(before: string, suppositions: readonly string[]): { text: string; why: string[] } {
    const { text, why } = supposedIn(parties + before, ...suppositions);
    expect(text.startsWith(parties)).toBe(true);
    return { text: text.slice(parties.length), why };
}
const cases: readonly (readonly [before: string, suppositions: readonly string[], after: string])[] = [
    // A partner leaves.
    ['partner Scoot', ['Scoot leaves'], 'partner Scoot status exited'],
    [
        'partner Scoot "Scoot Ltd" { kind company }',
        ['Scoot leaves'],
        'partner Scoot "Scoot Ltd" status exited { kind company }'
    ],
    ['partner Scoot status candidate as Operator', ['Scoot leaves'], 'partner Scoot status exited as Operator'],
    [
        'partner Scoot as Operator // since May\n{ kind company }',
        ['Scoot leaves'],
        'partner Scoot as Operator status exited // since May\n{ kind company }'
    ],
    ['partner `status` as Operator', ['status leaves'], 'partner `status` as Operator status exited'],
    // Votes: of a seat that is there, of a new one, of one that goes.
    ['body C { seats Metro 3, Velo 2 }', ['Metro has 5 in C'], 'body C { seats Metro 5, Velo 2 }'],
    ['body C { seats Metro, Velo 2 }', ['Metro has 2 in C'], 'body C { seats Metro 2, Velo 2 }'],
    ['body C { seats Metro observer, Velo 2 }', ['Metro has 1 in C'], 'body C { seats Metro 1, Velo 2 }'],
    ['body C { seats Metro 3, Velo 2 }', ['PayCo has 1 in C'], 'body C { seats Metro 3, Velo 2, PayCo 1 }'],
    ['body C { seats Metro 3 }', ['body has 1 in C'], 'body C { seats Metro 3, `body` 1 }'],
    ['body C { seats Operator 3 }', ['Operator has 1.5 in C'], 'body C { seats Operator 1.5 }'],
    ['body C', ['PayCo has 1 in C'], 'body C { seats PayCo 1 }'],
    ['body C {\n    quorum 2 members\n}', ['PayCo has 1 in C'], 'body C {\n    quorum 2 members\n    seats PayCo 1\n}'],
    ['body C { seats Metro 3, Velo 2, PayCo 2 }', ['Metro has 0 in C'], 'body C { seats Velo 2, PayCo 2 }'],
    ['body C { seats Metro 3, Velo 2, PayCo 2 }', ['Velo has 0 in C'], 'body C { seats Metro 3, PayCo 2 }'],
    ['body C { seats Metro 3, Velo 2, PayCo 2 }', ['PayCo has 0 in C'], 'body C { seats Metro 3, Velo 2 }'],
    ['body C { seats Metro 3, Velo 2, PayCo 2 }', ['Metro has 0 in C', 'Velo has 0 in C'], 'body C { seats PayCo 2 }'],
    ['body C { seats Metro 3, Velo 2, PayCo 2 }', ['Velo has 0 in C', 'PayCo has 0 in C'], 'body C { seats Metro 3 }'],
    ['body C { seats Metro 3, Velo 2 }', ['Velo has 0 in C', 'PayCo has 4 in C'], 'body C { seats Metro 3, PayCo 4 }'],
    ['body C { seats Metro 3 }', ['Metro has 0 in C', 'PayCo has 4 in C'], 'body C { seats PayCo 4 }'],
    ['body C { seats Metro 3   quorum 1 members }', ['Metro has 0 in C'], 'body C { quorum 1 members }'],
    ['body C {\n    seats Metro 3\n    quorum 1 members\n}', ['Metro has 0 in C'], 'body C {\n    quorum 1 members\n}'],
    ['body C {\n    // who sits\n    seats Metro 3\n}', ['Metro has 0 in C'], 'body C {\n    // who sits\n}'],
    [
        'body C {\n    seats Metro 3, // owner of the rails\n          Velo 2, // bikes\n          PayCo 1 // money\n}',
        ['Velo has 0 in C'],
        'body C {\n    seats Metro 3, // owner of the rails\n          // bikes\n          PayCo 1 // money\n}'
    ],
    [
        'body C {\n    seats Metro 3, // rails\n          Velo 2, // bikes\n          PayCo 1 // money\n}',
        ['Velo has 0 in C', 'PayCo has 0 in C', 'Bus has 1 in C'],
        'body C {\n    seats Metro 3, Bus 1 // rails\n           // bikes\n          // money\n}'
    ],
    [
        'body C {\n    seats Metro 3, // rails\n          Velo 2\n}',
        ['Metro has 0 in C'],
        'body C {\n    seats  // rails\n          Velo 2\n}'
    ],
    // Shares.
    ['pool P { share Metro 1/2, Velo rest }', ['Metro gets 40 % of P'], 'pool P { share Metro 40 %, Velo rest }'],
    ['pool P { share Metro 1/2, Velo rest }', ['Velo gets 1/3 of P'], 'pool P { share Metro 1/2, Velo 1/3 }'],
    ['pool P { share Metro 1/2, Velo rest }', ['Metro gets rest of P'], 'pool P { share Metro rest, Velo rest }'],
    [
        'pool P { share Metro 1/2, Velo rest }',
        ['PayCo gets 10 % of P'],
        'pool P { share Metro 1/2, Velo rest, PayCo 10 % }'
    ],
    [
        'pool P { share Metro 1/2 solidarity because "young" }',
        ['Metro gets rest of P'],
        'pool P { share Metro rest solidarity because "young" }'
    ],
    ['pool P', ['Metro gets 10 % of P', 'Velo gets rest of P'], 'pool P { share Metro 10 %, Velo rest }'],
    ['cost-game K { share Metro 1/2 }', ['Metro gets 1/4 of K'], 'cost-game K { share Metro 1/4 }'],
    // What a motion needs.
    [
        'body C { seats Metro   passes with majority of all votes }',
        ['C passes with 2/3 of votes cast'],
        'body C { seats Metro   passes with 2/3 of votes cast }'
    ],
    [
        'body C { seats Metro   passes with majority of votes cast }',
        ['C passes with 2/3'],
        'body C { seats Metro   passes with 2/3 of votes cast }'
    ],
    [
        'body C { passes with 5 votes }',
        ['C passes with more than 60 % of all votes'],
        'body C { passes with more than 60 % of all votes }'
    ],
    [
        'body C { passes with 5 votes   meets every month }',
        ['C passes with unanimous'],
        'body C { unanimous   meets every month }'
    ],
    [
        'body C { unanimous   meets every month }',
        ['C passes with 5 votes'],
        'body C { passes with 5 votes   meets every month }'
    ],
    ['body C { meets every month }', ['C passes with 5 votes'], 'body C { meets every month   passes with 5 votes }'],
    ['body C', ['Metro has 1 in C', 'C passes with unanimous'], 'body C { seats Metro 1   unanimous }'],
    // The last one counts.
    ['body C { seats Metro 3 }', ['Metro has 5 in C', 'Metro has 4 in C'], 'body C { seats Metro 4 }'],
    ['body C { seats Metro 3 }', ['Metro has 5 in C', 'Metro has 3 in C'], 'body C { seats Metro 3 }']
];
it.each(cases)('%s: %j', (before, suppositions, then) => {
    const { text, why } = become(before, suppositions);
    expect(text).toBe(then);
    if (before !== then) expect(why).toEqual([]);
});

describe('refused, in plain words', () => {
    const text = `partner Gone status exited
partner Past until 2025-12-31
body C { seats Metro 3, Operator 2, Riders 1, vacant 1   passes with majority of all votes }
body Twice { seats Metro 1, Metro 2 }
pool P { share Metro 1/2, Operator rest }
decision D { decided by C }
decision E { decided by Metro }`;
    it.each([
        ['Metor leaves', 'There is no partner Metor in City. Did you mean Metro?'],
        ['Gone leaves', 'Gone has left already.'],
        ['Riders leaves', 'There is no partner Riders in City.'],
        ['Metro has 3 in Committee', 'There is no body Committee in City.'],
        ['Somebody has 3 in C', 'There is no party Somebody in City.'],
        ['Metro has 3 in C', 'Metro has 3 votes in C already.'],
        ['Metro has abc in C', "'abc' is no number of votes. Write, for example, 3; or 0 to take the seat away."],
        ['Metro has 3 EUR in C', "'3 EUR' is no number of votes. Write, for example, 3; or 0 to take the seat away."],
        [
            'Metro has 3, Velo 9 in C',
            "'3, Velo 9' is no number of votes. Write, for example, 3; or 0 to take the seat away."
        ],
        [
            'Metro has 3 // so in C',
            "'3 // so' is no number of votes. Write, for example, 3; or 0 to take the seat away."
        ],
        ['Metro has  in C', "'' is no number of votes. Write, for example, 3; or 0 to take the seat away."],
        ['Metro has 1,5 in C', 'Write the number as 1.5 (a point before the decimals, no separators).'],
        ['Metro has -1 in C', 'Votes cannot be less than 0.'],
        [
            'Bus has 3 in C',
            'Bus sits in C through the role Operator. Change the votes of Operator, or name Bus in the text.'
        ],
        [
            'Velo has 0 in C',
            'Velo sits in C through the group Riders. Change the votes of Riders, or name Velo in the text.'
        ],
        ['body has 0 in C', 'body has no seat in C.'],
        ['Metro has 3 in Twice', 'Metro has several seats in Twice. Change the one you mean in the text.'],
        ['Metro gets 10 % of Nothing', 'There is no pool Nothing in City.'],
        ['Metro gets 200 % of P', '200 % is more than the whole.'],
        ['Metro gets 20 of P', '20 is more than the whole. Did you mean 20 %?'],
        ['Metro gets -5 % of P', 'A share cannot be less than 0.'],
        ['Metro gets half of P', "'half' is no share. Write, for example, 20 %, 1/3 or rest."],
        ['Metro gets 1/0 of P', "'1/0' is no share. Write, for example, 20 %, 1/3 or rest."],
        ['Metro gets 50 % of P', 'Metro has 50 % of P already.'],
        [
            'Bus gets 1/3 of P',
            'Bus shares in P through the role Operator. Change the share of Operator, or name Bus in the text.'
        ],
        ['C passes with majority', 'C decides by that already: passes with majority of all votes.'],
        ['C passes with 200 % of all votes', '200 % is more than the whole.'],
        ['C passes with -1', 'A majority cannot be less than 0.'],
        [
            'C passes with luck',
            "'luck' is no majority. Write, for example: majority of all votes, 2/3 of votes cast, more than 60 % of all votes, 5 votes, unanimous."
        ],
        [
            'C passes with 2/3 of all votes   unanimous',
            "'2/3 of all votes unanimous' is no majority. Write, for example: majority of all votes, 2/3 of votes cast, more than 60 % of all votes, 5 votes, unanimous."
        ],
        ['D passes with 2/3', 'D has no majority of its own: it is decided by C. Suppose another majority of C.'],
        ['E passes with 2/3', 'E is not decided by a body, so no majority decides it.'],
        ['Metro passes with 2/3', 'There is no body Metro in City.']
    ])('%s', (supposition, why) => {
        const supposed = become(text, [supposition]);
        expect(supposed.why).toEqual([why]);
        expect(supposed.text).toBe(text);
    });
    it('a new seat for who is supposed to leave; taking away the one it has is made', () => {
        const base = 'ecosystem City\nrole Operator\npartner Metro as Operator\npartner Bus as Operator\n';
        const refused = supposedIn(`${base}body C { seats Metro 3, Operator 1 }`, 'Bus leaves', 'Bus has 3 in C');
        expect(refused.why).toEqual(['Bus is supposed to leave, so it gets no seat in C.']);
        const made = supposedIn(`${base}body C { seats Metro 3, Bus 1 }`, 'Bus leaves', 'Bus has 0 in C');
        expect(made.why).toEqual([]);
        expect(made.text).toContain('seats Metro 3 }');
    });
    it('as of a day, who left before', () => {
        const { why } = supposedIn('ecosystem City { dated 2026-11-01 }\npartner Past until 2025-12-31', 'Past leaves');
        expect(why).toEqual(['Past left on 2025-12-31.']);
    });
    it('some of several, each with its index, while the others are made', () => {
        const { text, refused } = supposedIn(
            `${parties}body C { seats Metro 3 }`,
            'Nobody leaves',
            'Velo leaves',
            'Metro has x in C'
        );
        expect(refused.map((r) => r.index)).toEqual([0, 2]);
        expect(text).toContain('partner Velo status exited\n');
    });
});
