import type { SanctionStep, SanctionView } from '../../views/decision-map.js';
import { type Drawing, nothing, placed, Spot, stacked } from '../drawing.js';
import { Box } from '../shapes.js';
import { capital } from '../text.js';
import { paragraph, rest } from '../words.js';
import { named } from './decision-words.js';

const [mostWide, leastWide, gap, rise, pad] = [190, 130, 8, 12, 10];

/** Each as stairs: the later the step, the higher and the heavier its frame. */
export function sanctionsDrawing(sanctions: readonly SanctionView[], count: number, width: number): Drawing {
    const drawn = sanctions.reduce((sum, s) => sum + s.count, 0);
    return stacked(
        [...sanctions.map((s) => stairs(s, width)), rest(count - drawn, 'sanction', 'sanctions', width)],
        18
    );
}
function stairs({ title, names, cause, at, steps }: SanctionView, pageWidth: number): Drawing {
    const fitting = (pageWidth + gap) / Math.max(1, steps.length) - gap;
    const stepWidth = Math.max(leastWide, Math.min(mostWide, fitting));
    const text = paragraph(`${title}${cause ? ` (${cause} cause)` : ''}`, pageWidth, { size: 13.5, bold: true });
    const head: Drawing = {
        ...text,
        body: (
            <Spot why={named('Sanction', 'Sanctions', names)} at={[at]} of={names}>
                {text.body}
            </Spot>
        )
    };
    const contents = steps.map((s, i) => stepContent(s, i, stepWidth - 2 * pad));
    const tallest = Math.max(0, ...contents.map((c) => c.height)) + 2 * pad;
    const height = tallest + rise * Math.max(0, steps.length - 1);
    const body = contents.map((content, i) => {
        const tall = tallest + rise * i;
        return placed(
            {
                width: stepWidth,
                height: tall,
                body: [
                    <Box
                        key="box"
                        width={stepWidth}
                        height={tall}
                        radius={3}
                        fill="faint"
                        line={i ? 'soft' : 'line'}
                        strength={1 + i * 0.7}
                    />,
                    placed(content, pad, pad)
                ]
            },
            i * (stepWidth + gap),
            height - tall
        );
    });
    return stacked([head, { width: steps.length * (stepWidth + gap) - gap, height, body }], 5);
}
function stepContent({ level, by, terms, at }: SanctionStep, i: number, inner: number): Drawing {
    const content = stacked(
        [
            paragraph(`${i + 1}. ${capital(level)}`, inner, { size: 13, bold: true }),
            paragraph(by.length ? `decided by ${by.map((m) => m.text).join(', ')}` : 'who decides is not said', inner, {
                size: 11.5,
                most: 3
            }),
            terms.length
                ? paragraph(terms.map((t) => t.text).join(', '), inner, { size: 11, soft: true, most: 3 })
                : nothing
        ],
        2
    );
    return {
        ...content,
        body: (
            <Spot why={terms.map((t) => t.why).join(' ') || level} at={[at]}>
                {content.body}
            </Spot>
        )
    };
}
