import type { StrategyMap } from '../views/strategy-map.js';
import { type Drawing, flowing, nothing, placed, stacked } from './drawing.js';
import { legend, pageWidth, section, titled } from './parts.js';
import { Box } from './shapes.js';
import { cellContent, framed } from './strategy-cell.js';
import { rings } from './strategy-rings.js';
import { chip, paragraph, running } from './words.js';

const [labels, gap] = [140, 8];
export function strategyPicture(map: StrategyMap): Drawing {
    return titled('Strategy map', map.ecosystem, map.summary, strategyDrawings(map));
}
export function strategyDrawings(map: StrategyMap): Drawing[] {
    const rows = [];
    for (let i = 0; i < map.areas.length; i += 5)
        rows.push(section(i ? 'Who offers what, continued' : 'Who offers what', grid(map, map.areas.slice(i, i + 5))));
    return [stacked([top(map), ...rows, signs()], 18)];
}
/** The rings, and beside them who the customers are and who stands apart. */
function top(map: StrategyMap): Drawing {
    const circle = map.areas.length ? rings(map) : nothing;
    const width = pageWidth - circle.width - 30;
    const { vision } = map.ecosystem;
    const customers = map.customers.length
        ? flowing(
              map.customers.slice(0, 8).map((m) => chip(m, width, { strong: true })),
              width,
              6
          )
        : paragraph('No population or partner of kind customer is declared.', width, { soft: true });
    const apart = map.apart.slice(0, 10).map((m) => running([m], width));
    const more = map.apart.length > 10 ? [paragraph(`and ${map.apart.length - 10} more`, width, { soft: true })] : [];
    const words = stacked(
        [
            ...(vision ? [paragraph(`“${vision}”`, width, { size: 15, most: 3 })] : []),
            stacked([paragraph('End customers', width, { bold: true }), customers], 5),
            apart.length ? stacked([paragraph('In no cell', width, { bold: true }), ...apart, ...more], 3) : nothing,
            map.areas.length
                ? nothing
                : paragraph(
                      'No life areas are declared: say them in the ecosystem, for example: life areas Mobility, Finance',
                      width,
                      { soft: true }
                  )
        ],
        14
    );
    return {
        width: pageWidth,
        height: Math.max(circle.height, words.height),
        body: [
            placed(circle, 0, 0),
            placed(words, circle.width ? circle.width + 30 : 0, Math.max(0, (circle.height - words.height) / 2))
        ]
    };
}
function grid(map: StrategyMap, areas: StrategyMap['areas']): Drawing {
    const width = (pageWidth - labels - gap * areas.length) / areas.length;
    const heads = areas.map((a) => paragraph(a.title, width, { size: 14, bold: true, most: 2 }));
    const headHeight = Math.max(...heads.map((h) => h.height)) + 4;
    let y = headHeight;
    const body = [...heads.map((h, i) => placed(h, labels + gap + i * (width + gap), 0))];
    for (const { id, title, why } of map.archetypes) {
        const cells = areas.map((a) =>
            cellContent(map.cells.find((c) => c.archetype === id && c.area === a.name)!, width)
        );
        const label = stacked(
            [paragraph(title, labels, { size: 14, bold: true }), paragraph(why, labels - 6, { size: 11, soft: true })],
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
function signs(): Drawing {
    return legend([
        { sign: <Box y={2} width={30} height={13} radius={3} fill="faint" />, text: 'held' },
        {
            sign: <Box y={2} width={30} height={13} radius={3} line="soft" dash="5 4" />,
            text: 'empty: no partner of this archetype offers anything there'
        },
        {
            sign: <Box y={2} width={30} height={13} radius={3} fill="warnFill" line="warn" strength={2} />,
            text: 'crowded (!): four or more unrelated partners (our threshold)'
        }
    ]);
}
