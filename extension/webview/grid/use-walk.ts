import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { post } from '../host.js';
import { tellerOf } from './explanations.js';
import { moved } from './keys.js';
import { type GridColumn, type GridModel, nameColumn, type Spot } from './model.js';
import type { Sortable } from './sort.js';
import type { Kept } from './use-kept.js';

interface Options {
    readonly model: GridModel;
    readonly columns: readonly { readonly column: GridColumn; readonly group: string }[];
    readonly table: RefObject<HTMLTableElement | null>;
    readonly scroll: RefObject<HTMLElement | null>;
    readonly kept: Kept;
    readonly titles: number;
    readonly height: number;
    readonly hasGroups: boolean;
}
type Sorting = (column: Sortable) => void;
export interface Walk {
    /** The one cell that Tab reaches. */
    readonly spot: Spot;
    readonly key: (event: KeyboardEvent, sort: Sorting) => void;
    readonly click: (event: MouseEvent, sort: Sorting) => void;
    readonly focused: (event: FocusEvent) => void;
    readonly spotOf: (target: EventTarget | null) => Spot | undefined;
    readonly cellAt: (spot: Spot) => HTMLElement | null;
}
/** By name, so that it is the same cell after an edit or in another order; and where it last was, for when it is no more. */
interface Active extends Spot {
    readonly row?: string;
    readonly column?: string;
}
/** The cell that the keyboard is in: there is always one, and it is always in the page, so that no update takes the focus away. */
export function useWalk({ model, columns, table, scroll, kept, titles, height, hasGroups }: Options): Walk {
    const { rows } = model;
    const [active, setActive] = useState<Active>(kept.first);
    const spot = spotNow(active, model, columns);
    const hadFocus = table.current?.contains(document.activeElement) ?? false;
    const isMoving = useRef(false);
    const heads = hasGroups ? 2 : 1;

    const cellAt = ({ x, y }: Spot): HTMLElement | null =>
        table.current?.querySelector<HTMLElement>(
            `tr[aria-rowindex="${y ? y + heads : x ? heads : 1}"] > [aria-colindex="${x + 1}"]`
        ) ?? null;
    const spotOf = (target: EventTarget | null): Spot | undefined => {
        const cell =
            target instanceof Element ? target.closest<HTMLElement>('td[aria-colindex], th[aria-colindex]') : null;
        if (!cell || cell.classList.contains('group')) return undefined;
        const x = Number(cell.getAttribute('aria-colindex')) - 1;
        return { x, y: Math.max(0, Number(cell.parentElement?.getAttribute('aria-rowindex')) - heads) };
    };
    const activate = ({ x, y }: Spot): void => {
        const cell = { x, y, row: rows[y - 1]?.key, column: columns[x - 1]?.column.id ?? nameColumn };
        setActive(cell);
        kept.walked(cell);
    };
    useLayoutEffect(() => {
        const isLost = hadFocus && !table.current?.contains(document.activeElement);
        if (!isMoving.current && !isLost) return;
        const cell = cellAt(spot);
        cell?.focus({ preventScroll: true });
        if (isMoving.current) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        isMoving.current = false;
    });
    // Whoever comes back to the panel by the keyboard goes on where they were.
    const enter = useRef(() => {});
    enter.current = () => cellAt(spot)?.focus({ preventScroll: true });
    useEffect(() => {
        const come = (): void => {
            if (!document.activeElement || document.activeElement === document.body) enter.current();
        };
        window.addEventListener('focus', come);
        return () => window.removeEventListener('focus', come);
    }, []);
    const act = (at: Spot, toSource: boolean, sort: Sorting): void => {
        const column = columns[at.x - 1]?.column ?? { id: nameColumn };
        if (!at.y && !toSource) {
            sort(column);
            return;
        }
        const teller = tellerOf(rows, columns, at);
        if (teller)
            void model.tell(teller.row, teller.column).then((told) => {
                if (told) post({ type: 'reveal', place: told.at });
            });
        else if (column.at) post({ type: 'reveal', place: column.at });
    };
    return {
        spot,
        spotOf,
        cellAt,
        focused: (event) => {
            const at = spotOf(event.target);
            if (at && (at.x !== spot.x || at.y !== spot.y)) activate(at);
        },
        key: (event, sort) => {
            if (event.altKey) return;
            if (event.key === 'Enter') {
                act(spot, event.ctrlKey || event.metaKey, sort);
                event.preventDefault();
                return;
            }
            const page = Math.floor(((scroll.current?.clientHeight ?? 0) - titles) / height);
            const to = moved(event, spot, { rows: rows.length, columns: columns.length, page });
            if (!to) return;
            event.preventDefault();
            isMoving.current = true;
            activate(to);
        },
        click: (event, sort) => {
            const at = spotOf(event.target);
            if (!at) return;
            isMoving.current = true;
            activate(at);
            // A cell without a place of its own leads nowhere; Enter goes to its row.
            const leads = !at.y || !at.x || rows[at.y - 1].cell(columns[at.x - 1].column.id)?.leads;
            if (leads) act(at, event.ctrlKey || event.metaKey, sort);
        }
    };
}
function spotNow(active: Active, { rows }: GridModel, columns: Options['columns']): Spot {
    const isBelow = active.y > 0 || active.row !== undefined;
    const found = active.row === undefined ? -1 : rows.findIndex((r) => r.key === active.row);
    const y = found < 0 ? Math.min(active.y, rows.length) : found + 1;
    const column = columns.findIndex((c) => c.column.id === active.column);
    const x = active.column === nameColumn ? 0 : column < 0 ? Math.min(active.x, columns.length) : column + 1;
    return { x, y: isBelow ? y : 0 };
}
