import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
    articulationPoints,
    type Graph,
    piecesWithout
} from '../../language/analyses/dependence/articulation-points.js';
import { connectors, piecesAround } from '../../language/analyses/dependence/transfers.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const edgesToGraph = (size: number, edges: readonly (readonly [number, number])[]): Graph => {
    const graph = Array.from({ length: size }, (): number[] => []);
    for (const [a, b] of edges) {
        graph[a].push(b);
        graph[b].push(a);
    }
    return graph;
};
/** Components of what is left without some vertices, found by spreading the least index until nothing changes. */
function components(size: number, edges: readonly (readonly [number, number])[], without: readonly number[]) {
    const label = [...Array(size).keys()];
    const live = edges.filter(([a, b]) => !without.includes(a) && !without.includes(b));
    for (let round = 0; round < size; round++)
        for (const [a, b] of live) label[a] = label[b] = Math.min(label[a], label[b]);
    return label;
}
const countOf = (label: readonly number[], without: readonly number[]) =>
    new Set(label.filter((_, i) => !without.includes(i))).size;
function cutsByTrial(size: number, edges: readonly (readonly [number, number])[]): number[] {
    const before = countOf(components(size, edges, []), []);
    return [...Array(size).keys()].filter((v) => {
        const alone = !edges.some(([a, b]) => (a === v) !== (b === v));
        return !alone && countOf(components(size, edges, [v]), [v]) > before;
    });
}

describe('articulation points', () => {
    it.each([
        [
            'a path',
            3,
            [
                [0, 1],
                [1, 2]
            ],
            [1]
        ],
        [
            'a circle',
            3,
            [
                [0, 1],
                [1, 2],
                [2, 0]
            ],
            []
        ],
        [
            'two triangles that share a corner',
            5,
            [
                [0, 1],
                [1, 2],
                [2, 0],
                [2, 3],
                [3, 4],
                [4, 2]
            ],
            [2]
        ],
        [
            'a star',
            4,
            [
                [0, 1],
                [0, 2],
                [0, 3]
            ],
            [0]
        ],
        [
            'a repeated edge and a loop',
            2,
            [
                [0, 1],
                [0, 1],
                [1, 1]
            ],
            []
        ],
        ['nothing', 0, [], []]
    ] as const)('%s', (_, size, edges, expected) =>
        expect(articulationPoints(edgesToGraph(size, edges))).toEqual(expected)
    );
    it('a path of a million vertices has all but its ends', () => {
        const size = 1_000_000;
        const graph = Array.from({ length: size }, (_, i) => (i ? (i < size - 1 ? [i - 1, i + 1] : [i - 1]) : [1]));
        expect(articulationPoints(graph).length).toBe(size - 2);
    });

    const size = 9;
    const edges = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 14 });
    it('are those whose removal adds a component', () =>
        fc.assert(
            fc.property(edges, (e) => {
                expect(articulationPoints(edgesToGraph(size, e))).toEqual(cutsByTrial(size, e));
            }),
            { numRuns: 3000 }
        ));
    it('are those around which there are two pieces or more', () =>
        fc.assert(
            fc.property(edges, (e) => {
                const graph = edgesToGraph(size, e);
                const cuts = [...graph.keys()].filter((v) => piecesWithout(graph, v).length > 1);
                expect(cuts).toEqual(articulationPoints(graph));
            }),
            { numRuns: 1000 }
        ));
});

describe('the graph of transfers', () => {
    const connectorsOf = (text: string) => connectors(ecosystemOf(text));
    it.each([
        ['a chain', 'partner A { contributes X to B }\npartner B { contributes Y to C }\npartner C', ['B']],
        ['a hub', 'partner H { contributes X to all }\npartner B\npartner C', ['H']],
        ['two hubs', 'partner H { contributes X to all }\npartner I { contributes Y to all }\npartner B', []],
        ['a benefit', 'partner A { receives X from B }\npartner B { receives Y from C }\npartner C', ['B']],
        [
            'a flow of data, through a role',
            'role R\npartner A as R\npartner B\npartner C as R\ndataset D of B\nflow D from B to R',
            ['B']
        ],
        ['a duty to share', 'partner A\npartner B\npartner C\ndataset D of B\noblige B to share D with A, C', ['B']],
        ['a pool that one funds', 'partner A\npartner B\npartner C\npool P { funded by B share A 1/2, C 1/2 }', ['B']],
        ['a pool that nobody is said to fund', 'partner A\npartner B\npool P { share A 1/2, B 1/2 }', []],
        ['a candidate transfers nothing', 'partner A { contributes X to B }\npartner B status candidate\npartner C', []]
    ])('%s', (_, text, expected) => expect(connectorsOf(text)).toEqual({ computed: true, value: expected }));

    it('says who is cut off', () => {
        const eco = ecosystemOf(
            'partner H { contributes X to A, B }\npartner A { contributes Y to C }\npartner B\npartner C'
        );
        expect(piecesAround(eco, 'H')).toEqual({ computed: true, value: [['A', 'C'], ['B']] });
        expect(piecesAround(eco, 'B')).toEqual({ computed: true, value: [['A', 'C', 'H']] });
    });
    it('is not computed where everybody names thousands', () => {
        const names = Array.from({ length: 2000 }, (_, i) => `P${i}`);
        const flow = `flow D from ${names.join(', ')} to ${names.join(', ')}`;
        const eco = ecosystemOf(`dataset D\n${names.map((n) => `partner ${n}`).join('\n')}\n${flow}`);
        expect(connectors(eco)).toMatchObject({ computed: false });
    });

    const size = 6;
    const who = fc.oneof(
        fc.constant([...Array(size).keys()]),
        fc.nat(size - 1).map((except) => [...Array(size).keys()].filter((i) => i !== except)),
        fc.nat(size - 1).map((i) => [i]),
        fc.constant([0, 1]),
        fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 3 })
    );
    const flows = fc.array(fc.tuple(who, who), { maxLength: 5 });
    const shuffled = fc.shuffledSubarray([...Array(size).keys()], { minLength: size });
    const said = (members: readonly number[], names: readonly string[]): string => {
        if (members.length === size) return 'all';
        const missing = [...Array(size).keys()].filter((i) => !members.includes(i));
        if (missing.length === 1) return `all except ${names[missing[0]]}`;
        return members.join() === '0,1' ? 'Pair' : members.map((i) => names[i]).join(', ');
    };
    it('has the connectors of one edge per giver and receiver, whatever the names and the order', () =>
        fc.assert(
            fc.property(flows, shuffled, shuffled, (all, naming, order) => {
                const names = naming.map((n) => `N${n}`);
                const text = [
                    'dataset D',
                    `group Pair of ${names[0]}, ${names[1]}`,
                    ...order.map((i) => `partner ${names[i]}`),
                    ...all.map(([from, to]) => `flow D from ${said(from, names)} to ${said(to, names)}`)
                ].join('\n');
                const edges = all.flatMap(([from, to]) => from.flatMap((a) => to.map((b) => [a, b] as const)));
                const expected = cutsByTrial(size, edges).map((i) => names[i]);
                expect(connectors(ecosystemOf(text))).toEqual({ computed: true, value: expected.sort() });
            }),
            { numRuns: 1000 }
        ));
});
