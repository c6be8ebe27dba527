import type { FromView, MatrixView, Place, ToView } from '../protocol.js';

/** What survives when VS Code hides the panel and makes its page anew. */
interface Saved {
    left?: number;
    top?: number;
    selected?: string;
}
declare function acquireVsCodeApi(): {
    postMessage(message: FromView): void;
    getState(): Saved | undefined;
    setState(state: Saved): void;
};

type Tone = 'good' | 'notice' | 'bad' | 'muted';
interface Content {
    text: string;
    detail?: string;
    at?: Place;
    tone?: Tone;
    tags?: readonly string[];
}
/** A cell of the table and what it shows now, so that only what differs is written. */
interface Box {
    cell: HTMLTableCellElement;
    inner: HTMLElement;
    shown: string;
    at?: Place;
}
interface Line {
    tr: HTMLTableRowElement;
    head: Box;
    cells: Map<string, Box>;
    at: Place;
}

const vscode = acquireVsCodeApi();
const saved = vscode.getState();
let selected = saved?.selected;
let restore: Saved | undefined = saved;

const note = element('div', 'note');
note.setAttribute('role', 'status');
const title = element('h1');
const summary = element('p', 'summary');
const header = element('header');
header.append(title, summary);
const scroll = element('div', 'scroll');
const table = element('table');
table.setAttribute('role', 'grid');
scroll.append(table);
const groupRow = table.createTHead().insertRow();
const columnRow = table.tHead!.insertRow();
const body = table.createTBody();
const corner = element('th', 'corner');
corner.append(element('span', 'box', 'Partner'));
corner.rowSpan = 2;
corner.scope = 'col';
const help = element('div', 'help');
const main = element('main');
document.body.append(note, main);

const lines = new Map<string, Line>();
const boxes = new WeakMap<Element, Box>();
let columns: { id: string; classes: string }[] = [];
let columnsShown = '';
/** The one cell that Tab reaches; the arrow keys move it. */
let entry: HTMLElement | undefined;

/** Text only ever enters as text. */
function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
    const e = document.createElement(tag);
    if (className) e.className = className;
    if (text) e.textContent = text;
    return e;
}
function attribute(e: Element, name: string, value: string | undefined): void {
    if (!value) e.removeAttribute(name);
    else if (e.getAttribute(name) !== value) e.setAttribute(name, value);
}
/** Puts the children in this order and moves none that stands right already: moving loses focus. */
function arrange(parent: Element, wanted: readonly Element[]): void {
    const keep = new Set(wanted);
    for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
    let next = parent.firstElementChild;
    for (const child of wanted) {
        if (child === next) next = next.nextElementSibling;
        else parent.insertBefore(child, next);
    }
}

// ---- cells -------------------------------------------------------------------------------------------------------

const spoken: Partial<Record<Tone, string>> = { bad: 'Problem.', notice: 'Worth a look.' };

function newBox(cell: HTMLTableCellElement): Box {
    const box: Box = { cell, inner: cell.appendChild(element('span', 'box')), shown: '' };
    box.inner.tabIndex = -1;
    boxes.set(cell, box);
    return box;
}
/** A cell with a place is a button, one without is text; both take focus. */
function fill(box: Box, content: Content | undefined, classes: string): void {
    box.at = content?.at;
    const tag = content?.at ? 'BUTTON' : 'SPAN';
    const { text = '', detail, tone = '', tags = [] } = content ?? {};
    const shown = JSON.stringify([tag, text, detail, tone, tags, classes]);
    if (shown === box.shown) return;
    box.shown = shown;
    if (box.inner.tagName !== tag) {
        const inner = element(content?.at ? 'button' : 'span', 'box');
        inner.tabIndex = box.inner.tabIndex;
        const focused = box.inner === document.activeElement;
        if (entry === box.inner) entry = inner;
        box.inner.replaceWith(inner);
        box.inner = inner;
        if (focused) inner.focus({ preventScroll: true });
    }
    box.cell.className = [classes, tone].filter(Boolean).join(' ');
    box.inner.replaceChildren(text, ...tags.flatMap((tag) => [' ', element('small', '', tag)]));
    attribute(box.inner, 'title', detail);
    attribute(box.inner, 'aria-description', [tone && spoken[tone], detail].filter(Boolean).join(' '));
}

// ---- table -------------------------------------------------------------------------------------------------------

function show(view: MatrixView): void {
    const focus =
        document.activeElement instanceof HTMLElement && table.contains(document.activeElement)
            ? position(document.activeElement)
            : undefined;
    fillTitle(view);
    fillColumns(view);
    fillRows(view);
    if (main.firstElementChild !== header) main.replaceChildren(header, scroll);
    if (restore) {
        scroll.scrollTo(restore.left ?? 0, restore.top ?? 0);
        restore = undefined;
    }
    if (!entry?.isConnected)
        enter(body.querySelector<HTMLElement>('.box') ?? columnRow.querySelector<HTMLElement>('.box'));
    if (focus && !table.contains(document.activeElement)) {
        // The focused cell is gone with its row or column: on to what stands there now.
        const rows = grid();
        const cells = rows[Math.min(focus.y, rows.length - 1)] ?? [];
        enter(cells[Math.min(focus.x, cells.length - 1)]);
        entry?.focus({ preventScroll: true });
    }
    mark();
}
function fillTitle({ ecosystem, summary: text }: MatrixView): void {
    table.setAttribute('aria-label', `Partner matrix of ${ecosystem.title}`);
    const { at } = ecosystem;
    if ((title.firstElementChild?.tagName === 'BUTTON') !== Boolean(at) || !title.firstElementChild)
        title.replaceChildren(element(at ? 'button' : 'span'));
    const inner = title.firstElementChild as HTMLElement;
    inner.textContent = ecosystem.title;
    inner.title = ecosystem.title === ecosystem.name ? ecosystem.name : `${ecosystem.name}: ${ecosystem.title}`;
    inner.onclick = at ? () => vscode.postMessage({ type: 'reveal', place: at }) : null;
    summary.textContent = text;
}
const columnBoxes = new Map<string, Box>();
function fillColumns({ groups }: MatrixView): void {
    columns = groups.flatMap((group) =>
        group.columns.map((c, i) => ({
            id: c.id,
            classes: [c.numeric && 'number', i === 0 && 'first'].filter(Boolean).join(' ')
        }))
    );
    const layout = JSON.stringify(groups.map((g) => [g.title, g.columns.length]));
    if (layout !== columnsShown) {
        columnsShown = layout;
        groupRow.replaceChildren(
            corner,
            ...groups.map((group) => {
                const th = element('th', 'group');
                th.append(element('span', 'box', group.title));
                th.title = group.title;
                th.colSpan = group.columns.length;
                th.scope = 'colgroup';
                return th;
            })
        );
    }
    const all = groups.flatMap((g) => g.columns);
    const known = new Set(all.map((c) => c.id));
    for (const id of [...columnBoxes.keys()]) if (!known.has(id)) columnBoxes.delete(id);
    arrange(
        columnRow,
        all.map((c, i) => {
            let box = columnBoxes.get(c.id);
            if (!box) {
                box = newBox(element('th'));
                box.cell.scope = 'col';
                columnBoxes.set(c.id, box);
            }
            fill(box, { text: c.title, detail: c.detail, at: c.at }, columns[i].classes);
            return box.cell;
        })
    );
}
function fillRows({ rows }: MatrixView): void {
    const times = new Map<string, number>();
    const seen = new Set<string>();
    const order = rows.map((row) => {
        // A name declared twice is a finding of its own; both rows are shown.
        const time = times.get(row.partner) ?? 0;
        times.set(row.partner, time + 1);
        const key = `${time}/${row.partner}`;
        seen.add(key);
        let line = lines.get(key);
        if (!line) {
            const tr = element('tr');
            tr.dataset.partner = row.partner;
            line = { tr, head: newBox(element('th')), cells: new Map(), at: row.at };
            line.head.cell.scope = 'row';
            lines.set(key, line);
        }
        fillRow(line, row);
        return line.tr;
    });
    for (const key of [...lines.keys()]) if (!seen.has(key)) lines.delete(key);
    arrange(body, order);
}
function fillRow(line: Line, row: MatrixView['rows'][number]): void {
    line.at = row.at;
    const named = row.title === row.partner ? row.partner : `${row.title} (${row.partner})`;
    const active = row.status === 'active';
    fill(
        line.head,
        {
            text: row.title,
            at: row.at,
            detail: active ? named : `${named}, ${row.status}`,
            tags: [row.title !== row.partner && row.partner, !active && row.status].filter((t) => t !== false)
        },
        active ? 'name' : 'name inactive'
    );
    for (const id of [...line.cells.keys()]) if (!columnBoxes.has(id)) line.cells.delete(id);
    const cells = columns.map(({ id, classes }) => {
        let box = line.cells.get(id);
        if (!box) {
            box = newBox(element('td'));
            line.cells.set(id, box);
        }
        fill(box, row.cells[id], classes);
        return box.cell;
    });
    arrange(line.tr, [line.head.cell, ...cells]);
}
function mark(): void {
    for (const { tr } of lines.values()) tr.setAttribute('aria-selected', String(tr.dataset.partner === selected));
}
function select(partner: string | undefined): void {
    const changed = partner !== selected;
    selected = partner;
    mark();
    save();
    const row =
        changed && !document.hasFocus() && [...lines.values()].find(({ tr }) => tr.dataset.partner === partner)?.tr;
    if (!row) return;
    // Only up or down: what the reader looks at in the row stays where it is.
    const [top, bottom] = [
        row.offsetTop - table.tHead!.offsetHeight,
        row.offsetTop + row.offsetHeight - scroll.clientHeight
    ];
    if (scroll.scrollTop > top) scroll.scrollTop = top;
    else if (scroll.scrollTop < bottom) scroll.scrollTop = bottom;
}

// ---- keys and clicks ---------------------------------------------------------------------------------------------

/** What the arrow keys walk over: the column titles, then the partners. */
function grid(): HTMLElement[][] {
    const inner = (cell: Element): HTMLElement => boxes.get(cell)?.inner ?? (cell.firstElementChild as HTMLElement);
    return [
        [inner(corner), ...[...columnRow.cells].map(inner)],
        ...[...body.rows].map((tr) => [...tr.cells].map(inner))
    ];
}
function position(target: HTMLElement): { x: number; y: number } | undefined {
    const rows = grid();
    const y = rows.findIndex((row) => row.includes(target));
    return y < 0 ? undefined : { x: rows[y].indexOf(target), y };
}
function enter(target: HTMLElement | null | undefined): void {
    if (!target || target === entry) return;
    if (entry) entry.tabIndex = -1;
    entry = target;
    entry.tabIndex = 0;
}
function placeOf(target: HTMLElement): Place | undefined {
    const cell = target.closest('td, th');
    return cell ? boxes.get(cell)?.at : undefined;
}
table.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.classList.contains('box')) enter(target);
});
table.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('button');
    const place = button && placeOf(button);
    if (place) vscode.postMessage({ type: 'reveal', place });
});
table.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && target.tagName !== 'BUTTON') {
        const place = [...lines.values()].find(({ tr }) => tr.contains(target))?.at;
        if (place) vscode.postMessage({ type: 'reveal', place });
        return;
    }
    const from = position(target);
    if (!from) return;
    const { x, y } = from;
    const rows = grid();
    const last = rows.length - 1;
    const page = Math.max(
        1,
        Math.floor((scroll.clientHeight - table.tHead!.offsetHeight) / Math.max(1, body.rows[0]?.offsetHeight ?? 1)) - 1
    );
    const ends = event.ctrlKey;
    const moves: Record<string, [number, number]> = {
        ArrowDown: [Math.min(y + 1, last), x],
        ArrowUp: [Math.max(y - 1, 0), x],
        ArrowLeft: [y, Math.max(x - 1, 0)],
        ArrowRight: [y, Math.min(x + 1, columns.length)],
        PageDown: [Math.min(y + page, last), x],
        PageUp: [Math.max(y - page, Math.min(1, y)), x],
        Home: [ends ? Math.min(1, last) : y, 0],
        End: [ends ? last : y, columns.length]
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    enter(rows[move[0]][move[1]]);
    entry?.focus();
});

// ---- messages ----------------------------------------------------------------------------------------------------

function showHelp(text: string): void {
    const button = element('button', 'action', 'Write a first ecosystem');
    button.addEventListener('click', () => vscode.postMessage({ type: 'newFile' }));
    help.replaceChildren(
        element('h1', '', 'Partner Matrix'),
        element('p', '', text || 'Who gives, gets, decides and is trusted: one row for each partner of an ecosystem.'),
        button,
        element('p', 'hint', 'It is a small text with three partners, yours to rename. The matrix follows as you type.')
    );
    main.replaceChildren(help);
}
function save(): void {
    vscode.setState({ left: scroll.scrollLeft, top: scroll.scrollTop, selected });
}
let saving = 0;
scroll.addEventListener('scroll', () => {
    scroll.classList.toggle('across', scroll.scrollLeft > 0);
    clearTimeout(saving);
    saving = window.setTimeout(save, 100);
});
/** A cell that gets focus must not hide under the titles that stay. */
new ResizeObserver(() => {
    scroll.style.setProperty('--titles', `${table.tHead!.offsetHeight}px`);
    scroll.style.setProperty('--groups', `${corner.offsetHeight - columnRow.offsetHeight}px`);
    scroll.style.setProperty('--names', `${corner.offsetWidth}px`);
}).observe(corner);
window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
    if (data.type === 'select') {
        select(data.partner);
        return;
    }
    if (data.type !== 'show' && data.type !== 'help') return;
    const text = data.type === 'show' ? (data.note ?? '') : '';
    if (note.textContent !== text) note.textContent = text;
    if (data.type === 'show') show(data.view);
    else showHelp(data.text);
});
vscode.postMessage({ type: 'ready' });
