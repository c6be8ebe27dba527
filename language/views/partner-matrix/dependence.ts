import { dependenceLevels } from '../../analyses/dependence/balance.js';
import { presentParties } from '../../analyses/parties/present.js';
import type { Dependence } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { counted, partiesInWords } from '../../model/words.js';
import { type Cell, type Cells, type Group, lines } from './cells.js';

/** On whom each partner is said to depend, and who on it. */
export function dependenceGroup(eco: Ecosystem, cells: Cells): Group {
    const said = eco.all('Dependence').filter((d) => d.level !== 'none');
    for (const [side, id] of [
        ['from', 'depends'],
        ['on', 'depended']
    ] as const)
        for (const [party, own] of bySide(eco, said, side)) {
            const row = cells.get(party);
            if (row) row[id] = cellOf(own, side);
        }
    return { title: 'Dependence', columns: said.length ? columns : [] };
}
const columns = [
    {
        id: 'depends',
        title: 'Depends',
        detail: 'How far it is said to depend on others: the highest level that is said, and how often more is said'
    },
    {
        id: 'depended',
        title: 'Is needed',
        detail: 'How far others are said to depend on it: the highest level that is said, and how often more is said'
    }
];
function bySide(
    eco: Ecosystem,
    said: readonly Dependence[],
    side: 'from' | 'on'
): ReadonlyMap<string, readonly Dependence[]> {
    const found = new Map<string, Dependence[]>();
    for (const dependence of said)
        for (const party of new Set(presentParties(eco, dependence[side]))) {
            const own = found.get(party);
            if (own) own.push(dependence);
            else found.set(party, [dependence]);
        }
    return found;
}
function cellOf(own: readonly Dependence[], side: 'from' | 'on'): Cell {
    const ranked = [...own].sort((a, b) => rankOf(b) - rankOf(a));
    const more = own.length > 1 ? ` +${own.length - 1}` : '';
    return {
        text: `${ranked[0].level ?? 'said'}${more}`,
        get detail() {
            const who = side === 'from' ? 'It is said to depend on others' : 'Others are said to depend on it';
            const said = lines(ranked.map((d) => inWords(d, side)));
            return `${who} ${counted(own.length, 'time')}; the highest level comes first:\n${said}`;
        },
        at: ranked[0].at,
        // By level, then by how many there are.
        value: rankOf(ranked[0]) + Math.min(own.length, 1e6) / 1e7
    };
}
function rankOf({ level }: Dependence): number {
    return level ? dependenceLevels.indexOf(level) : 0.5;
}
function inWords({ from, on, level, revenue, switching, counterweights }: Dependence, side: 'from' | 'on'): string {
    const how = [
        level ?? 'no level said',
        ...(revenue ? [`${revenue.text} of its revenue`] : []),
        ...(switching ? [`${switching.text} to switch`] : []),
        counterweights.length ? 'a counterweight is said' : 'no counterweight is said'
    ].join(', ');
    return `${side === 'from' ? `On ${partiesInWords(on)}` : partiesInWords(from)}: ${how}`;
}
