import './matrix.css';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { counted, listed } from '../../../language/model/words.js';
import { everyone } from '../../../language/views/partner-pairs/everyone.js';
import type { PairInShort, PairsInShort } from '../../../language/views/partner-pairs/table.js';
import type { Layer } from '../../../language/views/partner-pairs.js';
import { Button, Checkbox } from '../elements.js';
import { Grid } from '../grid/grid.js';
import type { GridModel, Sort } from '../grid/model.js';
import { nextSort, sorted } from '../grid/sort.js';
import { useReceived } from '../replies.js';
import { useOwn } from '../state.js';
import { Heading } from './heading.js';
import { KindSwitch } from './kind-switch.js';
import { type PairsFilter, pairsModel, slotsOf } from './pairs-rows.js';
import { SearchField } from './search-field.js';
import { tellingIn } from './telling-in.js';

interface Own extends PairsFilter {
    readonly sort?: Sort;
}
const everything = { from: '', to: '', onlySome: false } as const;
const first: Own = { ...everything, hidden: [] };

/** Partner by partner: what goes from the row to the column, in layers. */
export function PairsView({ view }: { view: PairsInShort }): VNode {
    const [own, keep] = useOwn<Own>('pairs', first);
    const { here } = useReceived();
    const { from, to, onlySome, hidden, sort } = own;
    const found = useMemo(() => pairsModel(view, { from, to, onlySome, hidden }), [view, from, to, onlySome, hidden]);
    const slots = useMemo(() => slotsOf(view, hidden), [view, hidden]);
    // A layer of which there is nothing needs no sign and no switch, as long as it was not switched off.
    const layers = view.layers.filter((l) => hidden.includes(l.id) || slots.starts[l.id] !== undefined);
    const directed = layers.some((l) => l.id !== 'trust');
    const isEmpty = !found.rows.length || !found.groups[0].columns.length;
    const model = useMemo<GridModel>(
        () => ({
            label: `What goes from partner to partner in ${view.ecosystem.title}`,
            corner: directed ? 'From ↓ to →' : 'Between ↓ and →',
            between: '→',
            groups: isEmpty ? [{ title: '', columns: [] }] : found.groups,
            rows: isEmpty ? [] : sorted(found.rows, sort),
            tell: tellingIn(hidden)
        }),
        [view, found, sort, isEmpty, hidden, directed]
    );
    const signs = useMemo(() => signsIn(view), [view]);
    const partners = useMemo(() => new Set(view.rows.map((r) => r.partner)), [view]);
    return (
        <div
            class="matrix"
            style={{
                ...Object.fromEntries(Object.entries(slots.starts).map(([layer, x]) => [`--of-${layer}`, `${x}px`])),
                '--of-was': `${slots.end}px`
            }}
        >
            <Heading ecosystem={view.ecosystem} summary={useMemo(() => summaryOf(view), [view])} />
            <div class="tools">
                <KindSwitch />
                <SearchField
                    placeholder={directed ? 'From' : 'Between'}
                    label="Search partners that something goes from"
                    value={from}
                    onSearch={(from) => keep({ from })}
                />
                <SearchField
                    placeholder={directed ? 'To' : 'And'}
                    label="Search partners that something goes to"
                    value={to}
                    onSearch={(to) => keep({ to })}
                />
                {layers.map(({ id, title }) => (
                    <Checkbox
                        key={id}
                        label={title}
                        checked={!hidden.includes(id)}
                        onChange={(e) =>
                            keep({ hidden: e.currentTarget.checked ? hidden.filter((h) => h !== id) : [...hidden, id] })
                        }
                    />
                ))}
                <Checkbox
                    label="Only with something"
                    checked={onlySome}
                    onChange={(e) => keep({ onlySome: e.currentTarget.checked })}
                />
            </div>
            {view.note ? <p class="remark">{view.note}</p> : null}
            <Grid
                model={model}
                name="pairs grid"
                sort={sort}
                onSort={(column) => keep({ sort: nextSort(sort, column) })}
                selected={here?.names.find((n) => partners.has(n))}
                empty={
                    <div class="nothing">
                        <p>There is nothing like this between partners.</p>
                        <Button onClick={() => keep(first)}>Show all</Button>
                    </div>
                }
            />
            <p class="legend">
                {layers
                    .filter((l) => !hidden.includes(l.id))
                    .map((l) => (
                        <span key={l.id}>{legend[l.id](signs)}</span>
                    ))}
                <span>? explains a cell, Enter goes to the text</span>
            </p>
        </div>
    );
}
/** Only of what is there. */
const legend: Record<Layer, (signs: ReadonlySet<string>) => string> = {
    value: () => 'V how many things of value',
    data: () => 'D how many uses of data',
    dependence: (signs) => `the row depends: ${meantBy(signs, levels)}`,
    trust: (signs) => `trust between the two: ${meantBy(signs, trusts)}`
};
const levels = { C: 'critical', H: 'high', M: 'medium', L: 'low', '!': 'no level said' };
const trusts = { S: 'strategic', O: 'operational', R: 'relational' };
function meantBy(signs: ReadonlySet<string>, meanings: Readonly<Record<string, string>>): string {
    return Object.entries(meanings)
        .filter(([sign]) => signs.has(sign))
        .map(([sign, meaning]) => `${sign} ${meaning}`)
        .join(', ');
}
function signsIn({ rows }: PairsInShort): ReadonlySet<string> {
    const found = new Set<string>();
    for (const { cells } of rows)
        for (const to in cells) {
            if (cells[to].dependence) found.add(cells[to].dependence.sign);
            for (const sign of cells[to].trust?.sign ?? '') found.add(sign);
        }
    return found;
}
/** `value and data`. */
function inWords(layers: PairsInShort['layers']): string {
    return listed(layers.map((l) => l.title.toLowerCase()));
}
function summaryOf({ rows, layers }: PairsInShort): string {
    const active = rows.filter((r) => r.status === 'active');
    const ways = layers.filter((l) => l.id !== 'trust');
    const inPairs = (isIn: (pair: PairInShort) => boolean): number =>
        active.reduce(
            (sum, { cells }) => sum + Object.keys(cells).filter((to) => to !== everyone && isIn(cells[to])).length,
            0
        );
    const going = inPairs((pair) => ways.some((l) => pair[l.id]));
    // Trust stands in both directions of a pair.
    const trusting = inPairs((pair) => !!pair.trust) / 2;
    return [
        counted(active.length, 'active partner'),
        ...(going
            ? [
                  `${inWords(ways.filter((l) => inPairs((pair) => !!pair[l.id])))} from row to column ${counted(going, 'time')}`
              ]
            : []),
        ...(trusting ? [`trust is built in ${counted(trusting, 'pair')}`] : [])
    ].join('; ');
}
