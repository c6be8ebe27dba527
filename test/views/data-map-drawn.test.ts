import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { libraries, type Report, Workspace } from '../../language/index.js';
import { laidOut } from '../../language/pictures/data-layout.js';
import { dataGraphs, dataPicture } from '../../language/pictures/data-map.js';
import { svg } from '../../language/pictures/svg.js';
import { wayOn } from '../../language/views/data-map/way.js';
import { dataMap, mostEdges } from '../../language/views/data-map.js';

function reportOf(text: string): Report {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///spec.eco', text);
    return workspace.reports()[0];
}
const tourText = readFileSync('test/fixtures/tour.eco', 'utf8');
const tour = reportOf(tourText).ecosystem;
const many = (count: number, line: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n');

it('how far a dataset gets is a way on the map: what it passes, in how many steps, and what becomes of it there', () => {
    const map = dataMap(tour, { dataset: 'Trips', purpose: 'ServicePlanning' });
    const { nodes, edges } = wayOn(map, map.asked!);
    expect([...nodes].map(([id, { hop, verdict }]) => `${id} ${hop} ${verdict ?? ''}`.trim()).sort()).toEqual([
        'dataset Heatmap 1',
        'dataset Trips 0',
        'gets Passengers 1 no',
        'gets Velo 1 unknown',
        'gives Metro 0 yes'
    ]);
    expect([...edges].map((i) => `${map.edges[i].from} ${map.edges[i].kind} ${map.edges[i].to}`).sort()).toEqual([
        'dataset Heatmap due gets Velo',
        'dataset Trips allowed gets Passengers',
        'dataset Trips derived dataset Heatmap',
        'dataset Trips unknown gets Velo',
        'gives Metro owns dataset Trips'
    ]);
});
it('a rule for two parties is a way to that one only which it is asked about', () => {
    const text =
        'ecosystem X\npartner A\npartner B\npartner C\nrole R\npartner D as R\ndataset E of A\nallow B, R to use E { granted by A }\nforbid C to use E';
    const map = dataMap(reportOf(text).ecosystem, { dataset: 'E' });
    const { nodes } = wayOn(map, map.asked!);
    expect([...nodes.keys()].sort()).toEqual(['dataset E', 'gets B', 'gets R', 'gives A']);
});

/** How far each node of the first text moved when the second was laid out. */
function moves(before: string, after: string, width?: number): { readonly far: number; readonly isOrdered: boolean } {
    const [a, b] = [before, after].map((text) => laidOut(dataGraphs(dataMap(reportOf(text).ecosystem), width)).whole);
    const ids = [...a.nodes.keys()];
    const far = ids.map((id) =>
        Math.hypot(a.nodes.get(id)!.x - b.nodes.get(id)!.x, a.nodes.get(id)!.y - b.nodes.get(id)!.y)
    );
    const order = (of: typeof a): string[] =>
        [...ids].sort((x, y) => {
            const [p, q] = [of.nodes.get(x)!, of.nodes.get(y)!];
            return Math.abs(p.x - q.x) > 60 ? p.x - q.x : p.y - q.y;
        });
    return { far: Math.max(...far), isOrdered: order(a).join() === order(b).join() };
}
const alliance = (partners: number): string =>
    `ecosystem X\n${many(partners, (i) => `partner P${i}\ndataset D${i} of P${i} { sensitivity internal }`)}\n${many(partners, (i) => `allow P${(i + 1) % partners} to use D${i} { granted by P${i} }`)}`;

it.each([
    ['the tour', tourText],
    ['4 partners', alliance(4)],
    ['20 partners', alliance(20)]
])('%s: one more partner at the end moves the others by little, and changes no order', (_, text) => {
    const dataset = text === tourText ? 'Heatmap' : 'D1';
    const added = `${text}\npartner Newcomer "Newcomer Ltd"\nallow Newcomer to use ${dataset}`;
    for (const width of [1080, 500]) {
        const { far, isOrdered } = moves(text, added, width);
        // A row with its gap makes room.
        expect(far).toBeLessThanOrEqual(110);
        expect(isOrdered).toBe(true);
    }
});
it('an edit that changes no name and no way moves nothing', () => {
    expect(moves(tourText, `// One line more\n${tourText}`).far).toBe(0);
});

it('more ways than can be told apart stand together, and the map says so', () => {
    const text = `ecosystem X\nrole R\n${many(30, (i) => `partner P${i} as R\ndataset D${i} of P${i}`)}\n${many(30, (i) => `allow ${Array.from({ length: 15 }, (_, j) => `P${(i + j + 1) % 30}`).join(', ')} to use D${i}`)}`;
    const { edges, aggregated } = dataMap(reportOf(text).ecosystem);
    expect(edges.length).toBeLessThanOrEqual(mostEdges);
    expect(aggregated).toMatch(/^480 ways of data are too many to draw one by one/);
});
it('kinds that are left out are not drawn, and all else stays where it is', () => {
    const map = dataMap(tour);
    const laid = laidOut(dataGraphs(map));
    const [all, without] = [undefined, new Set(['forbidden'] as const)].map((hidden) =>
        dataPicture(map, laid, { hidden })
    );
    expect(svg(all, 'x')).toContain('may not use for');
    expect(svg(without, 'x')).not.toContain('may not use for');
    expect([without.width, without.height]).toEqual([all.width, all.height]);
});
it('the signs that are explained are those on the map', () => {
    const of = (text: string): string => {
        const map = dataMap(reportOf(text).ecosystem);
        return svg(dataPicture(map, laidOut(dataGraphs(map))), 'x');
    };
    const owned = of('ecosystem X\npartner A\ndataset D of A');
    expect(owned).toContain('>owns<');
    expect(owned).not.toContain('contradictory rules');
    expect(owned).not.toContain('worth a look');
    expect(of('ecosystem X\npartner A\ndataset D of A\nforbid all to use D')).toContain('>forbidden<');
});
it('a way arrives level, runs level through its words, and an arrow points along it', () => {
    const map = dataMap(tour);
    const { whole } = laidOut(dataGraphs(map));
    for (const [i, { points, x, y }] of whole.links.entries()) {
        if (map.edges[i].kind === 'owns' || map.edges[i].kind === 'generates') continue;
        const through = points.filter(([, py]) => Math.abs(py - y) < 1).map(([px]) => px);
        expect(Math.min(...through)).toBeLessThan(x);
        expect(Math.max(...through)).toBeGreaterThan(x);
    }
});
it('three columns of a data map stand in a narrow panel without a scroll bar', () => {
    const map = dataMap(
        reportOf(
            'ecosystem X\npartner A\npartner B\ndataset D of A { generated by A }\nallow B to use D { granted by A }'
        ).ecosystem
    );
    // A panel draws at 0.8 of the size at least.
    expect(laidOut(dataGraphs(map, 420)).whole.width * 0.8).toBeLessThanOrEqual(420);
});
