import type { Place } from '../model/place.js';
import type { StrategyArea, StrategyCell, StrategyOffer } from '../views/strategy-map.js';
import { type Drawing, Spot, stacked, Words } from './drawing.js';
import { usePaint } from './ink.js';
import { Box } from './shapes.js';
import { wrapped } from './text.js';
import { paragraph } from './words.js';

export const mostOffers = 6;
const pad = 10;
interface Content extends Drawing {
    readonly cell: StrategyCell;
    /** Where an empty one is written: with its life area. */
    readonly at: readonly Place[];
}
export function cellContent(cell: StrategyCell, area: StrategyArea, width: number): Content {
    const inner = width - 2 * pad;
    // One more takes as much room as to tell of it.
    const most = cell.count === mostOffers + 1 ? cell.count : mostOffers;
    const offers = cell.offers.slice(0, most).map((o) => offerDrawing(o, inner));
    const more =
        cell.count > most ? [paragraph(`and ${cell.count - most} more`, inner, { size: 11.5, soft: true })] : [];
    const drawing = stacked([...offers, ...more], 7);
    const at = cell.offers.flatMap((o) => o.at).slice(0, 1);
    return { ...drawing, cell, at: at.length || !area.at ? at : [area.at], height: drawing.height + 2 * pad + 16 };
}
export function framed({ body, cell, at }: Content, width: number, height: number): Drawing {
    return { width, height, body: <CellFrame cell={cell} at={at} width={width} height={height} content={body} /> };
}
function CellFrame({
    cell,
    at,
    width,
    height,
    content
}: {
    cell: StrategyCell;
    at: readonly Place[];
    width: number;
    height: number;
    content: Drawing['body'];
}) {
    const { ink } = usePaint();
    const { state } = cell;
    return (
        <>
            <Spot why={`${cell.words}. ${cell.why}`} at={at}>
                <Box
                    width={width}
                    height={height}
                    fill={state === 'crowded' ? 'warnFill' : state === 'empty' ? 'paper' : 'faint'}
                    line={state === 'crowded' ? 'warn' : state === 'empty' ? 'soft' : 'line'}
                    strength={state === 'crowded' ? 2 : 1}
                    dash={state === 'empty' ? '5 4' : undefined}
                />
                <Words
                    x={state === 'empty' ? width / 2 : width - pad}
                    y={state === 'empty' ? height / 2 + 4 : height - 8}
                    size={11}
                    anchor={state === 'empty' ? 'middle' : 'end'}
                    italic={state === 'empty'}
                    bold={state === 'crowded'}
                    fill={state === 'crowded' ? ink.warn : ink.soft}
                >
                    {cell.words}
                </Words>
            </Spot>
            <g transform={`translate(${pad} ${pad - 2})`}>{content}</g>
        </>
    );
}
function offerDrawing(offer: StrategyOffer, width: number): Drawing {
    const title = wrapped(offer.text, 12.5, width, 2, true);
    const by = wrapped(
        `${offer.partnerTitle}${offer.roles.length ? ` as ${offer.roles.join(', ')}` : ''}${offer.also.length ? ` (or as ${offer.also.join(', ')})` : ''}`,
        11,
        width,
        2
    );
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
