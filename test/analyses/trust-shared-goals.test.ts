import { describe, expect, it } from 'vitest';
import { campsOf, opposedGoals, strategicClaims } from '../../language/analyses/trust/shared-goals.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const camps = (text: string, partners: string[]): string[] =>
    campsOf(ecosystemOf(text), partners).map((c) => `${c.partners.join('+')}: ${c.goals.join(', ')}`);

describe('partners that a chain of goals connects', () => {
    const goals = 'goal Vision\ngoal Fast { supports Vision }\ngoal Green { supports Vision }\ngoal Cheap\n';
    it.each([
        ['one goal', 'partner A { pursues Fast }\npartner B { pursues Fast }', ['A+B: Fast']],
        ['two', 'partner A { pursues Fast }\npartner B { pursues Cheap }', ['A: Fast', 'B: Cheap']],
        ['a goal above both', 'partner A { pursues Fast }\npartner B { pursues Green }', ['A+B: Fast, Green']],
        ['no goal', 'partner A\npartner B { pursues Cheap }', ['B: Cheap', 'A: ']],
        ['a daughter', 'partner A { pursues Fast }\npartner B { stake A 51 % }', ['A+B: Fast']],
        [
            'a chain; the largest first',
            'partner A { pursues Cheap }\npartner B { pursues Fast }\npartner C { pursues Green }',
            ['B+C: Fast, Green', 'A: Cheap']
        ]
    ])('%s', (_, partners, expected) =>
        expect(
            camps(
                goals + partners,
                ['A', 'B', 'C'].filter((p) => partners.includes(`partner ${p}`))
            )
        ).toEqual(expected)
    );
    it('ten thousand partners with one goal are one camp, at once', () => {
        const names = Array.from({ length: 10_000 }, (_, i) => `P${i}`);
        const eco = ecosystemOf(`goal G\n${names.map((n) => `partner ${n} { pursues G }`).join('\n')}`);
        const start = performance.now();
        expect(campsOf(eco, names)).toHaveLength(1);
        expect(performance.now() - start).toBeLessThan(1000);
    });
});
it('claims are what builds strategic trust and what needs it, with the active partners', () => {
    const eco = ecosystemOf(
        'goal G\npartner A { pursues G }\npartner B { pursues G }\npartner C status candidate\n' +
            'practice P builds strategic trust among A, B, C\npromise Q by C to A builds strategic trust\n' +
            'practice R builds relational trust among A, B\nrelationship A, C, B { needs strategic }'
    );
    expect(strategicClaims(eco).map((c) => `${c.by.kind} ${c.partners.join('+')}`)).toEqual([
        'Practice A+B',
        'Relationship A+B'
    ]);
});
it('goals that oppose each other are one pair', () =>
    expect(opposedGoals(ecosystemOf('goal A { opposes B, A }\ngoal B { opposes A }'))).toEqual([
        { goal: 'A', opposed: 'B' }
    ]));
