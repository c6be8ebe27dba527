import './grid.css';
import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useWidth } from '../maps/use-width.js';
import { Explanation } from './explanation.js';
import { explanationOf, spoken, tellerOf } from './explanations.js';
import { Head } from './head.js';
import { useInSight } from './in-sight.js';
import type { GridModel, Sort } from './model.js';
import { type Piece, piecesOf, startsOf } from './pieces.js';
import { type Across, Gap, Row } from './row.js';
import { useSelectedInSight, useTopWhenSorted } from './scrolling.js';
import type { Sortable } from './sort.js';
import { useExplained } from './use-explained.js';
import { useKept } from './use-kept.js';
import { useTold } from './use-told.js';
import { useWalk } from './use-walk.js';
import { widthsOf } from './widths.js';

export interface GridProps {
    readonly model: GridModel;
    /** Under which it keeps where it was scrolled to, and the cell that the keyboard is in. */
    readonly name: string;
    readonly sort?: Sort;
    readonly onSort: (column: Sortable) => void;
    /** The row that the cursor of the text is in. */
    readonly selected?: string;
    /** Instead of rows. */
    readonly empty: VNode | null;
}
/** Rows and titles are of one height each (grid.css). */
const height = 26;

/** A table of any size of which only what is in sight stands in the page; all of it is reached by the keyboard, as ARIA's grid pattern says. */
export function Grid({ model, name, sort, onSort, selected, empty }: GridProps): VNode {
    const scroll = useRef<HTMLDivElement>(null);
    const table = useRef<HTMLTableElement>(null);
    const { rows, groups } = model;
    const columns = useMemo(
        () => groups.flatMap((group) => group.columns.map((column) => ({ column, group: group.title }))),
        [groups]
    );
    const widths = useMemo(() => widthsOf(model), [model]);
    const starts = useMemo(() => startsOf(widths.columns), [widths]);
    const hasGroups = groups.some((g) => g.title);
    const titles = height * (hasGroups ? 2 : 1);
    const kept = useKept(name, scroll);
    const walk = useWalk({ model, columns, table, scroll, kept, titles, height, hasGroups });
    const { spot } = walk;

    const down = useInSight({
        scroll,
        sizes: useMemo(() => ({ count: rows.length, of: () => height }), [rows.length]),
        before: titles,
        kept: spot.y - 1,
        offset: kept.first.top,
        overscan: 4
    });
    const names = Math.min(widths.names, Math.max(90, useWidth(scroll) * 0.42));
    const across = useInSight({
        scroll,
        horizontal: true,
        sizes: useMemo(() => ({ count: columns.length, of: (i: number) => widths.columns[i] }), [columns, widths]),
        before: names,
        kept: spot.x - 1,
        offset: kept.first.left,
        overscan: 1
    });
    const pieces = useMemo(() => piecesOf(across, columns.length, (i) => starts[i]), [across, columns, starts]);
    const shown = useMemo<Across[]>(
        () => pieces.map((p) => ('gap' in p ? p : { ...columns[p.index], x: p.index + 1 })),
        [pieces, columns]
    );
    const explained = useExplained({ table, walk });
    const heads = hasGroups ? 2 : 1;
    useTopWhenSorted(scroll, sort);
    const { at } = explained;
    const teller = at && tellerOf(rows, columns, at);
    const told = useTold(model.tell, teller);
    const explanation = at && (told || !teller) ? explanationOf(model, columns, at, sort, told) : undefined;
    useSelectedInSight({ scroll, selected, rows, titles, height });
    const row = (piece: Piece, i: number): VNode => {
        if ('gap' in piece)
            return (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of nothing takes no focus
                <tr key={`gap ${i}`} aria-hidden="true">
                    <Gap height={piece.gap} />
                </tr>
            );
        const { index } = piece;
        return (
            <Row
                key={rows[index].key}
                row={rows[index]}
                columns={shown}
                index={index + heads + 1}
                isSelected={rows[index].partner === selected}
                active={spot.y === index + 1 ? spot.x : undefined}
            />
        );
    };
    return (
        <div class={model.between ? 'grid lined' : 'grid'}>
            <div
                class="scroll"
                ref={scroll}
                onScroll={() => {
                    kept.scrolled();
                    explained.scrolled();
                }}
                style={{ '--titles': `${titles}px`, '--names': `${names}px` }}
            >
                <table
                    ref={table}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked is a grid
                    role="grid"
                    aria-label={model.label}
                    aria-rowcount={rows.length + heads}
                    aria-colcount={columns.length + 1}
                    style={{ width: `${names + (starts.at(-1) ?? 0)}px` }}
                    onKeyDown={(event) => explained.key(event) || walk.key(event, onSort)}
                    onClick={(event) => walk.click(event, onSort)}
                    onFocusIn={walk.focused}
                    onFocusOut={explained.left}
                    onPointerOver={explained.over}
                    onPointerLeave={() => explained.hover(false)}
                >
                    <colgroup>
                        <col style={{ width: `${names}px` }} />
                        {pieces.map((p, i) => (
                            <col
                                key={'gap' in p ? `gap ${i}` : columns[p.index].column.id}
                                style={{ width: `${'gap' in p ? p.gap : widths.columns[p.index]}px` }}
                            />
                        ))}
                    </colgroup>
                    <Head
                        corner={model.corner}
                        columns={shown}
                        hasGroups={hasGroups}
                        sort={sort}
                        active={spot.y ? undefined : spot.x}
                    />
                    <tbody>{piecesOf(down, rows.length, (i) => i * height).map(row)}</tbody>
                </table>
                {rows.length ? null : empty}
            </div>
            {explanation && at ? (
                <Explanation explained={explanation} cell={() => walk.cellAt(at)} hover={explained.hover} />
            ) : null}
            <div class="spoken" role="status">
                {explanation && explained.isAsked ? spoken(explanation) : ''}
            </div>
        </div>
    );
}
