import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { keep, panelState } from '../state.js';

/** Where a grid was scrolled to, and in which cell the keyboard was: its row and column by name, and where that was. */
export interface KeptPlace {
    readonly left: number;
    readonly top: number;
    readonly row?: string;
    readonly column?: string;
    readonly x: number;
    readonly y: number;
}
export interface Kept {
    /** As it was when the grid was made. */
    readonly first: KeptPlace;
    readonly scrolled: () => void;
    readonly walked: (cell: Pick<KeptPlace, 'row' | 'column' | 'x' | 'y'>) => void;
}
const start: KeptPlace = { left: 0, top: 0, x: 0, y: 1 };

/** Kept once things come to rest: each change of the panel's state makes the whole page think anew. */
export function useKept(name: string, scroll: RefObject<HTMLElement | null>): Kept {
    const first = useRef<KeptPlace>(null);
    first.current ??= { ...start, ...(panelState().of[name] as Partial<KeptPlace> | undefined) };
    const waiting = useRef<Partial<KeptPlace>>({});
    const timer = useRef(0);
    const save = (): void => {
        clearTimeout(timer.current);
        if (Object.keys(waiting.current).length) keep(name, waiting.current);
        waiting.current = {};
    };
    const soon = (part: Partial<KeptPlace>): void => {
        waiting.current = { ...waiting.current, ...part };
        clearTimeout(timer.current);
        timer.current = window.setTimeout(save, 250);
    };
    useLayoutEffect(() => {
        scroll.current?.scrollTo(first.current!.left, first.current!.top);
    }, []);
    useEffect(() => save, []);
    return {
        first: first.current,
        scrolled: () => {
            const { scrollLeft: left, scrollTop: top } = scroll.current!;
            scroll.current!.classList.toggle('across', left > 0);
            soon({ left, top });
        },
        walked: soon
    };
}
