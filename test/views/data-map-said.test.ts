import { expect, it } from 'vitest';
import { dataTables } from '../../language/exports/tables/data.js';
import { libraries, type Report, Workspace } from '../../language/index.js';
import { labelOf } from '../../language/pictures/data-label.js';
import { laidOut } from '../../language/pictures/data-layout.js';
import { dataGraphs, dataPicture } from '../../language/pictures/data-map.js';
import { svg } from '../../language/pictures/svg.js';
import { type DataEdge, type DataMap, dataMap } from '../../language/views/data-map.js';

function reportOf(text: string): Report {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///spec.eco', text);
    return workspace.reports()[0];
}
function mapOf(text: string): DataMap {
    const { ecosystem, findings } = reportOf(`ecosystem X\n${text}`);
    return dataMap(ecosystem, undefined, findings);
}
const wordsOf = (map: DataMap, ...kinds: DataEdge['kind'][]): string[] =>
    map.edges.filter((e) => kinds.includes(e.kind)).map((e) => `${e.kind}: ${e.text}`);
const drawnOf = (map: DataMap): string => svg(dataPicture(map, laidOut(dataGraphs(map))), 'x');
const abc = 'partner A "Alpha Ltd"\npartner B "Beta Ltd"\npartner C "Gamma Ltd"\n';

it('who sends and who must share is in the words of the arrow; a duty with its flow is one way', () => {
    const words = (more: string): string[] => wordsOf(mapOf(`${abc}dataset D of A\n${more}`), 'sent', 'due');
    expect(words('flow D from B to C every month')).toEqual(['sent: sent by Beta Ltd every month']);
    expect(words('oblige B to share D with C every 3 months')).toEqual(['due: Beta Ltd must share every 3 months']);
    expect(words('oblige B to share D with C\nflow D from B to C every month')).toEqual([
        'sent: Beta Ltd must share and sends it every month'
    ]);
    expect(words('oblige B to share D with C every month\nflow D from B to C every month')).toEqual([
        'sent: Beta Ltd must share and sends it every month'
    ]);
    expect(words('oblige B to share D with C every 3 months\nflow D from B to C every month')).toEqual([
        'sent: Beta Ltd must share every 3 months and sends it every month'
    ]);
    expect(words('oblige B to share D with C\nflow D from A, B to C')).toEqual([
        'due: Beta Ltd must share',
        'sent: sent by Alpha Ltd and Beta Ltd'
    ]);
    expect(drawnOf(mapOf(`${abc}dataset D of A\noblige B to share D with C`))).toContain('>must be shared<');
});
it('a permission with an open finding bears its sign, and says what was found; the one beside it does not', () => {
    const map = mapOf(
        `${abc}purpose P\npurpose Q\ndataset D of A\nallow B to use, share D for P { granted by A }\nallow C to use D for P, Q { granted by B }`
    );
    const [fine, wide] = map.edges.filter((e) => e.kind === 'allowed');
    expect(fine.signs).toBeUndefined();
    expect(wide.signs).toEqual({ 'use for “P” and “Q”, says Beta Ltd': '◆' });
    expect(wide.why).toContain('Problem: B received D for P');
    expect(map.summary).toContain('open findings about 1 arrow');
    expect(labelOf(fine, 200).lines[0].sign).toBeUndefined();
    expect(labelOf(wide, 200).lines.map((l) => l.sign && l.isFirst)).toEqual([true, false]);
    expect(drawnOf(map)).toContain('>problem<');
    expect(drawnOf(map)).not.toContain('>worth a look<');
});
it('of several parties of one rule, what was found at one name is about that one only', () => {
    const eco = reportOf(`ecosystem X\n${abc}dataset D of A\nallow B, C to use D { granted by A }`);
    const [allow] = eco.ecosystem.all('Allow');
    const at = allow.parties.named[1].at;
    const finding = { ...eco.findings[0], severity: 'warning' as const, message: 'Look', at };
    const { edges } = dataMap(eco.ecosystem, undefined, [finding]);
    expect(edges.filter((e) => e.signs).map((e) => e.to)).toEqual(['gets C']);
    const hint = dataMap(eco.ecosystem, undefined, [{ ...finding, severity: 'hint' }]);
    expect(hint.edges.filter((e) => e.signs)).toEqual([]);
});
it('whoever grants what he does not own is named, an owner is not', () => {
    const words = (by: string): string[] =>
        wordsOf(
            mapOf(`${abc}dataset D of A\nallow B to use, share D\nallow C to use D { granted by ${by} }`),
            'allowed'
        );
    expect(words('B')[1]).toBe('allowed: use, says Beta Ltd');
    expect(words('A')[1]).toBe('allowed: use');
});
it('what leaks for certain leaks, what may leak may: on the arrow, in the legend, in the head and in the table', () => {
    const text = (where: string): string =>
        `partner A "Alpha Ltd" { competes with C in "x" }\npartner B "Beta Ltd"\npartner C "Gamma Ltd"\ndataset D "Costs" of A\nallow B to use, share D { granted by A }\nallow C to use D { granted by B ${where} }`;
    const certain = mapOf(text(''));
    expect(wordsOf(certain, 'leak')).toEqual(['leak: leaks']);
    expect(certain.summary).toContain('1 way in which data leaks to a competitor');
    expect(certain.leaks[0].text).toBe('“Costs” of Alpha Ltd leaks to Gamma Ltd');
    expect(certain.leaks[0].path.map((p) => p.text)).toEqual([
        'Alpha Ltd (has it)',
        'Beta Ltd (allowed by Alpha Ltd)',
        'Gamma Ltd (allowed by Beta Ltd, not by the owner)'
    ]);
    expect(drawnOf(certain)).toContain('>leaks to a competitor<');
    const possible = mapOf(text('where event is "an emergency"'));
    expect(wordsOf(possible, 'leak')).toEqual(['leak: may leak']);
    expect(possible.summary).toContain('1 way in which data may leak to a competitor');
    expect(drawnOf(possible)).toContain('>may leak to a competitor<');
    const relation = (map: DataMap): unknown =>
        dataTables(map)[0]
            .rows.map(([, r]) => (r as { text: string }).text)
            .at(-1);
    expect([relation(certain), relation(possible)]).toEqual(['leaks to', 'may leak to']);
});
it('no purpose of a label is cut; beyond four it says how many more', () => {
    const of = (count: number): string => {
        const names = Array.from({ length: count }, (_, i) => `P${i}`);
        const purposes = names.map((n) => `purpose ${n} "A purpose with a long title ${n}"`).join('\n');
        const map = mapOf(`${abc}${purposes}\ndataset D of A\nallow B to use D for ${names.join(', ')}`);
        const edge = map.edges.find((e) => e.kind === 'allowed')!;
        const lines = labelOf(edge, 84).lines.map((l) => l.text);
        return lines.join(' ');
    };
    expect(of(4)).toBe(
        `may use for ${[0, 1, 2].map((i) => `“A purpose with a long title P${i}”`).join(', ')} and “A purpose with a long title P3”`
    );
    expect(of(6)).toMatch(/P3” and 2 more purposes$/);
});
it('what nobody but Alpha gets is called by titles', () => {
    const { nodes } = mapOf(`${abc}dataset D of A\nforbid all except A to use D`);
    expect(nodes.map((n) => n.title)).toContain('all except Alpha Ltd');
});
it('beside each label some of its line is seen, and no line runs behind the label of another', () => {
    const parties = Array.from({ length: 6 }, (_, i) => `partner P${i}`).join('\n');
    const map = mapOf(
        `${abc}${parties}\ndataset D of A { generated by B }\ndataset E of A { derived from D by aggregate }\n${[0, 1, 2, 3, 4, 5].map((i) => `allow P${i} to use, copy ${i % 2 ? 'D' : 'E'}\nforbid P${i} to sell ${i % 3 ? 'D' : 'E'}`).join('\n')}`
    );
    for (const width of [380, 600, 1080]) {
        const { whole } = dataGraphs(map, width);
        const laid = laidOut({ whole }).whole;
        const boxes = whole.links.map(({ width: w = 0, height: h = 0 }, i) => ({ ...laid.links[i], w, h }));
        for (const [i, box] of boxes.entries()) {
            if (!box.w) continue;
            expect(box.x - box.w / 2 - box.points[0][0]).toBeGreaterThanOrEqual(22);
            expect(box.points.at(-1)![0] - box.x - box.w / 2).toBeGreaterThanOrEqual(22);
            for (const other of boxes.filter((_, j) => j !== i))
                for (let k = 1; k < other.points.length; k++)
                    expect(crosses(box, other.points[k - 1], other.points[k])).toBe(false);
        }
    }
});
type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
/** Whether a stretch comes into a box: those beside level stretches are told by their ends, since a curve stays between them. */
function crosses(
    { x, y, w, h }: Box,
    [ax, ay]: readonly [number, number],
    [bx, by]: readonly [number, number]
): boolean {
    const isBeside = Math.max(ax, bx) <= x - w / 2 + 0.5 || Math.min(ax, bx) >= x + w / 2 - 0.5;
    return !isBeside && Math.max(ay, by) > y - h / 2 && Math.min(ay, by) < y + h / 2;
}
it('an empty map shows how to begin, with somebody who is there', () => {
    expect(mapOf(abc).example).toBe('dataset Orders of A');
    expect(mapOf('').example).toBe('partner Metro\ndataset Orders of Metro');
    expect(drawnOf(mapOf(abc))).toMatch(/monospace.*>dataset Orders of A</s);
    expect(mapOf(`${abc}dataset D of A`).example).toBeUndefined();
});
it('the terms of a permission are told with it', () => {
    const { edges } = mapOf(`${abc}dataset D of A\nallow B to share D { granted by A keep 30 days onward to C }`);
    expect(edges.find((e) => e.kind === 'allowed')!.why).toContain(
        'Its terms: keep for at most 30 days; hand on to Gamma Ltd.'
    );
});
