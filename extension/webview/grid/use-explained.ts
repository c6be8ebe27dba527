import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Spot } from './model.js';
import type { Walk } from './use-walk.js';

export interface ExplainedNow {
    /** The cell that is explained. */
    readonly at?: Spot;
    /** By the keyboard: then it goes along with the cell that the keyboard is in, until Escape. */
    readonly isAsked: boolean;
    /** Whether it was a key for this. */
    readonly key: (event: KeyboardEvent) => boolean;
    readonly over: (event: PointerEvent) => void;
    /** The pointer is over the explanation, or it is over neither that nor a cell. */
    readonly hover: (over: boolean) => void;
    /** The focus leaves the table. */
    readonly left: () => void;
    readonly scrolled: () => void;
}
const [slow, quick, grace] = [450, 120, 250];

/** What is explained: the cell under the pointer after a moment, or the one that the keyboard is in once it was asked for. */
export function useExplained({ table, walk }: { table: RefObject<HTMLTableElement | null>; walk: Walk }): ExplainedNow {
    const [asked, setAsked] = useState(false);
    const [hovered, setHovered] = useState<Spot>();
    const timer = useRef(0);
    const later = (ms: number, then: () => void): void => {
        clearTimeout(timer.current);
        timer.current = window.setTimeout(then, ms);
    };
    useEffect(() => () => clearTimeout(timer.current), []);
    // Wherever the keyboard is, Escape takes away what covers something else.
    useEffect(() => {
        if (!hovered) return;
        const close = ({ key }: KeyboardEvent): void => {
            if (key === 'Escape') setHovered(undefined);
        };
        window.addEventListener('keydown', close);
        return () => window.removeEventListener('keydown', close);
    }, [hovered]);
    return {
        at: hovered ?? (asked ? walk.spot : undefined),
        isAsked: asked && !hovered,
        key: (event) => {
            if (event.key === 'Escape' && (asked || hovered)) {
                setAsked(false);
                setHovered(undefined);
                return true;
            }
            if (event.key !== '?' && event.key !== 'F2' && event.key !== ' ') return false;
            event.preventDefault();
            setHovered(undefined);
            setAsked(!asked);
            return true;
        },
        over: (event) => {
            const at = event.pointerType === 'mouse' ? walk.spotOf(event.target) : undefined;
            if (!at) later(grace, () => setHovered(undefined));
            else if (at.x !== hovered?.x || at.y !== hovered.y) later(hovered ? quick : slow, () => setHovered(at));
            else clearTimeout(timer.current);
        },
        hover: (over) => (over ? clearTimeout(timer.current) : later(grace, () => setHovered(undefined))),
        // On the way from one cell to the next the focus is nowhere for a moment.
        left: () =>
            window.setTimeout(() => {
                if (!table.current?.contains(document.activeElement)) setAsked(false);
            }),
        scrolled: () => {
            clearTimeout(timer.current);
            if (hovered) setHovered(undefined);
        }
    };
}
