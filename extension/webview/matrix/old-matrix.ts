import type { FromView, MatrixView, ToView } from '../../protocol.js';
import { enter, entry } from './box.js';
import { element } from './dom.js';
import { cellAt, listen, spotOf } from './keys.js';
import {
    columnRow,
    corner,
    fillInSight,
    measureHeights,
    rowsInOrder,
    scroll,
    showTable,
    table,
    titles
} from './table.js';

/** What survives when VS Code hides the panel and makes its page anew. */
interface Saved {
    left?: number;
    top?: number;
    selected?: string;
    /** The cell that the keyboard is in. */
    active?: { x: number; y: number };
}
declare function acquireVsCodeApi(): {
    postMessage(message: FromView): void;
    getState(): Saved | undefined;
    setState(state: Saved): void;
};

const vscode = acquireVsCodeApi();
let restore = vscode.getState();
let selected = restore?.selected;

const note = element('div', 'note');
note.setAttribute('role', 'status');
const title = element('h1');
const summary = element('p', 'summary');
const header = element('header');
header.append(title, summary);
const help = element('div', 'help');
const main = element('main');
document.body.append(note, main);

// ---- the matrix --------------------------------------------------------------------------------------------------

function show(view: MatrixView): void {
    const focused = document.activeElement;
    const focus = focused && table.contains(focused) ? spotOf(focused) : undefined;
    fillTitle(view);
    showTable(view);
    if (main.firstElementChild !== header) {
        main.replaceChildren(header, scroll);
        // Out of the page it has lost where it stood, and tells nobody.
        scroll.dispatchEvent(new Event('scroll'));
    }
    fillInSight();
    if (restore) {
        scroll.scrollTo(restore.left ?? 0, restore.top ?? 0);
        if (restore.active) enter(cellAt(restore.active));
        restore = undefined;
    }
    if (!entry()?.isConnected) enter(cellAt({ x: 0, y: 1 }));
    if (focus && !table.contains(document.activeElement)) {
        // The focused cell is gone with its row or column: on to what stands there now.
        enter(cellAt(focus));
        entry()?.focus({ preventScroll: true });
    }
    mark();
}
function fillTitle({ ecosystem, summary: text }: MatrixView): void {
    const { at } = ecosystem;
    if ((title.firstElementChild?.tagName === 'BUTTON') !== Boolean(at) || !title.firstElementChild)
        title.replaceChildren(element(at ? 'button' : 'span'));
    const inner = title.firstElementChild as HTMLElement;
    inner.textContent = ecosystem.title;
    inner.title = ecosystem.title === ecosystem.name ? ecosystem.name : `${ecosystem.name}: ${ecosystem.title}`;
    inner.onclick = at ? () => vscode.postMessage({ type: 'reveal', place: at }) : null;
    summary.textContent = text;
}
function mark(): void {
    for (const { tr } of rowsInOrder()) {
        const now = String(tr.dataset.partner === selected);
        if (tr.ariaSelected !== now) tr.ariaSelected = now;
    }
}
function select(partner: string | undefined): void {
    const changed = partner !== selected;
    selected = partner;
    mark();
    save();
    const row = changed && !document.hasFocus() && rowsInOrder().find((line) => line.row.partner === partner)?.tr;
    if (!row) return;
    // Only up or down: what the reader looks at in the row stays where it is.
    const [top, bottom] = [row.offsetTop - titles.offsetHeight, row.offsetTop + row.offsetHeight - scroll.clientHeight];
    if (scroll.scrollTop > top) scroll.scrollTop = top;
    else if (scroll.scrollTop < bottom) scroll.scrollTop = bottom;
}
listen((place) => vscode.postMessage({ type: 'reveal', place }));

// ---- messages ----------------------------------------------------------------------------------------------------

function showHelp(text: string): void {
    const button = element('button', 'action', 'Write a first ecosystem');
    button.addEventListener('click', () => vscode.postMessage({ type: 'newFile' }));
    const learn = element('button', 'action second', 'First steps and lessons');
    learn.addEventListener('click', () => vscode.postMessage({ type: 'firstSteps' }));
    help.replaceChildren(
        element('h1', '', 'Partner Matrix'),
        element('p', '', text || 'Who gives, gets, decides and is trusted: one row for each partner of an ecosystem.'),
        button,
        element(
            'p',
            'hint',
            'It is a small text with three partners, yours to rename. The matrix follows as you type.'
        ),
        learn
    );
    main.replaceChildren(help);
}
function save(): void {
    const at = entry();
    vscode.setState({ left: scroll.scrollLeft, top: scroll.scrollTop, selected, active: at && spotOf(at) });
}
let saving = 0;
function saveSoon(): void {
    clearTimeout(saving);
    saving = window.setTimeout(save, 100);
}
scroll.addEventListener('scroll', () => {
    scroll.classList.toggle('across', scroll.scrollLeft > 0);
    saveSoon();
});
table.addEventListener('focusin', saveSoon);
/** A cell that gets focus must not hide under the titles that stay. */
new ResizeObserver(() => {
    measureHeights();
    fillInSight();
    scroll.style.setProperty('--titles', `${titles.offsetHeight}px`);
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
