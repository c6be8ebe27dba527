import type { SanctionStep, SanctionView } from '../../views/decision-map.js';
import { type Drawing, nothing, placed, Spot, stacked } from '../drawing.js';
import { Box } from '../shapes.js';
import { capital } from '../text.js';
import { paragraph, rest } from '../words.js';
import { named } from './decision-words.js';
import { flags } from './flags.js';

const [mostWide, leastWide, mostDown, gap, rise, pad] = [190, 130, 420, 8, 12, 10];

/** Each as stairs: the later the step, the higher and the heavier its frame. */
export function sanctionsDrawing(sanctions: readonly SanctionView[], count: number, width: number): Drawing {
    const drawn = sanctions.reduce((sum, s) => sum + s.count, 0);
    return stacked(
        [...sanctions.map((s) => stairs(s, width)), rest(count - drawn, 'sanction', 'sanctions', width)],
        18
    );
}
function stairs({ title, names, cause, at, steps }: SanctionView, pageWidth: number): Drawing {
    const text = paragraph(`${title}${cause ? ` (${cause} cause)` : ''}`, pageWidth, { size: 13.5, bold: true });
    const head: Drawing = {
        ...text,
        body: (
            <Spot why={named('Sanction', 'Sanctions', names)} at={[at]} of={names}>
                {text.body}
            </Spot>
        )
    };
    return stacked([head, stepsOf(steps, pageWidth)], 5);
}
/** Beside each other where they fit, else one below the other. */
function stepsOf(steps: readonly SanctionStep[], pageWidth: number): Drawing {
    const fitting = (pageWidth + gap) / Math.max(1, steps.length) - gap;
    if (fitting < leastWide) return downwards(steps, Math.min(mostDown, pageWidth));
    const width = Math.min(mostWide, fitting);
    const contents = steps.map((s, i) => stepContent(s, i, width - 2 * pad));
    const tallest = Math.max(0, ...contents.map((c) => c.height)) + 2 * pad;
    const height = tallest + rise * Math.max(0, steps.length - 1);
    const body = contents.map((content, i) => {
        const tall = tallest + rise * i;
        return placed(boxed(content, i, width, tall), i * (width + gap), height - tall);
    });
    return { width: steps.length * (width + gap) - gap, height, body };
}
function downwards(steps: readonly SanctionStep[], width: number): Drawing {
    const boxes = steps.map((s, i) => {
        const content = stepContent(s, i, width - 2 * pad);
        return boxed(content, i, width, content.height + 2 * pad);
    });
    return stacked(boxes, gap);
}
function boxed(content: Drawing, i: number, width: number, height: number): Drawing {
    return {
        width,
        height,
        body: [
            <Box key="box" width={width} height={height} radius={3} fill="faint" strength={1 + i * 0.7} />,
            placed(content, pad, pad)
        ]
    };
}
function stepContent({ level, by, terms, at, open }: SanctionStep, i: number, inner: number): Drawing {
    const said = terms.filter((t) => !t.sign);
    const found = [...terms.filter((t) => t.sign), ...open];
    const content = stacked(
        [
            paragraph(`${i + 1}. ${capital(level)}`, inner, { size: 13, bold: true }),
            paragraph(by.length ? `decided by ${by.map((m) => m.text).join(', ')}` : 'who decides is not said', inner, {
                size: 11.5,
                most: 3
            }),
            said.length
                ? paragraph(said.map((t) => t.text).join(', '), inner, { size: 11, soft: true, most: 4 })
                : nothing
        ],
        2
    );
    const spot: Drawing = {
        ...content,
        body: (
            <Spot why={said.map((t) => t.why).join(' ') || level} at={[at]}>
                {content.body}
            </Spot>
        )
    };
    return stacked([spot, flags(found, inner)], 2);
}
