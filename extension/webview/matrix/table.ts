import type { MatrixView } from '../../protocol.js';
import { type Box, type Content, classNames, entry, fill, newBox } from './box.js';
import { arrange, element } from './dom.js';
import { RowsInSight } from './rows-in-sight.js';
import { widthsOf, withTitles } from './widths.js';

type Row = MatrixView['rows'][number];
/** One partner. Its name always stands in the table, its cells only while they are in sight, or hold the focus. */
export interface Line {
    readonly key: string;
    readonly tr: HTMLTableRowElement;
    readonly head: Box;
    readonly cells: Map<string, Box>;
    index: number;
    row: Row;
}
interface Column {
    readonly id: string;
    readonly classes: string;
    readonly content: Content;
}

export const scroll = element('div', 'scroll');
export const table = element('table');
table.setAttribute('role', 'grid');
scroll.append(table);
const widths = table.appendChild(element('colgroup'));
export const titles = table.createTHead();
const groupRow = titles.insertRow();
export const columnRow = titles.insertRow();
groupRow.ariaRowIndex = '1';
columnRow.ariaRowIndex = '2';
export const body = table.createTBody();
export const corner = element('th', 'corner');
corner.append(element('span', 'box', 'Partner'));
corner.rowSpan = 2;
corner.scope = 'col';

let columns: readonly Column[] = [];
let groupsShown = '';
let widthsShown = '';
const columnBoxes = new Map<string, Box>();
const lines = new Map<string, Line>();
let order: readonly Line[] = [];
const byRow = new WeakMap<HTMLTableRowElement, Line>();
const inSight = new RowsInSight(scroll, fillWhatIsInSight);

export function columnCount(): number {
    return columns.length;
}
export function rowsInOrder(): readonly Line[] {
    return order;
}
export function lineOf(target: Element): Line | undefined {
    const tr = target.closest('tr');
    return tr ? byRow.get(tr) : undefined;
}
export function showTable(view: MatrixView): void {
    table.setAttribute('aria-label', `Partner matrix of ${view.ecosystem.title}`);
    table.ariaRowCount = String(view.rows.length + titles.rows.length);
    fillColumns(view);
    fillRows(view);
    fitColumns(view);
}
let heights = { row: 0, titles: 0 };
/** Reading a height makes the browser lay out the page: only when the table is new or its font is another. */
export function measureHeights(): void {
    heights = { row: body.rows[0]?.offsetHeight || heights.row, titles: titles.offsetHeight };
}
/** After the table was shown, once it stands in the page. */
export function fillInSight(): void {
    if (!heights.row) measureHeights();
    inSight.update({ count: order.length, row: heights.row || 23, titles: heights.titles });
    fillWhatIsInSight();
}
function fillWhatIsInSight(): void {
    const wanted = new Set(inSight.indexes().map((i) => order[i]));
    const focused = entry();
    const active = focused && lineOf(focused);
    if (active) wanted.add(active);
    for (const line of filled) if (!wanted.has(line)) empty(line);
    for (const line of wanted) if (line) fillCells(line);
}

function fillColumns({ groups }: MatrixView): void {
    columns = groups.flatMap((group) =>
        group.columns.map(({ id, title, detail, at, numeric }, i) => ({
            id,
            classes: classNames(numeric ? 'number' : '', i === 0 ? 'first' : ''),
            content: { text: title, detail, at }
        }))
    );
    const layout = JSON.stringify(groups.map((g) => [g.title, g.columns.length]));
    if (layout !== groupsShown) {
        groupsShown = layout;
        groupRow.replaceChildren(corner, ...groups.map(groupTitle));
    }
    const known = new Set(columns.map((c) => c.id));
    for (const id of [...columnBoxes.keys()]) if (!known.has(id)) columnBoxes.delete(id);
    arrange(
        columnRow,
        columns.map(({ id, content, classes }) => {
            let box = columnBoxes.get(id);
            if (!box) {
                box = newBox(element('th'));
                box.cell.scope = 'col';
                columnBoxes.set(id, box);
            }
            fill(box, content, classes);
            return box.cell;
        })
    );
}
function groupTitle(group: MatrixView['groups'][number]): HTMLTableCellElement {
    const th = element('th', 'group');
    th.append(element('span', 'box', group.title));
    th.title = group.title;
    th.colSpan = group.columns.length;
    th.scope = 'colgroup';
    return th;
}
function fillRows({ rows }: MatrixView): void {
    const times = new Map<string, number>();
    order = rows.map((row, index) => {
        // A name declared twice is a finding of its own; both rows are shown.
        const time = times.get(row.partner) ?? 0;
        times.set(row.partner, time + 1);
        const key = `${time}/${row.partner}`;
        const line = lines.get(key) ?? newLine(key, row);
        line.index = index;
        line.row = row;
        line.tr.ariaRowIndex = String(index + titles.rows.length + 1);
        fill(line.head, nameOf(row), row.status === 'active' ? 'name' : 'name inactive');
        return line;
    });
    const kept = new Set(order);
    for (const line of [...lines.values()])
        if (!kept.has(line)) {
            lines.delete(line.key);
            filled.delete(line);
        }
    arrange(
        body,
        order.map(({ tr }) => tr)
    );
}
function newLine(key: string, row: Row): Line {
    const tr = element('tr');
    tr.dataset.partner = row.partner;
    const line: Line = { key, tr, head: newBox(tr.appendChild(element('th'))), cells: new Map(), index: 0, row };
    line.head.cell.scope = 'row';
    lines.set(key, line);
    byRow.set(tr, line);
    return line;
}
function nameOf({ title, partner, status, at }: Row): Content {
    const named = title === partner ? partner : `${title} (${partner})`;
    const active = status === 'active';
    return {
        text: title,
        at,
        detail: active ? named : `${named}, ${status}`,
        tags: [title !== partner && partner, !active && status].filter((t) => t !== false)
    };
}

const filled = new Set<Line>();
export function fillCells(line: Line): void {
    filled.add(line);
    for (const id of [...line.cells.keys()]) if (!columnBoxes.has(id)) line.cells.delete(id);
    const cells = columns.map(({ id, classes }) => {
        let box = line.cells.get(id);
        if (!box) {
            box = newBox(element('td'));
            line.cells.set(id, box);
        }
        fill(box, line.row.cells[id], classes);
        return box.cell;
    });
    arrange(line.tr, [line.head.cell, ...cells]);
}
function empty(line: Line): void {
    filled.delete(line);
    line.cells.clear();
    line.tr.replaceChildren(line.head.cell);
}

/** The columns keep their width while the rows pass by, so they are made for all rows. */
function fitColumns({ groups, rows }: MatrixView): void {
    const names = rows.map((row) => ({
        content: nameOf(row),
        classes: row.status === 'active' ? 'name' : 'name inactive'
    }));
    const cells = columns.map(({ id, content, classes }) => [
        { content, classes },
        ...rows.flatMap((row) => (row.cells[id] ? [{ content: row.cells[id], classes }] : []))
    ]);
    const titled = groups.map((g) => [{ content: { text: g.title }, classes: 'group' }]);
    const corner = { content: { text: 'Partner' }, classes: 'corner' };
    const [first, ...measured] = widthsOf([[corner, ...names], ...cells, ...titled]);
    const rest = withTitles(groups, measured.slice(0, columns.length), measured.slice(columns.length));
    const name = `min(${first}px, 42vw)`;
    const all = [name, ...rest.map((width) => `${width}px`)];
    if (all.join() === widthsShown) return;
    widthsShown = all.join();
    widths.replaceChildren(
        ...all.map((width) => {
            const col = element('col');
            col.style.width = width;
            return col;
        })
    );
    table.style.width = `calc(${name} + ${rest.reduce((a, b) => a + b, 0)}px)`;
}
