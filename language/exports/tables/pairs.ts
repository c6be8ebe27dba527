import { everyone, type PairMark, type PartnerPairs } from '../../views/partner-pairs.js';
import { cell, columns, none, type Table, where } from '../table.js';

const mostInGrid = 30;

export function pairsTables(view: PartnerPairs): Table[] {
    const titles = new Map(view.partners.map((p) => [p.name, p.title]));
    const order = new Map(view.partners.map((p, i) => [p.name, i]));
    const called = (name: string): string => titles.get(name) ?? (name === everyone ? 'Everyone' : name);
    const long: Table = {
        name: 'pairs',
        title: 'What goes from whom to whom',
        columns: columns('From', 'To', 'Layer', 'What', 'How it came about', 'Where'),
        rows: view.pairs.flatMap((pair) =>
            view.layers.flatMap(({ id, title: layer }) => {
                // Trust is between two: once is enough.
                if (!pair[id].length || (id === 'trust' && order.get(pair.from)! > order.get(pair.to)!)) return [];
                const marks = pair[id].map((i) => view.marks[i]);
                const text = (of: (m: PairMark) => string): string => [...new Set(marks.map(of))].join('\n');
                return [
                    [
                        cell(called(pair.from)),
                        cell(called(pair.to)),
                        cell(layer),
                        cell(text((m) => m.text)),
                        cell(id === 'trust' ? 'Each builds trust of its level between the two.' : text((m) => m.why)),
                        where(marks[0].at[0])
                    ]
                ];
            })
        ),
        plain: true
    };
    return view.partners.length <= mostInGrid ? [long, gridOf(view)] : [long];
}
function gridOf(view: PartnerPairs): Table {
    const pairs = new Map(view.pairs.map((p) => [`${p.from}\n${p.to}`, p]));
    const names = [everyone, ...view.partners.map((p) => p.name)];
    return {
        name: 'grid',
        title: 'Partner by partner (V value, D data, T trust; dependence in words)',
        columns: [{ title: 'From \\ to' }, { title: 'Everyone' }, ...view.partners.map((p) => ({ title: p.title }))],
        rows: view.partners.map((row) => [
            cell(row.title, row.why, row.at),
            ...names.map((name) => {
                const pair = pairs.get(`${row.name}\n${name}`);
                if (!pair) return none;
                const levels = [...new Set(pair.trust.map((i) => view.marks[i].sign))].join('');
                const parts = [
                    ...(pair.value.length ? [`V${pair.value.length}`] : []),
                    ...(pair.data.length ? [`D${pair.data.length}`] : []),
                    ...pair.dependence.map((i) => `depends: ${view.marks[i].text}`),
                    ...(levels ? [`T:${levels}`] : [])
                ];
                return cell(parts.join(' '));
            })
        ]),
        plain: true
    };
}
