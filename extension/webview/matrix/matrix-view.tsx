import './matrix.css';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { MatrixInShort } from '../../../language/views/partner-matrix/table.js';
import { Button, Checkbox } from '../elements.js';
import { Grid } from '../grid/grid.js';
import type { GridModel, Sort } from '../grid/model.js';
import { nextSort, sorted } from '../grid/sort.js';
import { useReceived } from '../replies.js';
import { useOwn } from '../state.js';
import { Chooser } from './chooser.js';
import { Heading } from './heading.js';
import { KindSwitch } from './kind-switch.js';
import { legendOf } from './legend.js';
import { type Filter, isOtherwise, matrixRows, shownGroups, steadyColumns } from './matrix-rows.js';
import { SearchField } from './search-field.js';
import { tellingIn } from './telling-in.js';
import { useEmpty } from './use-empty.js';

interface Own extends Filter {
    readonly sort?: Sort;
    readonly hidden: readonly string[];
}
const everything: Filter = { search: '', onlyOpen: false, onlyActive: false, onlyOtherwise: false };
// Whoever supposes something wants to see what would change, which is in few of many columns.
const first: Own = { ...everything, onlyOtherwise: true, hidden: [] };

/** The partner matrix: a row per partner, to sort, to filter and to choose the columns of. */
export function MatrixView({ view }: { view: MatrixInShort }): VNode {
    const [own, keep] = useOwn<Own>('matrix', first);
    const { here } = useReceived();
    const { search, onlyOpen, onlyActive, sort, hidden } = own;
    const supposes = useMemo(() => view.rows.some(isOtherwise), [view]);
    const onlyOtherwise = supposes && own.onlyOtherwise;
    const filtered = useMemo(
        () => matrixRows(view.rows, { search, onlyOpen, onlyActive, onlyOtherwise }),
        [view, search, onlyOpen, onlyActive, onlyOtherwise]
    );
    const empty = useEmpty(view);
    const groups = useMemo(
        () => shownGroups(view, onlyOtherwise ? [...hidden, ...steadyColumns(view)] : hidden, empty),
        [view, hidden, empty, onlyOtherwise]
    );
    const rows = useMemo(() => sorted(filtered, sort), [filtered, sort]);
    const model = useMemo<GridModel>(
        () => ({
            label: `Partner matrix of ${view.ecosystem.title}`,
            corner: 'Partner',
            groups,
            rows,
            tell: tellingIn()
        }),
        [view, groups, rows]
    );
    const legend = useMemo(() => legendOf(groups, rows), [groups, rows]);
    const partners = useMemo(() => new Set(view.rows.map((r) => r.partner)), [view]);
    return (
        <div class="matrix">
            <Heading ecosystem={view.ecosystem} summary={view.summary} />
            <div class="tools">
                <KindSwitch />
                <SearchField
                    placeholder="Search name, role, status"
                    label="Search partners by name, role or status"
                    value={search}
                    onSearch={(search) => keep({ search })}
                />
                {supposes ? (
                    <Checkbox
                        label="Only what would change"
                        checked={onlyOtherwise}
                        onChange={(e) => keep({ onlyOtherwise: e.currentTarget.checked })}
                    />
                ) : null}
                <Checkbox
                    label="Only with findings"
                    checked={onlyOpen}
                    onChange={(e) => keep({ onlyOpen: e.currentTarget.checked })}
                />
                <Checkbox
                    label="Only active"
                    checked={onlyActive}
                    onChange={(e) => keep({ onlyActive: e.currentTarget.checked })}
                />
                <Chooser groups={view.groups} hidden={hidden} empty={empty} onChange={(ids) => keep({ hidden: ids })} />
                <span class="count" role="status">
                    {rows.length === view.rows.length ? '' : `${rows.length} of ${view.rows.length} partners`}
                </span>
            </div>
            {view.note ? <p class="remark">{view.note}</p> : null}
            <Grid
                model={model}
                name="matrix grid"
                sort={sort}
                onSort={(column) => keep({ sort: nextSort(sort, column) })}
                selected={here?.names.find((n) => partners.has(n))}
                empty={
                    <div class="nothing">
                        <p>No partner is like this.</p>
                        <Button onClick={() => keep(everything)}>Show all {view.rows.length} partners</Button>
                    </div>
                }
            />
            <p class="legend">
                {legend.map((words) => (
                    <span key={words}>{words}</span>
                ))}
                <span>? explains a cell, Enter goes to the text</span>
            </p>
        </div>
    );
}
