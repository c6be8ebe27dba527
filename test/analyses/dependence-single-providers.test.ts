import { describe, expect, it } from 'vitest';
import { singleProviders, supplies } from '../../language/analyses/dependence/single-providers.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const single = (text: string) => singleProviders(ecosystemOf(text)).map((s) => s.name);

describe('critical contributions with a single provider', () => {
    it.each([
        ['one provider', 'partner A { contributes Id critical }', ['Id']],
        ['nothing critical', 'partner A { contributes Id }', []],
        ['two providers', 'partner A { contributes Id critical }\npartner B { contributes Id }', []],
        [
            'two providers that are related',
            'partner A { contributes Id critical }\npartner B { stake A 60 % contributes Id }',
            ['Id']
        ],
        [
            'the other provider is only a candidate',
            'partner A { contributes Id critical }\npartner B status candidate { contributes Id critical }',
            ['Id']
        ],
        ['a provider that has left', 'partner A status exited { contributes Id critical }', []],
        ['a substitute', 'partner A { contributes Id critical { substitute "passports" } }', []],
        ['an escrow', 'partner A { contributes Id critical { escrow "source code" } }', []],
        ['a step-in', 'partner A { contributes Id critical { step-in by B } }\npartner B', []],
        ['a step-in from outside', 'partner A { contributes Id critical { step-in by E } }\nexternal E', []],
        [
            'a step-in by a subsidiary',
            'partner A { contributes Id critical { step-in by B } }\npartner B { stake A 60 % }',
            ['Id']
        ],
        ['a step-in by itself', 'role R\npartner A as R { contributes Id critical { step-in by R } }', ['Id']],
        ['a step-in by a role nobody plays', 'role R\npartner A { contributes Id critical { step-in by R } }', ['Id']],
        [
            'a step-in by one that has left',
            'partner A { contributes Id critical { step-in by B } }\npartner B status exited',
            ['Id']
        ]
    ])('%s', (_, text, expected) => expect(single(text)).toEqual(expected));

    it('says who provides it and what can stand in', () => {
        const eco = ecosystemOf(
            'partner A { contributes Id critical { step-in by B, C  substitute "passports" } }\npartner B\npartner C'
        );
        const supply = supplies(eco).get('Id')!;
        expect(supply.provisions.map((p) => p.partner.name)).toEqual(['A']);
        expect(supply.fallbacks).toMatchObject([
            { kind: 'substitute', contribution: { substitutes: ['passports'] } },
            { kind: 'step-in', contribution: { name: 'Id' } }
        ]);
    });
});
