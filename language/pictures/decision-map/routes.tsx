import type { VNode } from 'preact';
import type { RouteStep, RouteView } from '../../views/decision-map.js';
import { type Drawing, flowing, nothing, placed, Spot, stacked, Words } from '../drawing.js';
import { usePaint } from '../ink.js';
import { Arrow, Box } from '../shapes.js';
import { capital, widthOf, wrapped } from '../text.js';
import { paragraph, rest, running } from '../words.js';
import { named } from './decision-words.js';

const [mostWide, leastWide, between, pad] = [176, 136, 34, 10];

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
    const last = end(view, 0).width;
    const fitting = (pageWidth - last) / Math.max(1, view.steps.length) - between;
    // In one row where they fit.
    const stepWidth = fitting < leastWide ? mostWide : Math.min(mostWide, fitting);
    const steps = view.steps.map((s, i) => stepContent(s, i, stepWidth - 2 * pad));
    const height = Math.max(0, ...steps.map((s) => s.height)) + 2 * pad;
    const boxes = steps.map((s, i) => followed(boxed(s, view.steps[i], stepWidth, height), stepWidth, height));
    const unreached = view.unreached.length
        ? running(
              view.unreached.map((u) => ({ ...u, text: `never reached: ${u.text}` })),
              pageWidth
          )
        : nothing;
    return stacked(
        [
            stacked([title, running(view.terms, pageWidth)], 1),
            flowing([...boxes, end(view, Math.max(height, 50))], pageWidth, 0, 10),
            unreached
        ],
        7
    );
}
function stepContent({ kind, by, within, terms }: RouteStep, i: number, inner: number): Drawing {
    const who = by.map((m) => m.text).join(', ');
    return stacked(
        [
            paragraph(`${i + 1}. ${capital(kind)}`, inner, { size: 13, bold: true }),
            who ? paragraph(`by ${who}`, inner, { size: 11.5, most: 3 }) : nothing,
            paragraph(within ? `within ${within}` : 'no deadline said', inner, { size: 11.5 }),
            ...terms.map((t) => paragraph(t.text, inner, { size: 11, soft: true }))
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
function followed(step: Drawing, stepWidth: number, height: number): Drawing {
    return {
        width: stepWidth + between,
        height,
        body: [
            <g key="step">{step.body}</g>,
            <Arrow
                key="arrow"
                points={[
                    [stepWidth + 3, height / 2],
                    [stepWidth + between - 3, height / 2]
                ]}
            />
        ]
    };
}
function end({ end: { kind, text, why, at } }: RouteView, height: number): Drawing {
    const lines = wrapped(text, 12, 110, 2, true);
    const width = 34 + Math.max(...lines.map((l) => widthOf(l, 12, true)));
    return { width, height, body: <End kind={kind} lines={lines} why={why} at={at} y={height / 2} /> };
}
function End({
    kind,
    lines,
    why,
    at,
    y
}: {
    kind: RouteView['end']['kind'];
    lines: readonly string[];
    why: string;
    at: RouteView['end']['at'];
    y: number;
}): VNode {
    const { ink } = usePaint();
    const isFinal = kind === 'final';
    const color = isFinal ? ink.good : ink.bad;
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
