import type { ComponentChildren, VNode } from 'preact';
import type { Heading } from '../views/mark.js';
import { type Drawing, flowing, placed, stacked } from './drawing.js';
import { usePaint } from './ink.js';
import { capital, widthOf, wrapped } from './text.js';
import { paragraph, SoftWords } from './words.js';

/** The room for drawings in a file: a page of A4 or letter across, at 96 dots an inch. A panel has its own. */
export const pageWidth = 1080;

export function section(title: string, drawing: Drawing, width = pageWidth): Drawing {
    if (!drawing.height) return drawing;
    return stacked([paragraph(title, width, { size: 15, bold: true, most: 2 }), drawing], 8);
}
/** What a sign means, drawn and in words. */
export interface LegendItem {
    readonly sign: ComponentChildren;
    readonly text: string;
}
export function legend(items: readonly LegendItem[], width = pageWidth): Drawing {
    const parts = items.map(({ sign, text }): Drawing => {
        const lines = wrapped(text, 11.5, width - 40, 2);
        return {
            width: 40 + Math.max(...lines.map((l) => widthOf(l, 11.5))),
            height: 18 + (lines.length - 1) * 15,
            body: (
                <>
                    {sign}
                    {lines.map((line, i) => (
                        <SoftWords key={line} x={36} y={13 + i * 15} size={11.5}>
                            {line}
                        </SoftWords>
                    ))}
                </>
            )
        };
    });
    return flowing(parts, width, 10);
}
/** A picture under the name of its view and of its ecosystem. */
export function titled(
    view: string,
    { title, asOf, phase }: Heading,
    summary: string,
    drawings: readonly Drawing[],
    least = pageWidth
): Drawing {
    const width = Math.max(least, ...drawings.map((d) => d.width));
    const when = [...(phase ? [`phase ${phase}`] : []), ...(asOf ? [`as of ${asOf}`] : [])].join(', ');
    // The summary goes on with it, where there is one and it is no sentence of its own.
    const isOwn = !summary || summary.endsWith('.');
    const head = stacked(
        [
            paragraph(`${view}: ${title}`, least, { size: 21, bold: true, most: 2 }),
            paragraph([summary, isOwn ? capital(when) : when].filter((t) => t).join(isOwn ? ' ' : '; '), least, {
                size: 12.5,
                soft: true,
                most: 3
            })
        ],
        3
    );
    return { ...stacked([head, ...drawings], 18), width };
}
interface SheetProps {
    readonly drawing: Drawing;
    readonly label: string;
    readonly margin?: number;
    readonly scale?: number;
}
/** The whole picture with its margins, as one element that stands by itself. */
export function Sheet({ drawing, label, margin = 20, scale = 1 }: SheetProps): VNode {
    const { ink, live } = usePaint();
    const [width, height] = [Math.ceil(drawing.width + 2 * margin), Math.ceil(drawing.height + 2 * margin)];
    return (
        <svg
            xmlns="http://www.w3.org/2000/svg"
            viewBox={`0 0 ${width} ${height}`}
            width={width * scale}
            height={height * scale}
            // Whoever hears a live picture goes through its marks; one of a file is an image.
            role={live ? 'group' : 'img'}
            aria-label={label}
            font-family="Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', 'Noto Sans CJK SC', sans-serif"
        >
            {live ? null : <title>{label}</title>}
            <rect width={width} height={height} fill={ink.paper} />
            {placed(drawing, margin, margin)}
        </svg>
    );
}
