import type { Mark } from '../views/mark.js';
import type { StrategyCell, StrategyMap } from '../views/strategy-map.js';
import { advised } from './advised.js';
import { type Drawing, flowing, nothing, placed, Spot, stacked } from './drawing.js';
import { type LegendItem, legend, pageWidth, section, titled } from './parts.js';
import { Box } from './shapes.js';
import { cellContent, framed } from './strategy-cell.js';
import { goalsOf } from './strategy-goals.js';
import { rings } from './strategy-rings.js';
import { capital } from './text.js';
import { chip, paragraph, running } from './words.js';

const [gap, leastColumn, mostColumns, mostApart] = [8, 150, 5, 40];
export function strategyPicture(map: StrategyMap, width = pageWidth): Drawing {
    return titled('Strategy map', map.ecosystem, map.summary, strategyDrawings(map, width), width);
}
export function strategyDrawings(map: StrategyMap, width = pageWidth): Drawing[] {
    const rows = evenly(map.areas, Math.max(1, Math.floor((width - labelsIn(width)) / (leastColumn + gap)))).map(
        (areas, i) =>
            section(
                i ? 'Who offers what, continued' : 'Who offers what',
                stacked([i || !map.advice ? nothing : advised(map.advice, width), grid(map, areas, width)], 8),
                width
            )
    );
    return [stacked([top(map, width), ...rows, signs(map, width)], 18)];
}
function labelsIn(width: number): number {
    return width < 700 ? 118 : 140;
}
/** In as few rows as there must be, each about as long as the others. */
function evenly<T>(items: readonly T[], most: number): T[][] {
    const rows = Math.ceil(items.length / Math.min(most, mostColumns));
    const size = Math.ceil(items.length / rows);
    return Array.from({ length: rows }, (_, i) => items.slice(i * size, (i + 1) * size));
}
/** The rings, and beside them who the customers are and who stands apart; below them where there is no room. */
function top(map: StrategyMap, pageWidth: number): Drawing {
    if (!map.areas.length) return withoutAreas(map, pageWidth);
    const circle = rings(map, pageWidth);
    const isBeside = pageWidth - circle.width >= 250;
    const width = isBeside ? pageWidth - circle.width - 30 : pageWidth;
    const customers = map.customers.length
        ? customersOf(map, width)
        : paragraph('No population or partner of kind customer is declared.', width, { soft: true });
    const goals = goalsOf(map, width);
    const apart = apartByWhy(map, width);
    const words = stacked(
        [
            ...visionOf(map, width),
            stacked([paragraph('End customers', width, { bold: true }), customers], 5),
            goals.height ? stacked([paragraph(pursued, width, { bold: true }), goals], 5) : nothing,
            apart.length ? stacked([paragraph('Not on this map', width, { bold: true }), ...apart], 5) : nothing
        ],
        14
    );
    if (!isBeside) return stacked([circle, words], 12);
    return {
        width: pageWidth,
        height: Math.max(circle.height, words.height),
        body: [placed(circle, 0, 0), placed(words, circle.width + 30, Math.max(0, (circle.height - words.height) / 2))]
    };
}
const pursued = 'What partners pursue';
/** Goals and customers are what there is to see then. */
function withoutAreas(map: StrategyMap, width: number): Drawing {
    return stacked(
        [
            ...visionOf(map, width),
            section(pursued, goalsOf(map, width), width),
            map.customers.length ? section('End customers', customersOf(map, width), width) : nothing,
            map.advice ? section('Who offers what', advised(map.advice, width), width) : nothing
        ],
        16
    );
}
function visionOf({ ecosystem: { vision } }: StrategyMap, width: number): Drawing[] {
    return vision ? [paragraph(`“${vision}”`, width, { size: 15, most: 3 })] : [];
}
const mostCustomers = 8;
function customersOf({ customers, customersCount }: StrategyMap, width: number): Drawing {
    // A few more take as much room as to tell of them.
    const drawn = customersCount <= mostCustomers + 3 ? customers : customers.slice(0, mostCustomers);
    const chips = flowing(
        drawn.map((m) => chip(m, width, { strong: true })),
        width,
        6
    );
    const more = customersCount - drawn.length;
    return more > 0 ? stacked([chips, paragraph(`and ${more} more`, width, { size: 11.5, soft: true })], 4) : chips;
}
/** Who lacks the same in one paragraph. */
function apartByWhy({ apart, apartCount }: StrategyMap, width: number): Drawing[] {
    const byWhy = new Map<string, Mark[]>();
    for (const mark of apart.slice(0, mostApart)) {
        const known = byWhy.get(mark.lacks) ?? [];
        byWhy.set(mark.lacks, [...known, { ...mark, text: mark.partnerTitle }]);
    }
    const said = [...byWhy].map(([lacks, marks]) => {
        const [first, ...others] = byTitle(marks);
        return running([{ ...first, text: `${capital(lacks)}: ${first.text}` }, ...others], width, 11.5, ', ');
    });
    const more = apartCount - Math.min(apart.length, mostApart);
    return more > 0 ? [...said, paragraph(`and ${more} more`, width, { size: 11.5, soft: true })] : said;
}
/** Who is called alike is counted. */
function byTitle(marks: readonly Mark[]): Mark[] {
    const found = new Map<string, Mark[]>();
    for (const mark of marks) found.set(mark.text, [...(found.get(mark.text) ?? []), mark]);
    return [...found.values()].map(([first, ...others]) =>
        others.length
            ? { ...first, text: `${first.text} (${others.length + 1})`, at: [first, ...others].flatMap((m) => m.at) }
            : first
    );
}
function grid(map: StrategyMap, areas: StrategyMap['areas'], pageWidth: number): Drawing {
    const labels = labelsIn(pageWidth);
    const width = (pageWidth - labels - gap * areas.length) / areas.length;
    const heads = areas.map((a) => headOf(a, width));
    const headHeight = Math.max(...heads.map((h) => h.height)) + 4;
    let y = headHeight;
    const body = [...heads.map((h, i) => placed(h, labels + gap + i * (width + gap), 0))];
    for (const { id, title, why } of map.archetypes) {
        const cells = areas.map((a) =>
            cellContent(map.cells.find((c) => c.archetype === id && c.area === a.name)!, a, width)
        );
        const label = stacked(
            [
                paragraph(title, labels - 6, { size: labels < 140 ? 13 : 14, bold: true }),
                paragraph(why, labels - 6, { size: 11, soft: true })
            ],
            2
        );
        const height = Math.max(label.height + 8, ...cells.map((c) => c.height));
        body.push(
            placed(label, 0, y + 6),
            ...cells.map((c, i) => placed(framed(c, width, height), labels + gap + i * (width + gap), y))
        );
        y += height + gap;
    }
    return { width: pageWidth, height: y - gap, body };
}
function headOf({ title, at, name }: StrategyMap['areas'][number], width: number): Drawing {
    const words = paragraph(title, width, { size: 14, bold: true, most: 2 });
    if (!at) return words;
    return {
        ...words,
        body: (
            <Spot why="A life area of the ecosystem." at={[at]} of={[name]}>
                {words.body}
            </Spot>
        )
    };
}
/** Only of states that a cell is in. */
function signs({ cells }: StrategyMap, width: number): Drawing {
    const items: readonly (LegendItem & { readonly state: StrategyCell['state'] })[] = [
        {
            state: 'held',
            sign: <Box y={2} width={30} height={13} radius={3} fill="faint" />,
            text: 'held: somebody offers something there'
        },
        {
            state: 'empty',
            sign: <Box y={2} width={30} height={13} radius={3} line="soft" dash="5 4" />,
            text: 'empty: no partner of this archetype offers anything there'
        },
        {
            state: 'crowded',
            sign: <Box y={2} width={30} height={13} radius={3} fill="warnFill" line="warn" strength={2} />,
            text: 'crowded (!): four or more unrelated partners (our threshold)'
        }
    ];
    return legend(
        items.filter(({ state }) => cells.some((c) => c.state === state)),
        width
    );
}
