import type { StrategyCell, StrategyMap, StrategyOffer } from '../views/strategy-map.js';
import { type Drawing, flowing, nothing, placed, Spot, stacked, Words } from './drawing.js';
import { usePaint } from './ink.js';
import { Box, chip, legend, pageWidth, paragraph, running, section, titled } from './parts.js';
import { rings } from './strategy-rings.js';
import { wrapped } from './text.js';

const [labels, gap, pad] = [140, 8, 10];
const mostOffers = 6;

export function strategyPicture(map: StrategyMap): Drawing {
    const rows = [];
    for (let i = 0; i < map.areas.length; i += 5) rows.push(grid(map, map.areas.slice(i, i + 5)));
    return titled('Strategy map', map.ecosystem, map.summary, [top(map), ...rows, signs()]);
}
/** The rings, and beside them who the customers are and who stands apart. */
function top(map: StrategyMap): Drawing {
    const circle = map.areas.length ? rings(map) : nothing;
    const width = pageWidth - circle.width - 30;
    const { vision } = map.ecosystem;
    const customers = map.customers.length
        ? flowing(map.customers.slice(0, 8).map((m) => chip(m, width, { strong: true })), width, 6)
        : paragraph('No population or partner of kind customer is declared.', width, { soft: true });
    const apart = map.apart.slice(0, 10).map((m) => running([m], width));
    const more = map.apart.length > 10 ? [paragraph(`and ${map.apart.length - 10} more`, width, { soft: true })] : [];
    const words = stacked(
        [
            ...(vision ? [paragraph(`“${vision}”`, width, { size: 15, most: 3 })] : []),
            stacked([paragraph('End customers', width, { bold: true }), customers], 5),
            apart.length ? stacked([paragraph('In no cell', width, { bold: true }), ...apart, ...more], 3) : nothing,
            map.areas.length ? nothing : paragraph('No life areas are declared: say them in the ecosystem, for example: life areas Mobility, Finance', width, { soft: true })
        ],
        14
    );
    return {
        width: pageWidth,
        height: Math.max(circle.height, words.height),
        body: [placed(circle, 0, 0), placed(words, circle.width ? circle.width + 30 : 0, Math.max(0, (circle.height - words.height) / 2))]
    };
}
function grid(map: StrategyMap, areas: StrategyMap['areas']): Drawing {
    const width = (pageWidth - labels - gap * areas.length) / areas.length;
    const heads = areas.map((a) => paragraph(a.title, width, { size: 14, bold: true, most: 2 }));
    const headHeight = Math.max(...heads.map((h) => h.height)) + 4;
    let y = headHeight;
    const body = [...heads.map((h, i) => placed(h, labels + gap + i * (width + gap), 0))];
    for (const { id, title, why } of map.archetypes) {
        const cells = areas.map((a) => cellContent(map.cells.find((c) => c.archetype === id && c.area === a.name)!, width));
        const label = stacked([paragraph(title, labels, { size: 14, bold: true }), paragraph(why, labels - 6, { size: 11, soft: true })], 2);
        const height = Math.max(label.height + 8, ...cells.map((c) => c.height));
        body.push(placed(label, 0, y + 6), ...cells.map((c, i) => placed(framed(c, width, height), labels + gap + i * (width + gap), y)));
        y += height + gap;
    }
    return section('Who offers what', { width: pageWidth, height: y - gap, body });
}
interface Content extends Drawing {
    readonly cell: StrategyCell;
}
function cellContent(cell: StrategyCell, width: number): Content {
    const inner = width - 2 * pad;
    const offers = cell.offers.slice(0, mostOffers).map((o) => offerDrawing(o, inner));
    const more = cell.offers.length > mostOffers ? [paragraph(`and ${cell.offers.length - mostOffers} more`, inner, { size: 11.5, soft: true })] : [];
    const drawing = stacked([...offers, ...more], 7);
    return { ...drawing, cell, height: drawing.height + 2 * pad + 16 };
}
function framed({ body, cell }: Content, width: number, height: number): Drawing {
    return { width, height, body: <CellFrame cell={cell} width={width} height={height} content={body} /> };
}
function CellFrame({ cell, width, height, content }: { cell: StrategyCell; width: number; height: number; content: Drawing['body'] }) {
    const { ink } = usePaint();
    const { state } = cell;
    return (
        <>
            <Spot why={`${cell.words}. ${cell.why}`} at={cell.offers.flatMap((o) => o.at).slice(0, 1)}>
                <Box width={width} height={height} fill={state === 'crowded' ? 'warnFill' : state === 'empty' ? 'paper' : 'faint'} line={state === 'crowded' ? 'warn' : state === 'empty' ? 'soft' : 'line'} strength={state === 'crowded' ? 2 : 1} dash={state === 'empty' ? '5 4' : undefined} />
                <Words x={state === 'empty' ? width / 2 : width - pad} y={state === 'empty' ? height / 2 + 4 : height - 8} size={11} anchor={state === 'empty' ? 'middle' : 'end'} italic={state === 'empty'} bold={state === 'crowded'} fill={state === 'crowded' ? ink.warn : ink.soft}>
                    {cell.words}
                </Words>
            </Spot>
            <g transform={`translate(${pad} ${pad - 2})`}>{content}</g>
        </>
    );
}
function offerDrawing(offer: StrategyOffer, width: number): Drawing {
    const title = wrapped(offer.text, 12.5, width, 2, true);
    const by = wrapped(`${offer.partnerTitle}${offer.roles.length ? ` as ${offer.roles.join(', ')}` : ''}${offer.also.length ? ` (or as ${offer.also.join(', ')})` : ''}`, 11, width, 2);
    const height = title.length * 16.5 + by.length * 14.5;
    return {
        width,
        height,
        body: (
            <Spot why={offer.why} at={offer.at}>
                {title.map((line, i) => (
                    <Words key={line} y={12.5 + i * 16.5} size={12.5} bold>
                        {line}
                    </Words>
                ))}
                {by.map((line, i) => (
                    <SoftLine key={line} y={title.length * 16.5 + 11 + i * 14.5} text={line} />
                ))}
            </Spot>
        )
    };
}
function SoftLine({ y, text }: { y: number; text: string }) {
    const { ink } = usePaint();
    return (
        <Words y={y} size={11} fill={ink.soft}>
            {text}
        </Words>
    );
}
function signs(): Drawing {
    return legend([
        { sign: <Box y={2} width={30} height={13} radius={3} fill="faint" />, text: 'held' },
        { sign: <Box y={2} width={30} height={13} radius={3} line="soft" dash="5 4" />, text: 'empty: no partner of this archetype offers anything there' },
        { sign: <Box y={2} width={30} height={13} radius={3} fill="warnFill" line="warn" strength={2} />, text: 'crowded (!): four or more unrelated partners (our threshold)' }
    ]);
}
