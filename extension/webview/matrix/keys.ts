import type { Place } from '../../protocol.js';
import { boxAround, enter, entry } from './box.js';
import {
    body,
    columnCount,
    columnRow,
    corner,
    fillCells,
    lineOf,
    rowsInOrder,
    scroll,
    table,
    titles
} from './table.js';

/** Where a cell stands: row 0 has the titles of the columns, column 0 the names of the partners. */
interface Spot {
    readonly x: number;
    readonly y: number;
}

export function spotOf(target: Element): Spot | undefined {
    const cell = target.closest<HTMLTableCellElement>('td, th');
    if (cell === corner) return { x: 0, y: 0 };
    if (!cell) return undefined;
    if (cell.parentElement === columnRow) return { x: cell.cellIndex + 1, y: 0 };
    const line = lineOf(cell);
    return line && { x: cell.cellIndex, y: line.index + 1 };
}
/** The cell at a spot, or the nearest there is. */
export function cellAt({ x, y }: Spot): HTMLElement | undefined {
    const rows = rowsInOrder();
    const line = rows[Math.min(y, rows.length) - 1];
    const column = Math.min(x, columnCount());
    if (!line) return innerOf(column ? columnRow.cells[column - 1] : corner);
    fillCells(line);
    return innerOf(line.tr.cells[column]);
}
function innerOf(cell: Element | undefined): HTMLElement | undefined {
    return (cell?.firstElementChild as HTMLElement | null | undefined) ?? undefined;
}

export function listen(reveal: (place: Place) => void): void {
    table.addEventListener('focusin', ({ target }) => {
        if (target instanceof HTMLElement && target.classList.contains('box')) enter(target);
    });
    table.addEventListener('click', ({ target }) => {
        const button = target instanceof Element && target.closest<HTMLElement>('button');
        const place = button && boxAround(button)?.at;
        if (place) reveal(place);
    });
    table.addEventListener('keydown', (event) => {
        const target = event.target as HTMLElement;
        if (event.altKey || event.metaKey) return;
        if (event.key === 'Enter' && target.tagName !== 'BUTTON') {
            const place = lineOf(target)?.row.at;
            if (place) reveal(place);
            return;
        }
        const from = spotOf(target);
        const to = from && moved(event, from);
        if (!to) return;
        event.preventDefault();
        enter(cellAt(to));
        entry()?.focus();
    });
    // Whoever comes back to the panel by the keyboard goes on where they were.
    window.addEventListener('focus', () => {
        if (!document.activeElement || document.activeElement === document.body)
            entry()?.focus({ preventScroll: true });
    });
}
function moved({ key, ctrlKey: ends }: KeyboardEvent, { x, y }: Spot): Spot | undefined {
    const last = rowsInOrder().length;
    const right = columnCount();
    const moves: Record<string, Spot> = {
        ArrowDown: { x, y: Math.min(y + 1, last) },
        ArrowUp: { x, y: Math.max(y - 1, 0) },
        ArrowLeft: { x: Math.max(x - 1, 0), y },
        ArrowRight: { x: Math.min(x + 1, right), y },
        PageDown: { x, y: Math.min(y + page(), last) },
        PageUp: { x, y: Math.max(y - page(), Math.min(1, y)) },
        Home: { x: 0, y: ends ? Math.min(1, last) : y },
        End: { x: right, y: ends ? last : y }
    };
    return moves[key];
}
/** As many rows as are in sight, but one. */
function page(): number {
    const height = Math.max(1, body.rows[0]?.offsetHeight ?? 1);
    return Math.max(1, Math.floor((scroll.clientHeight - titles.offsetHeight) / height) - 1);
}
