import { describe, expect, it } from 'vitest';
import { actorAmong, decidesAlone, takesAlone } from '../../language/analyses/dependence/decides-alone.js';
import { gatesOfRivals, unwalledData } from '../../language/analyses/dependence/gatekeepers.js';
import { imbalancesOf } from '../../language/analyses/dependence/imbalances.js';
import { isBody, unseparatedPowers } from '../../language/analyses/dependence/three-powers.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const parties = `
    role Host
    role Many
    partner P as Host, Many
    partner D as Many { stake P 80 % }
    partner Q as Many
    partner Old status exited
    population Users
    external Institute
    body Board { seats P 3, Q 2   passes with majority of all votes }
    body Checked { seats P 3, Q 2   passes with majority of all votes   veto Q about rules }
    body Equal { seats P 1, Q 1   unanimous }
    body Empty { seats Old 1   unanimous }`;

describe('who decides alone', () => {
    it.each([
        ['a partner', 'decided by P', 'P'],
        ['a role with one holder', 'decided by Host', 'P'],
        ['a role of several', 'decided by Many', undefined],
        ['related partners', 'decided by P, D', 'P D'],
        ['two', 'decided by P, Q', undefined],
        ['a population', 'decided by Users', undefined],
        ['somebody outside', 'decided by Institute', undefined],
        ['nobody said', '', undefined],
        ['nobody there', 'decided by Old', undefined],
        ['a body that one decides', 'decided by Board', 'P (Board)'],
        ['with a veto of another about this', 'decided by Checked', undefined],
        ['a body that decides together', 'decided by Equal', undefined],
        ['a body without members', 'decided by Empty', undefined],
        ['with the agreement of another', 'decided by P   agreed by Q', undefined],
        ['with its own agreement', 'decided by P   agreed by Board', 'P']
    ])('%s', (_, clauses, expected) => {
        const eco = ecosystemOf(`${parties}\ndecision X about rules { ${clauses} }`);
        const sole = takesAlone(eco, eco.all('Decision')[0], 'rules');
        const said = sole && `${sole.partners.join(' ')}${sole.body ? ` (${sole.body.name})` : ''}`;
        expect(said).toBe(expected);
    });
    it('a veto about something else does not matter', () => {
        const eco = ecosystemOf(`${parties}\ndecision X about pricing { decided by Checked }`);
        expect(decidesAlone(eco, eco.all('Decision')[0].decidedBy, 'pricing')?.partners).toEqual(['P']);
    });
    it.each([
        ['Equal', 'body Equal'],
        ['Board', 'P'],
        ['P, Q', undefined]
    ])('as one acts: %s', (deciders, expected) => {
        const eco = ecosystemOf(`${parties}\ndecision X about rules { decided by ${deciders} }`);
        const actor = actorAmong(eco, eco.all('Decision')[0].decidedBy, 'rules');
        expect(actor && (isBody(actor) ? `body ${actor.name}` : actor.group === 'D' ? 'P' : actor.group)).toBe(
            expected
        );
    });
});

describe('powers that are not separated', () => {
    const holders = (
        process: string,
        rest = 'decision R about rules { decided by P }\nsanction S { restriction decided by P }'
    ) =>
        unseparatedPowers(ecosystemOf(`${parties}\n${rest}\nconflict C ${process}`)).map(({ holder }) =>
            isBody(holder) ? holder.name : holder.partners.join(' ')
        );
    it.each([
        ['the last ruling', '{ step ruling by Q   step ruling by P final }', ['P']],
        ['a ruling that another follows', '{ step ruling by P   step ruling by Q final }', []],
        ['an arbitrator not named yet', '{ step ruling by P   step arbitration final }', []],
        ['a court after it', '{ step ruling by P final   step court }', []],
        ['disputes about payment', 'about payment { step ruling by P final }', []],
        ['disputes about sanctions', 'about sanctions { step ruling by P final }', ['P']]
    ])('%s', (_, process, expected) => expect(holders(process)).toEqual(expected));
    it('a body as a whole', () =>
        expect(
            holders(
                '{ step ruling by Equal final }',
                'decision R about rules { decided by Equal }\ndecision S about sanctions { decided by Equal }'
            )
        ).toEqual(['Equal']));
});

describe('gates', () => {
    const inWords = (text: string) => {
        const eco = ecosystemOf(`partner M { competes with A in "tea" }\npartner A\npartner B\n${text}`);
        return [...gatesOfRivals(eco)].map(
            ([keeper, gates]) => `${keeper}: ${gates.map((g) => `${g.by.name} ${g.rivals.join(' ')}`).join(', ')}`
        );
    };
    it.each([
        ['a score of a rival and another', 'score S of A, B by M', ['M: S A']],
        ['a score by another', 'score S of A by B', []],
        ['a score of the one that says it competes', 'score S of M by A', ['A: S M']],
        ['a score by several', 'score S of A by M, B', []],
        ['a score of nobody said', 'score S by M', []],
        ['who is admitted', 'decision E about membership { affects A   decided by M }', ['M: E A']],
        ['prices', 'decision E about pricing { affects A   decided by M }', []],
        ['two gates', 'score S of A by M\ndecision E about membership { affects A   decided by M }', ['M: S A, E A']]
    ])('%s', (_, text, expected) => expect(inWords(text)).toEqual(expected));
    it.each([
        ['any purpose', 'dataset D of A\nallow M to use D', ['D']],
        ['one purpose', 'purpose X\ndataset D of A\nallow M to use D for X', []],
        ['its own, generated by the other', 'dataset D of M { generated by A }', ['D']],
        ['its own, with a prohibition', 'purpose X\ndataset D of M { generated by A }\nforbid M to use D for X', []],
        ['open data', 'dataset D of A { sensitivity open }\nallow M to use D', []],
        ['data of a third', 'dataset D of B\nallow M to use D', []]
    ])('data for %s', (_, text, expected) => {
        const eco = ecosystemOf(`partner M\npartner A\npartner B\n${text}`);
        expect(unwalledData(eco, 'M', ['A']).map((d) => d.dataset.name)).toEqual(expected);
    });
});

describe('one-sided dependence', () => {
    it.each([
        ['critical', 'dependence P on Q critical', ['P Q level']],
        ['medium', 'dependence P on Q medium', []],
        ['critical and high', 'dependence P on Q critical\ndependence Q on P high', []],
        ['by revenue', 'dependence P on Q { revenue 30 % }', ['P Q revenue']],
        ['by both', 'dependence P on Q high { revenue 50 % }', ['P Q level revenue']],
        ['of all', 'dependence all except Q on Q high', ['P Q level', 'R Q level']],
        ['with data returned only', 'dependence P on Q high\nexit for P { returns data }', ['P Q level']],
        ['with a text against it', 'dependence P on Q high { counterweight "a second source" }', []]
    ])('%s', (_, text, expected) => {
        const eco = ecosystemOf(`partner P\npartner Q\npartner R\n${text}`);
        const found = imbalancesOf(eco, eco.all('Dependence')[0]);
        expect(found.map((f) => `${f.from} ${f.on} ${f.by.join(' ')}`)).toEqual(expected);
    });
});
