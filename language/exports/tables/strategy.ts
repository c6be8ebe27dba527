import type { StrategyMap } from '../../views/strategy-map.js';
import { cell, columns, type Table } from '../table.js';

export function strategyTables(map: StrategyMap): Table[] {
    const cells = map.archetypes.map(({ title, why, id }) => [
        cell(title, why),
        ...map.areas.map((area) => {
            const found = map.cells.find((c) => c.archetype === id && c.area === area.name)!;
            const offers = found.offers.map((o) => `${o.text} (${o.partnerTitle})`);
            return cell(
                offers.length ? `${found.state === 'crowded' ? 'CROWDED: ' : ''}${offers.join('; ')}` : 'empty',
                found.why,
                found.offers[0]?.at[0]
            );
        })
    ]);
    return [
        {
            name: 'map',
            title: 'Archetypes by life areas',
            columns: columns('Archetype', ...map.areas.map((a) => a.title)),
            rows: cells
        },
        {
            name: 'offerings',
            title: 'Offerings',
            columns: columns('Offering', 'Partner', 'Archetype', 'Life area', 'Roles'),
            rows: map.cells.flatMap((c) =>
                c.offers.map((o) => [
                    cell(o.text, o.why, o.at[0]),
                    cell(o.partnerTitle),
                    cell(c.archetype),
                    cell(c.area || 'none said'),
                    cell(o.roles.join(', '))
                ])
            )
        },
        {
            name: 'goals',
            title: 'What partners pursue',
            columns: columns('Goal', 'Due', 'Measured by', 'Serves or goes against', 'Pursued by'),
            rows: map.goals.map((g) => [
                cell(g.title, undefined, g.at),
                cell(g.due?.text.replace(/^due /, '')),
                cell(g.measures.map((m) => m.text.replace(/^measured by /, '')).join('; ')),
                cell(g.others.map((o) => o.text).join('; ')),
                cell(g.by.map((b) => b.text).join(', '))
            ])
        },
        {
            name: 'apart',
            title: 'Not on this map',
            columns: columns('Partner and why'),
            rows: map.apart.map((m) => [cell(m.text, m.why, m.at[0])])
        }
    ];
}
