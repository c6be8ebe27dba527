import type { VNode } from 'preact';
import type { StrategyCell, StrategyMap } from '../views/strategy-map.js';
import { type Drawing, round, Spot, stacked, Words } from './drawing.js';
import { usePaint } from './ink.js';
import { fitted, widthOf } from './text.js';
import { paragraph } from './words.js';

const [inner, ring, outside] = [40, 32, 12];
const outer = inner + 3 * ring;

/** The end customer in the middle, a ring per archetype, a sector per life area; each field tells how many partners stand there. */
export function rings(map: StrategyMap, most: number): Drawing {
    // Names at the sides need room, those above and below stand over the rings.
    const beside = Math.max(0, ...namesOf(map).map((n) => (n.anchor === 'middle' ? 0 : n.width)));
    const width = Math.min(most, 2 * Math.max(outer, outer + outside + beside - 20) + 8);
    const height = 2 * outer + 44;
    const note = paragraph(
        'From the middle: orchestrators, realizers, enablers. The number: partners that offer something there.',
        width,
        { size: 11, soft: true }
    );
    return stacked([{ width, height, body: <Rings map={map} x={width / 2} y={height / 2} /> }, note], 10);
}
interface AreaName {
    readonly text: string;
    readonly width: number;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
}
/** Around the rings; the first area is at the top. */
function namesOf({ areas }: StrategyMap): AreaName[] {
    return areas.map(({ title }, i) => {
        const angle = -Math.PI / 2 + (i * 2 * Math.PI) / areas.length;
        const [x, y] = [Math.cos(angle) * (outer + outside), Math.sin(angle) * (outer + outside)];
        const anchor = Math.abs(x) < 20 ? 'middle' : x < 0 ? 'end' : 'start';
        const text = fitted(title, 12, anchor === 'middle' ? 220 : 112, true);
        return {
            text,
            width: widthOf(text, 12, true),
            x,
            y: y + (anchor === 'middle' ? (y < 0 ? -1 : 10) : 4),
            anchor
        };
    });
}
function Rings({ map, x, y }: { map: StrategyMap; x: number; y: number }): VNode {
    const { ink } = usePaint();
    const step = (2 * Math.PI) / Math.max(1, map.areas.length);
    // The first area is at the top.
    const start = -Math.PI / 2 - step / 2;
    return (
        <g transform={`translate(${round(x)} ${round(y)})`}>
            {map.archetypes.flatMap(({ id }, row) =>
                map.areas.map((area, i) => {
                    const cell = map.cells.find((c) => c.archetype === id && c.area === area.name)!;
                    return (
                        <Field
                            key={`${id} ${area.name}`}
                            cell={cell}
                            row={row}
                            from={start + i * step}
                            to={start + (i + 1) * step}
                        />
                    );
                })
            )}
            {namesOf(map).map(({ text, x: nameX, y: nameY, anchor }, i) => (
                <Words key={map.areas[i].name} x={nameX} y={nameY} size={12} bold anchor={anchor}>
                    {text}
                </Words>
            ))}
            <circle r={inner} fill={ink.main} />
            <Words y={-2} size={11} bold anchor="middle" fill={ink.onMain}>
                End
            </Words>
            <Words y={11.5} size={11} bold anchor="middle" fill={ink.onMain}>
                customer
            </Words>
        </g>
    );
}
function Field({ cell, row, from, to }: { cell: StrategyCell; row: number; from: number; to: number }): VNode {
    const { ink } = usePaint();
    const [near, far] = [inner + row * ring, inner + (row + 1) * ring];
    const [middle, radius] = [(from + to) / 2, (near + far) / 2];
    const isWhole = to - from > 6.28;
    const at = isWhole ? -Math.PI / 2 : middle;
    const [px, py] = [Math.cos(at) * radius, Math.sin(at) * radius];
    const fill = { empty: ink.paper, held: ink.fill, crowded: ink.warnFill }[cell.state];
    const stroke = { empty: ink.soft, held: ink.soft, crowded: ink.warn }[cell.state];
    const inset = 1.5;
    return (
        <Spot
            why={`${cell.archetype}, ${cell.area || 'no life area'}: ${cell.words}. ${cell.why}`}
            at={cell.offers.flatMap((o) => o.at).slice(0, 5)}
        >
            <path
                d={sector(near + inset, far - inset, from, to, isWhole)}
                fill={fill}
                fill-rule="evenodd"
                stroke={stroke}
                stroke-width={cell.state === 'crowded' ? 2.5 : 1}
                stroke-dasharray={cell.state === 'empty' ? '3 3' : undefined}
            />
            <Words
                x={px}
                y={py + 4}
                size={12}
                bold={cell.state !== 'empty'}
                anchor="middle"
                fill={cell.state === 'empty' ? ink.soft : ink.text}
            >
                {`${cell.partners}${cell.state === 'crowded' ? ' !' : ''}`}
            </Words>
        </Spot>
    );
}
function sector(near: number, far: number, from: number, to: number, isWhole: boolean): string {
    if (isWhole) return [near, far].map((r) => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`).join('');
    const large = to - from > Math.PI ? 1 : 0;
    // The gap between neighbours is as wide near the middle as outside.
    const [gapNear, gapFar] = [2 / near, 2 / far];
    const at = (r: number, a: number): string => `${round(Math.cos(a) * r)} ${round(Math.sin(a) * r)}`;
    return `M${at(far, from + gapFar)}A${far} ${far} 0 ${large} 1 ${at(far, to - gapFar)}L${at(near, to - gapNear)}A${near} ${near} 0 ${large} 0 ${at(near, from + gapNear)}Z`;
}
