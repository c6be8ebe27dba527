import { expect, it } from 'vitest';
import { takingPart } from '../../language/analyses/parties/taking-part.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const parties = `role R\npartner A as R\npartner B { stake A 60 % }\npartner C { represents Buyers }\npartner D\npartner E status exited
population Buyers\nbody Inner { seats A, D observer }\nbody Outer { seats Inner, C, E }\nbody Ring { seats Ring, D }`;
it.each([
    ['A', 'voting', ['A', 'B', 'Inner', 'Outer']],
    ['R', 'voting', ['A', 'B', 'Inner', 'Outer']],
    ['Inner', 'voting', ['A', 'B', 'Inner', 'Outer']],
    ['Inner', 'any', ['A', 'B', 'D', 'Inner', 'Outer', 'Ring']],
    ['Outer', 'voting', ['A', 'B', 'C', 'Buyers', 'Inner', 'Outer']],
    ['Ring', 'voting', ['D', 'Ring']],
    ['E', 'any', []]
] as const)('where %s takes part (%s seats): %j', (said, seats, expected) => {
    const eco = ecosystemOf(`${parties}\ndecision X { decided by ${said} }`);
    const takes = takingPart(eco, [eco.all('Decision')[0].decidedBy, undefined], seats);
    const all = ['A', 'B', 'C', 'D', 'E', 'Buyers', 'Inner', 'Outer', 'Ring'];
    expect(all.filter(takes)).toEqual(expected);
});
