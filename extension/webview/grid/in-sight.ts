import {
    elementScroll,
    observeElementOffset,
    observeElementRect,
    Virtualizer,
    type VirtualizerOptions
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';

export interface Axis {
    readonly scroll: RefObject<HTMLElement | null>;
    readonly horizontal?: boolean;
    readonly sizes: { readonly count: number; readonly of: (index: number) => number };
    /** What stays before them: the titles, the names. */
    readonly before: number;
    /** One that is kept although it is out of sight, as the focus is in it. */
    readonly kept: number;
    /** Where the scrolling starts. */
    readonly offset: number;
    readonly overscan: number;
}
type Engine = Virtualizer<HTMLElement, Element>;

/** Which rows, or columns, are in sight, or so near that they may be at once. */
export function useInSight(axis: Axis): readonly number[] {
    const [, again] = useReducer((n: number) => n + 1, 0);
    const engine = useRef<Engine>(null);
    const sized = useRef(axis.sizes);
    const frame = useRef(0);
    // While it is scrolled, what is new is made before the next picture, once all who listen have read where it was scrolled to: reading
    // it after something was made would lay out the page in between.
    const changed = (_: Engine, isScrolling: boolean): void => {
        cancelAnimationFrame(frame.current);
        if (isScrolling) frame.current = requestAnimationFrame(() => again(0));
        else again(0);
    };
    if (engine.current) engine.current.setOptions(optionsOf(axis, changed));
    else engine.current = new Virtualizer(optionsOf(axis, changed));
    const now = engine.current;
    useLayoutEffect(() => now._didMount(), [now]);
    useEffect(() => () => cancelAnimationFrame(frame.current), []);
    useLayoutEffect(() => {
        now._willUpdate();
        if (sized.current === axis.sizes) return;
        sized.current = axis.sizes;
        now.measure();
    });
    const near = now.getVirtualIndexes();
    return useMemo(() => withKept(near, axis.kept, axis.sizes.count), [near, axis.kept, axis.sizes.count]);
}
function withKept(near: readonly number[], kept: number, count: number): readonly number[] {
    if (kept < 0 || kept >= count || near.includes(kept)) return near;
    return [...near, kept].sort((a, b) => a - b);
}
function optionsOf(
    axis: Axis,
    changed: (engine: Engine, isScrolling: boolean) => void
): VirtualizerOptions<HTMLElement, Element> {
    const { scroll, horizontal, sizes, before, offset, overscan } = axis;
    return {
        count: sizes.count,
        estimateSize: sizes.of,
        paddingStart: before,
        horizontal,
        overscan,
        getScrollElement: () => scroll.current,
        initialOffset: offset,
        scrollToFn: elementScroll,
        observeElementRect,
        observeElementOffset,
        onChange: changed
    };
}
