import type { MatrixView, Place, ToView } from '../protocol.js';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void; getState(): { left?: number; top?: number } | undefined; setState(state: unknown): void };
const vscode = acquireVsCodeApi();

const note = document.body.appendChild(element('div', 'note'));
note.setAttribute('role', 'status');
note.hidden = true;
const main = document.body.appendChild(element('main'));
let selected: string | undefined;

/** Text only ever enters as text. */
function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
    const e = document.createElement(tag);
    if (className) e.className = className;
    if (text) e.textContent = text;
    return e;
}
function link(text: string, place: Place | undefined, detail: string | undefined): HTMLElement {
    if (!place) { const span = element('span', '', text); if (detail) span.title = detail; return span; }
    const button = element('button', '', text);
    button.tabIndex = -1;
    if (detail) button.title = detail;
    button.addEventListener('click', () => vscode.postMessage({ type: 'reveal', place }));
    return button;
}
function show(view: MatrixView): void {
    const focus = (document.activeElement?.closest('td,th') as HTMLElement | null)?.dataset.key;
    const scroll = { left: main.scrollLeft, top: main.scrollTop };
    const table = element('table');
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-label', `Partner matrix of ${view.ecosystem.title}`);
    const groups = table.createTHead().insertRow();
    const columns = table.tHead!.insertRow();
    const corner = groups.appendChild(element('th', 'corner', 'Partner'));
    corner.rowSpan = 2;
    corner.scope = 'col';
    for (const group of view.groups) {
        const th = groups.appendChild(element('th', 'group', group.title));
        th.colSpan = group.columns.length;
        th.scope = 'colgroup';
        group.columns.forEach((c, i) => { const cell = columns.appendChild(element('th', `${c.numeric ? 'number' : ''}${i === 0 ? ' first' : ''}`)); cell.scope = 'col'; cell.dataset.key = `head/${c.id}`; cell.append(link(c.title, c.at, c.detail)); });
    }
    const body = table.createTBody();
    for (const row of view.rows) {
        const tr = body.insertRow();
        tr.dataset.partner = row.partner;
        const head = tr.appendChild(element('th'));
        head.scope = 'row';
        head.dataset.key = `${row.partner}/`;
        const button = link(row.title, row.at, row.status === 'active' ? row.partner : `${row.partner}, ${row.status}`);
        if (row.title !== row.partner) button.append(element('small', '', row.partner));
        if (row.status !== 'active') button.append(element('small', '', row.status));
        head.append(button);
        for (const group of view.groups) group.columns.forEach((c, i) => {
            const cell = row.cells[c.id];
            const td = tr.appendChild(element('td', `${c.numeric ? 'number' : ''}${i === 0 ? ' first' : ''} ${cell?.tone ?? ''}`));
            td.dataset.key = `${row.partner}/${c.id}`;
            if (cell) td.append(link(cell.text, cell.at, cell.detail));
        });
    }
    const title = element('h1', '', view.ecosystem.title);
    title.append(element('small', '', view.summary));
    const wrap = element('div', 'scroll');
    wrap.append(table);
    main.replaceChildren(title, wrap);
    main.scrollTo(scroll);
    for (const cell of table.querySelectorAll<HTMLElement>('td,th')) focusable(cell).tabIndex = -1;
    const again = focus && [...table.querySelectorAll<HTMLElement>('td,th')].find((c) => c.dataset.key === focus);
    const entry = again || table.querySelector<HTMLElement>('tbody th');
    if (entry) { focusable(entry).tabIndex = 0; if (again) focusable(entry).focus({ preventScroll: true }); }
    mark();
}
function focusable(cell: HTMLElement): HTMLElement {
    return cell.querySelector('button') ?? cell;
}
function mark(): void {
    for (const tr of document.querySelectorAll<HTMLElement>('tr[data-partner]')) tr.setAttribute('aria-selected', String(tr.dataset.partner === selected));
}
document.addEventListener('keydown', (event) => {
    const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td,th');
    const row = cell?.parentElement as HTMLTableRowElement | null;
    if (!cell || !row) return;
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    const y = rows.indexOf(row), x = cell.cellIndex;
    const to: Record<string, [number, number]> = { ArrowDown: [y + 1, x], ArrowUp: [y - 1, x], ArrowLeft: [y, x - 1], ArrowRight: [y, x + 1], Home: [event.ctrlKey ? 0 : y, 0], End: [event.ctrlKey ? rows.length - 1 : y, row.cells.length - 1] };
    const target = to[event.key] && rows[to[event.key][0]]?.cells[to[event.key][1]];
    if (!target) return;
    event.preventDefault();
    focusable(cell).tabIndex = -1;
    focusable(target).tabIndex = 0;
    focusable(target).focus();
});
window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
    if (data.type === 'select') { selected = data.partner; mark(); return; }
    note.hidden = !(data.type === 'show' && data.note);
    note.textContent = data.type === 'show' ? (data.note ?? '') : '';
    if (data.type === 'show') show(data.view);
    if (data.type === 'help') {
        const box = element('div', 'help');
        const button = element('button', 'action', 'Write a first ecosystem');
        button.addEventListener('click', () => vscode.postMessage({ type: 'newFile' }));
        box.append(element('p', '', data.text), button);
        main.replaceChildren(box);
    }
});
vscode.postMessage({ type: 'ready' });
