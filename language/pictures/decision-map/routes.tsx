import type { VNode } from 'preact';
import type { RouteStep, RouteView } from '../../views/decision-map.js';
import { type Drawing, flowing, nothing, placed, Spot, stacked, Words } from '../drawing.js';
import { usePaint } from '../ink.js';
import { Arrow, Box } from '../shapes.js';
import { capital, widthOf, wrapped } from '../text.js';
import { paragraph, rest, running } from '../words.js';
import { named } from './decision-words.js';
import { flags, runningWithFlags } from './flags.js';

const [mostWide, leastWide, mostDown, between, below, pad] = [176, 136, 420, 34, 24, 10];

/** Each process from its first step to its end. */
export function routesDrawing(routes: readonly RouteView[], count: number, width: number): Drawing {
    const drawn = routes.reduce((sum, r) => sum + r.count, 0);
    return stacked(
        [...routes.map((r) => route(r, width)), rest(count - drawn, 'dispute route', 'dispute routes', width)],
        20
    );
}
function route(view: RouteView, pageWidth: number): Drawing {
    const name = paragraph(view.title, pageWidth, { size: 13.5, bold: true });
    const title: Drawing = {
        ...name,
        body: (
            <Spot why={named('Conflict process', 'Conflict processes', view.names)} at={[view.at]} of={view.names}>
                {name.body}
            </Spot>
        )
    };
    const steps = stepsOf(view, pageWidth);
    const unreached = view.unreached.length
        ? running(
              view.unreached.map((u) => ({ ...u, text: `never reached: ${u.text}` })),
              pageWidth
          )
        : nothing;
    return stacked(
        [stacked([title, runningWithFlags([...view.terms, ...view.open], pageWidth)], 1), steps, unreached],
        7
    );
}
/** In one row where they fit, else one below the other, so that each arrow leads to what comes next. */
function stepsOf(view: RouteView, pageWidth: number): Drawing {
    const fitting = (pageWidth - end(view, 0).width) / Math.max(1, view.steps.length) - between;
    if (fitting < leastWide) return downwards(view, Math.min(mostDown, pageWidth));
    const width = Math.min(mostWide, fitting);
    const steps = view.steps.map((s, i) => stepContent(s, i, width - 2 * pad));
    const height = Math.max(0, ...steps.map((s) => s.height)) + 2 * pad;
    const boxes = steps.map((s, i) => followed(boxed(s, view.steps[i], width, height), [width, height], 'right'));
    return flowing([...boxes, end(view, Math.max(height, 50))], pageWidth, 0, 10);
}
function downwards(view: RouteView, width: number): Drawing {
    const boxes = view.steps.map((step, i) => {
        const content = stepContent(step, i, width - 2 * pad);
        const height = content.height + 2 * pad;
        return followed(boxed(content, step, width, height), [width, height], 'down');
    });
    const last = end(view, 30);
    return stacked([...boxes, { ...last, body: placed(last, width / 2 - 13, 0) }], 0);
}
function stepContent({ kind, by, deadline, terms, open }: RouteStep, i: number, inner: number): Drawing {
    const who = by.map((m) => m.text).join(', ');
    const said = terms.filter((t) => !t.sign);
    const found = [...(deadline.sign ? [deadline] : []), ...terms.filter((t) => t.sign), ...open];
    return stacked(
        [
            paragraph(`${i + 1}. ${capital(kind)}`, inner, { size: 13, bold: true }),
            who ? paragraph(`by ${who}`, inner, { size: 11.5, most: 3 }) : nothing,
            deadline.sign ? nothing : paragraph(deadline.text, inner, { size: 11.5 }),
            ...said.map((t) => paragraph(t.text, inner, { size: 11, soft: true })),
            flags(found, inner)
        ],
        2
    );
}
function boxed(content: Drawing, { kind, at, by, terms }: RouteStep, stepWidth: number, height: number): Drawing {
    const why = [...by, ...terms].map((m) => `${m.text}: ${m.why}`).join('\n') || `A step of the kind ${kind}.`;
    return {
        width: stepWidth,
        height,
        body: (
            <Spot why={why} at={[at, ...by.flatMap((m) => m.at)]}>
                <Box width={stepWidth} height={height} fill="faint" />
                {placed(content, pad, pad)}
            </Spot>
        )
    };
}
/** With the arrow to what comes next. */
function followed(step: Drawing, [width, height]: readonly [number, number], to: 'right' | 'down'): Drawing {
    const isRight = to === 'right';
    const [x, y] = isRight ? [width, height / 2] : [width / 2, height];
    const along = (length: number): readonly [number, number] => (isRight ? [x + length, y] : [x, y + length]);
    const after = isRight ? between : below;
    return {
        width: isRight ? width + after : width,
        height: isRight ? height : height + after,
        body: [<g key="step">{step.body}</g>, <Arrow key="arrow" points={[along(3), along(after - 3)]} />]
    };
}
function end({ end: { kind, text, why, at, sign } }: RouteView, height: number): Drawing {
    const lines = wrapped(sign ? `${sign} ${text}` : text, 12, 110, 2, true);
    const width = 34 + Math.max(...lines.map((l) => widthOf(l, 12, true)));
    return { width, height, body: <End kind={kind} sign={sign} lines={lines} why={why} at={at} y={height / 2} /> };
}
function End({
    kind,
    sign,
    lines,
    why,
    at,
    y
}: {
    kind: RouteView['end']['kind'];
    sign: RouteView['end']['sign'];
    lines: readonly string[];
    why: string;
    at: RouteView['end']['at'];
    y: number;
}): VNode {
    const { ink } = usePaint();
    const isFinal = kind === 'final';
    // How a dispute ends is neither good nor bad; that it does not end is.
    const color = isFinal ? ink.text : sign === '!' ? ink.warn : ink.bad;
    return (
        <Spot why={why} at={at}>
            <circle
                cx={13}
                cy={y}
                r={11}
                fill={ink.paper}
                stroke={color}
                stroke-width={2}
                stroke-dasharray={isFinal ? undefined : '4 3'}
            />
            {isFinal ? <circle cx={13} cy={y} r={6} fill={color} /> : null}
            {lines.map((line, i) => (
                <Words key={line} x={30} y={y + 4 + (i - (lines.length - 1) / 2) * 15} size={12} bold fill={color}>
                    {line}
                </Words>
            ))}
        </Spot>
    );
}
