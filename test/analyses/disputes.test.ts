import { describe, expect, it } from 'vitest';
import { actorsOf } from '../../language/analyses/disputes/actors.js';
import { uncoveredKinds } from '../../language/analyses/disputes/kinds.js';
import { isAlwaysOwnCause, judgesInOwnCause } from '../../language/analyses/disputes/own-cause.js';
import { circlesIn, leadOf, routeOf } from '../../language/analyses/disputes/route.js';
import { sameDeciders } from '../../language/analyses/disputes/same-deciders.js';
import type { ConflictProcess, Step } from '../../language/model/declarations.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const processOf = (steps: string): ConflictProcess => ecosystemOf(`conflict C { ${steps} }`).all('ConflictProcess')[0];
const named = (steps: readonly Step[]): string => steps.map((s) => s.name ?? s.stepKind).join(' ');

describe('the way of a dispute', () => {
    it.each([
        ['nothing', '', ''],
        ['one step after the other', 'step talk step mediation step court', 'talk mediation court'],
        ['final ends it', 'step talk step ruling final step court', 'talk ruling'],
        ['a step that is jumped over', 'step talk then Z step mediation step court called Z', 'talk Z'],
        ['back, and round once', 'step talk called A step mediation called B then A step court', 'A B'],
        ['a final step leads nowhere', 'step talk called A step ruling then A final', 'A ruling']
    ])('%s', (_, steps, expected) => expect(named(routeOf(processOf(steps)))).toBe(expected));
    it.each([
        ['talk', 'nowhere'],
        ['mediation', 'nowhere'],
        ['ruling', 'nowhere'],
        ['ruling final', 'end'],
        ['ruling binding', 'end'],
        ['mediation otherwise "as before"', 'end'],
        ['arbitration', 'end'],
        ['court', 'end']
    ])('the last step, a %s, leads to: %s', (step, expected) => {
        const process = processOf(`step ${step}`);
        expect(leadOf(process, process.steps[0])).toBe(expected);
    });
    it.each([
        ['none', 'step talk called A step court then A final', []],
        ['itself', 'step talk called A then A', ['A']],
        ['from the step that stands first', 'step talk then C step talk called B step talk called C then B', ['B C']],
        ['two', 'step talk called A then A step talk called B then B', ['A', 'B']]
    ])('circles: %s', (_, steps, expected) => expect(circlesIn(processOf(steps)).map(named)).toEqual(expected));
});

describe('who acts', () => {
    const text = `role R
partner A as R
partner B as R status candidate
partner C
population P
external E
body Inner { seats A, C observer, P 3 }
body Outer { seats Inner, E, Outer, vacant }
body Empty
conflict X { step ruling by Inner, Outer, Empty, R, C final }`;
    it('those with votes in a body, each once; a body without seats itself; nobody who is not active', () => {
        const eco = ecosystemOf(text);
        const actors = actorsOf(eco, eco.all('ConflictProcess')[0].steps[0].by);
        expect(actors.map((a) => `${a.name} ${a.through?.name ?? ''}`.trim())).toEqual([
            'A Inner',
            'P Inner',
            'E Outer',
            'Empty',
            'C'
        ]);
    });
});

describe('those who decide twice', () => {
    const parties = `partner A
partner B
partner D { stake A 60 % }
partner C
population P
body AB { seats A, B passes with majority of all votes }
body ABC { seats A, B, C passes with majority of all votes }
body DC { seats D 3, C 2 passes with majority of all votes }
body CBA { seats C 3, A 2, B 2 passes with majority of all votes veto C about rules }
body Untold { seats A, C }
body Jury { seats P 12 passes with majority of all votes }
body Jury2 { seats P 12 passes with majority of all votes }
`;
    it.each([
        ['A', 'A', 'A'],
        ['A', 'B', undefined],
        ['A', 'D', 'D'],
        ['A', 'DC', 'D'],
        ['AB', 'ABC', 'A B'],
        ['AB', 'CBA', undefined],
        ['A', 'AB', undefined],
        ['AB', 'A', 'A'],
        ['A', 'Untold', undefined],
        ['Untold', 'Untold', 'A C'],
        ['A, B', 'A, C', undefined],
        ['Jury', 'Jury', 'P, not certain'],
        ['Jury', 'Jury2', undefined]
    ])('first %s, then %s: %s', (first, second, expected) => {
        const eco = ecosystemOf(`${parties}conflict X { step ruling by ${first} step ruling by ${second} }`);
        const [one, two] = eco.all('ConflictProcess')[0].steps;
        const same = sameDeciders(eco, one.by, two.by);
        expect(same && `${same.names.join(' ')}${same.certain ? '' : ', not certain'}`).toBe(expected);
    });
});

describe('judges in their own cause', () => {
    const parties =
        'partner A\npartner B\npartner D { stake A 60 % }\nbody AB { seats A, B }\nexternal E\npopulation P\n';
    it.each([
        ['open to all step ruling by A', 'A', false],
        ['step arbitration by A, E', 'A', false],
        ['open to B step ruling by AB', 'B', false],
        ['open to D step ruling by AB', 'A', false],
        ['open to P against A step ruling by D', 'D', true],
        ['open to P against A step ruling by AB', 'A', false],
        ['against P step ruling by P', 'P', false],
        ['open to P step ruling by A', '', false],
        ['open to all step mediation by A', '', false],
        ['open to all step ruling', '', false]
    ])('%s: %s', (clauses, judges, always) => {
        const eco = ecosystemOf(`${parties}conflict X { ${clauses} }`);
        const [process] = eco.all('ConflictProcess');
        const [step] = process.steps;
        expect(judgesInOwnCause(eco, process, step).map((a) => a.name)).toEqual(judges ? judges.split(' ') : []);
        expect(isAlwaysOwnCause(eco, process, step)).toBe(always);
    });
});

describe('kinds of dispute that no process is about', () => {
    it.each([
        ['', ''],
        ['pool P', 'payment P'],
        ['pool P\ncost-game Q\nconflict C about payment', ''],
        ['dataset D\nsanction S\nconflict C about data', 'sanctions S'],
        ['partner A { contributes I as ip }\npartner B status exited { contributes J as ip }', 'ip I'],
        ['partner A\ndecision D about rules, any { affects A }', 'rules D'],
        ['partner A\ndecision D about rules { decided by A }', ''],
        ['partner A\ndecision D about rules { affects A appeal to C }\nconflict C about data', ''],
        ['pool P\nconflict C', ''],
        ['pool P\nconflict C about any', '']
    ])('%s: %s', (text, expected) => {
        const kinds = [...uncoveredKinds(ecosystemOf(text))];
        expect(kinds.map(([topic, found]) => `${topic} ${found.map((k) => k.name).join(' ')}`).join(', ')).toBe(
            expected
        );
    });
});
