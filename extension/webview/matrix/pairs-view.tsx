import './matrix.css';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { counted } from '../../../language/model/words.js';
import type { PairsInShort } from '../../../language/views/partner-pairs/table.js';
import { everyone } from '../../../language/views/partner-pairs.js';
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
    const isEmpty = !found.rows.length || !found.groups[0].columns.length;
    const model = useMemo<GridModel>(
        () => ({
            label: `What goes from partner to partner in ${view.ecosystem.title}`,
            corner: 'From ↓ to →',
            between: '→',
            groups: isEmpty ? [{ title: '', columns: [] }] : found.groups,
            rows: isEmpty ? [] : sorted(found.rows, sort),
            tell: tellingIn(hidden)
        }),
        [view, found, sort, isEmpty, hidden]
    );
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
                    placeholder="From"
                    label="Search partners that something goes from"
                    value={from}
                    onSearch={(from) => keep({ from })}
                />
                <SearchField
                    placeholder="To"
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
                        <span key={l.id}>{legend[l.id]}</span>
                    ))}
                <span>? explains a cell, Enter goes to the text</span>
            </p>
        </div>
    );
}
const legend = {
    value: 'V value',
    data: 'D data',
    dependence: 'the row depends: C critical, H high, M medium, L low, ! no level said',
    trust: 'trust: S strategic, O operational, R relational'
};
function summaryOf({ rows, layers }: PairsInShort): string {
    const isSome = (cells: PairsInShort['rows'][number]['cells'], to: string): boolean =>
        to !== everyone && layers.some((l) => cells[to][l.id]);
    const active = rows.filter((r) => r.status === 'active');
    const between = active.reduce(
        (sum, { cells }) => sum + Object.keys(cells).filter((to) => isSome(cells, to)).length,
        0
    );
    return `${counted(active.length, 'active partner')}; something goes from row to column in ${counted(between, 'pair')}`;
}
