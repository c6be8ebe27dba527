import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOneWay, oneWayTransfers } from '../../language/analyses/dependence/one-way.js';
import { strongComponents } from '../../language/analyses/dependence/strong-components.js';
import { atOnce } from '../../language/model/steps.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

describe('strong components', () => {
    it('are those of mutual reachability', () =>
        fc.assert(
            fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 16 }), (edges) => {
                const graph = Array.from({ length: 8 }, (_, v) => edges.flatMap(([a, b]) => (a === v ? [b] : [])));
                const reach = graph.map((_, v) => {
                    const seen = new Set([v]);
                    for (const at of seen) for (const to of graph[at]) seen.add(to);
                    return seen;
                });
                const component = strongComponents(graph);
                for (let a = 0; a < 8; a++)
                    for (let b = 0; b < 8; b++)
                        expect(component[a] === component[b]).toBe(reach[a].has(b) && reach[b].has(a));
            })
        ));
    it('fit a path of a million vertices', () => {
        const n = 1_000_000;
        const component = strongComponents(Array.from({ length: n }, (_, v) => [(v + 1) % n]));
        expect([component[0], component[n - 1]]).toEqual([0, 0]);
    });
});

describe('transfers without a return', () => {
    const inWords = (text: string) => {
        const found = atOnce(
            oneWayTransfers(
                ecosystemOf(text),
                allOneWay(() => true)
            )
        );
        return found.computed ? found.value.map((t) => `${t.givers.join(' ')} > ${t.takers.join(' ')}`) : found.reason;
    };
    const two = 'partner A\npartner B\ndataset D of A\n';
    it.each([
        ['a flow', `${two}flow D from A to B`, ['A > B']],
        ['flows both ways', `${two}flow D from A to B\nflow D from B to A`, []],
        ['a benefit', 'partner A { receives X from B }\npartner B', ['B > A']],
        ['a benefit out of solidarity', 'partner A { receives X from B solidarity because "starts" }\npartner B', []],
        ['a gift', 'partner A { contributes X to B gift because "start" }\npartner B', []],
        ['a contribution to all is to nobody in particular', 'partner A { contributes X to all }\npartner B', []],
        ['the owner allows use without saying who grants', `${two}flow D from B to A\nallow B to use D`, []],
        ['results that are told', `${two}flow D from A to B\ndisclose results by B to A`, []],
        ['reasons that are told', `${two}flow D from A to B\ndisclose reasons by B to A`, ['A > B']],
        ['a win for the giver', `${two}flow D from A to B\nwin W by B { benefits A }`, []],
        ['a promise back', `${two}flow D from A to B\npromise Answers by B to A`, []],
        [
            'among several',
            'role R\npartner A as R\npartner B as R { receives X from C }\npartner C\ndataset D\nflow D from R to C',
            ['A > C']
        ]
    ])('%s', (_, text, expected) => expect(inWords(text)).toEqual(expected));
    it('are not looked for beyond a budget', () => {
        const many = Array.from({ length: 1100 }, (_, i) => `partner P${i} as R\npartner Q${i} as S`).join('\n');
        expect(inWords(`role R\nrole S\n${many}\ndataset D\nflow D from R to S`)).toBe('too-many-operations');
    });
});
