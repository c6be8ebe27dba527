import type { VNode } from 'preact';
import type { Asked, AskedPlace } from '../views/data-map.js';
import { At, type Drawing, Lines, Spot, stacked, Words } from './drawing.js';
import { type Ink, usePaint } from './ink.js';
import type { Graph, LaidOut } from './layout.js';
import { Arrow, Box } from './shapes.js';
import { fitted, widthOf, wrapped } from './text.js';
import { paragraph } from './words.js';

const [width, most] = [172, 60];
function titleLines({ partyTitle }: AskedPlace): string[] {
    return wrapped(partyTitle, 12.5, width - 20, 2, true);
}
function heightOf(place: AskedPlace): number {
    return 42 + titleLines(place).length * 16;
}
const looks: Record<
    NonNullable<AskedPlace['verdict']>,
    { line: keyof Ink; fill: keyof Ink; dash?: string; strength: number }
> = {
    yes: { line: 'good', fill: 'paper', strength: 2 },
    no: { line: 'bad', fill: 'badFill', dash: '6 4', strength: 1.4 },
    unknown: { line: 'warn', fill: 'warnFill', dash: '2 3', strength: 1.4 },
    conflict: { line: 'bad', fill: 'badFill', dash: '9 3 2 3', strength: 2 }
};

function drawnOf(asked: Asked): { readonly places: readonly AskedPlace[]; readonly steps: readonly AskedPlace[] } {
    const places = asked.places.slice(0, most);
    const shown = new Set(places.map((p) => p.id));
    return { places, steps: places.filter((p) => p.from && shown.has(p.from)) };
}
export function askedGraph(asked: Asked, gap: number): Graph {
    const { places, steps } = drawnOf(asked);
    return {
        nodes: places.map((place) => ({ id: place.id, width, height: heightOf(place) })),
        links: steps.map(({ from, id, by }) => ({ from: from!, to: id, width: widthOf(by, 11) + 8, height: 18 })),
        gap
    };
}
/** Step by step from where the data starts; each place with whether it may be used there. */
export function askedPicture(asked: Asked, laid: LaidOut, pageWidth: number): Drawing {
    const { places, steps } = drawnOf(asked);
    const body = (
        <>
            {steps.map((step, i) => (
                <Step key={step.id} step={step} {...laid.links[i]} />
            ))}
            {places.map((place) => (
                <At key={place.id} {...laid.nodes.get(place.id)!}>
                    <Place place={place} />
                </At>
            ))}
        </>
    );
    const drawn: Drawing = { width: laid.width, height: laid.height, body };
    if (asked.places.length <= most) return drawn;
    const words = `Drawn are the nearest ${most} of ${asked.places.length} places.`;
    return stacked([paragraph(words, pageWidth, { soft: true }), drawn], 10);
}
function Step({
    step,
    points,
    x,
    y
}: {
    step: AskedPlace;
    points: Parameters<typeof Arrow>[0]['points'];
    x: number;
    y: number;
}): VNode {
    const { ink } = usePaint();
    const room = widthOf(step.by, 11) + 6;
    return (
        <Spot why={step.why} at={step.at}>
            <Arrow points={points} curved />
            <rect x={x - room / 2} y={y - 9} width={room} height={17} fill={ink.paper} />
            <Words x={x} y={y + 4} size={11} anchor="middle" fill={ink.soft}>
                {step.by}
            </Words>
        </Spot>
    );
}
function Place({ place }: { place: AskedPlace }): VNode {
    const { ink } = usePaint();
    const look = place.verdict
        ? looks[place.verdict]
        : { line: 'soft' as const, fill: 'paper' as const, strength: 1.2 };
    const lines = titleLines(place);
    const below = lines.length * 16;
    return (
        <Spot why={place.why} at={place.at} of={[place.party]}>
            <Box width={width} height={heightOf(place)} radius={10} {...look} />
            <Lines lines={lines} x={10} y={18} size={12.5} bold />
            <Words x={10} y={below + 18} size={11} fill={ink.soft}>
                {fitted(place.datasetTitle, 11, width - 20)}
            </Words>
            <Words x={10} y={below + 34} size={11.5} bold fill={place.verdict ? ink[look.line] : ink.soft}>
                {place.text}
            </Words>
        </Spot>
    );
}
