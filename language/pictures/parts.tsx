import type { ComponentChildren, VNode } from 'preact';
import type { Heading } from '../views/mark.js';
import { type Drawing, flowing, placed, stacked } from './drawing.js';
import { usePaint } from './ink.js';
import { widthOf } from './text.js';
import { paragraph, SoftWords } from './words.js';

/** The room for drawings: a page of A4 or letter across, at 96 dots an inch. */
export const pageWidth = 1080;

export function section(title: string, drawing: Drawing): Drawing {
    if (!drawing.height) return drawing;
    return stacked([paragraph(title, pageWidth, { size: 15, bold: true, most: 2 }), drawing], 8);
}
/** What a sign means, drawn and in words. */
export interface LegendItem {
    readonly sign: ComponentChildren;
    readonly text: string;
}
export function legend(items: readonly LegendItem[], width = pageWidth): Drawing {
    const parts = items.map(
        ({ sign, text }): Drawing => ({
            width: 40 + widthOf(text, 11.5),
            height: 18,
            body: (
                <>
                    {sign}
                    <SoftWords x={36} y={13} size={11.5}>
                        {text}
                    </SoftWords>
                </>
            )
        })
    );
    return flowing(parts, width, 10);
}
/** A picture under the name of its view and of its ecosystem. */
export function titled(
    view: string,
    { title, asOf, phase }: Heading,
    summary: string,
    drawings: readonly Drawing[]
): Drawing {
    const width = Math.max(pageWidth, ...drawings.map((d) => d.width));
    const when = [...(phase ? [`phase ${phase}`] : []), ...(asOf ? [`as of ${asOf}`] : [])].join(', ');
    const head = stacked(
        [
            paragraph(`${view}: ${title}`, width, { size: 21, bold: true, most: 2 }),
            paragraph(
                [summary, summary.endsWith('.') ? `${when[0]?.toUpperCase() ?? ''}${when.slice(1)}` : when]
                    .filter((t) => t)
                    .join(summary.endsWith('.') ? ' ' : '; '),
                width,
                { size: 12.5, soft: true, most: 3 }
            )
        ],
        3
    );
    return { ...stacked([head, ...drawings], 18), width };
}
/** The whole picture with its margins, as one element that stands by itself. */
export function Sheet({ drawing, label, margin = 20 }: { drawing: Drawing; label: string; margin?: number }): VNode {
    const { ink } = usePaint();
    const [width, height] = [Math.ceil(drawing.width + 2 * margin), Math.ceil(drawing.height + 2 * margin)];
    return (
        <svg
            xmlns="http://www.w3.org/2000/svg"
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
            role="img"
            aria-label={label}
            font-family="Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', 'Noto Sans CJK SC', sans-serif"
        >
            <title>{label}</title>
            <rect width={width} height={height} fill={ink.paper} />
            {placed(drawing, margin, margin)}
        </svg>
    );
}
