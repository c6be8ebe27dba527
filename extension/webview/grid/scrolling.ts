import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanelState } from '../state.js';
import type { GridRow, Sort } from './model.js';

/** The row of the cursor comes into sight while the reader works elsewhere; only up or down: what they look at in it stays. */
export function useSelectedInSight({
    scroll,
    selected,
    rows,
    titles,
    height
}: {
    scroll: RefObject<HTMLElement | null>;
    selected?: string;
    rows: readonly GridRow[];
    titles: number;
    height: number;
}): void {
    const { follow } = usePanelState();
    const before = useRef<string | undefined>(undefined);
    useLayoutEffect(() => {
        const element = scroll.current;
        const isOther = selected !== before.current;
        before.current = selected;
        if (!element || !isOther || !follow || !selected || document.hasFocus()) return;
        const index = rows.findIndex((r) => r.partner === selected);
        if (index < 0) return;
        const [top, bottom] = [index * height, titles + (index + 1) * height - element.clientHeight];
        if (element.scrollTop > top) element.scrollTop = top;
        else if (element.scrollTop < bottom) element.scrollTop = bottom;
    }, [selected]);
}
/** Whoever sorts wants to see what comes first. */
export function useTopWhenSorted(scroll: RefObject<HTMLElement | null>, sort: Sort | undefined): void {
    const before = useRef(sort);
    useLayoutEffect(() => {
        if (before.current === sort) return;
        before.current = sort;
        if (scroll.current) scroll.current.scrollTop = 0;
    }, [sort]);
}
