import type { DataEdgeKind, DataMap } from '../../views/data-map.js';
import { cell, columns, type Table, where } from '../table.js';

const relations: Record<DataEdgeKind, string> = {
    owns: 'owns',
    generates: 'generates',
    derived: 'is made into',
    part: 'has the part',
    allowed: 'may be used by',
    forbidden: 'may not be used by',
    unknown: 'depends on a condition for',
    contradictory: 'contradictory for',
    sent: 'goes to',
    due: 'must be shared with',
    leak: 'leaks to'
};

export function dataTables(map: DataMap): Table[] {
    const title = new Map(map.nodes.map((n) => [n.id, n.title]));
    return [
        ...(map.asked
            ? [
                  {
                      name: 'reach',
                      title: `How far ${map.asked.datasetTitle} gets`,
                      columns: columns(
                          'Party',
                          'Data',
                          'Steps#',
                          'How',
                          ...(map.asked.purpose ? [`For ${map.asked.purposeTitle}`] : []),
                          'Where'
                      ),
                      rows: map.asked.places.map((p) => [
                          cell(p.partyTitle),
                          cell(p.datasetTitle),
                          cell(p.hop),
                          cell(p.by),
                          ...(map.asked!.purpose ? [cell(p.text, p.why, p.at[0])] : []),
                          where(p.at[0])
                      ])
                  }
              ]
            : []),
        {
            name: 'statements',
            title: 'What is said of data',
            columns: columns('From', 'Relation', 'To', 'What', 'How it came about', 'Where'),
            rows: map.edges.map((e) => [
                cell(title.get(e.from)),
                cell(e.kind === 'leak' && e.text === 'may leak' ? 'may leak to' : relations[e.kind]),
                cell(title.get(e.to)),
                cell(e.text),
                cell(e.why),
                where(e.at[0])
            ]),
            plain: true
        },
        {
            name: 'leaks',
            title: 'Ways to competitors that no owner agreed to',
            columns: columns('Data', 'Owner', 'Competitors', 'Certain', 'Way', 'Where'),
            rows: map.leaks.map((l) => [
                cell(l.titles.dataset),
                cell(l.titles.owner),
                cell(l.titles.to.join(', ')),
                cell(l.certain ? 'yes' : 'a step is under a condition'),
                cell(l.path.map((p) => p.text).join(' → ')),
                where(l.at.at(-1))
            ]),
            plain: true
        }
    ];
}
