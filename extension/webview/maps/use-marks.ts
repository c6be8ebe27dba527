import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Here } from '../../protocol.js';
import { post } from '../host.js';
import { isOf, markAround, marksIn, meantBy, nameMark } from './marks.js';
import type { Shown } from './tip.js';
import { next } from './walk.js';

/** Whoever moves on at once sees no explanation on the way. */
const [delay, lasting] = [90, 160];
export interface Choosing {
    readonly mark: Element;
    readonly at: { readonly x: number; readonly y: number };
}
export interface Marks {
    readonly tip?: Shown;
    readonly choosing?: Choosing;
    readonly handlers: Record<string, (event: never) => void>;
    readonly tipHandlers: Record<string, () => void>;
    readonly closeChoice: (goesBack: boolean) => void;
}
/** One tab stop for a whole picture: keys walk from mark to mark, Enter and a click lead to the text, what is pointed at explains itself. */
export function useMarks(root: RefObject<HTMLElement | null>, picture: unknown): Marks {
    const [tip, setTip] = useState<Shown>();
    const [choosing, setChoosing] = useState<Choosing>();
    const current = useRef<SVGElement | undefined>(undefined);
    const timer = useRef(0);
    const soon = (shown: Shown | undefined, ms: number): void => {
        clearTimeout(timer.current);
        timer.current = window.setTimeout(() => setTip(shown), ms);
    };
    const become = (mark: SVGElement | undefined): void => {
        current.current?.setAttribute('tabindex', '-1');
        current.current = mark;
        mark?.setAttribute('tabindex', '0');
    };
    useLayoutEffect(() => {
        const marks = marksIn(root.current!);
        for (const mark of marks) nameMark(mark);
        if (!current.current?.isConnected) become(marks[0]);
        soon(undefined, 0);
        return () => clearTimeout(timer.current);
    }, [picture]);

    const shownOf = (mark: Element, event?: PointerEvent): Shown | undefined => {
        const meant = meantBy(mark);
        return (
            (meant?.why && {
                meant,
                box: mark.getBoundingClientRect(),
                pointer: event && { x: event.clientX, y: event.clientY }
            }) ||
            undefined
        );
    };
    const go = (mark: Element): void => {
        const place = meantBy(mark)?.at[0];
        if (place) post({ type: 'reveal', place });
    };
    const choose = (mark: Element, point?: { x: number; y: number }): void => {
        if (!meantBy(mark)?.at.length) return;
        const box = mark.getBoundingClientRect();
        soon(undefined, 0);
        setChoosing({ mark, at: point ?? { x: box.left, y: box.bottom } });
    };
    const onKeyDown = (event: KeyboardEvent): void => {
        const mark = markAround(event.target);
        if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
        const opens = event.key === 'ContextMenu' || ((event.key === 'Enter' || event.key === 'F10') && event.shiftKey);
        if (opens) choose(mark);
        else if (event.key === 'Enter') go(mark);
        else if (event.key === 'Escape' && tip) soon(undefined, 0);
        else if (/^(Arrow|Home|End)/.test(event.key)) {
            const marks = marksIn(root.current!);
            const to =
                marks[
                    next(
                        marks.map((m) => m.getBoundingClientRect()),
                        marks.indexOf(mark as SVGElement),
                        event.key
                    )
                ];
            to?.focus({ preventScroll: true });
            to?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        } else return;
        event.preventDefault();
        event.stopPropagation();
    };
    const handlers = {
        onClick: (event: MouseEvent) => {
            const mark = markAround(event.target);
            if (mark) go(mark);
        },
        onContextMenu: (event: MouseEvent) => {
            const mark = markAround(event.target);
            if (!mark) return;
            event.preventDefault();
            choose(mark, { x: event.clientX, y: event.clientY });
        },
        onPointerOver: (event: PointerEvent) => {
            const mark = markAround(event.target);
            soon(mark && shownOf(mark, event), mark ? delay : lasting);
        },
        onPointerLeave: () => soon(undefined, lasting),
        onFocusIn: (event: FocusEvent) => {
            const mark = markAround(event.target);
            if (!mark) return;
            become(mark as SVGElement);
            if (mark.matches(':focus-visible')) soon(shownOf(mark), 0);
        },
        onFocusOut: () => soon(undefined, 0),
        onScroll: () => tip && soon(undefined, 0),
        onKeyDown
    };
    const closeChoice = (goesBack: boolean): void => {
        setChoosing(undefined);
        if (goesBack) current.current?.focus();
    };
    const tipHandlers = {
        onPointerEnter: () => clearTimeout(timer.current),
        onPointerLeave: () => soon(undefined, lasting)
    };
    return { tip, choosing, handlers, tipHandlers, closeChoice };
}
/** Marks what belongs to where the cursor is; brings it into sight where that is wanted and nobody is at work here. */
export function useHere(
    root: RefObject<HTMLElement | null>,
    picture: unknown,
    here: Here | undefined,
    follow: boolean
): void {
    useEffect(() => {
        const own = here ? [...root.current!.querySelectorAll('.mark')].filter((m) => isOf(meantBy(m)!, here)) : [];
        for (const mark of own) mark.classList.add('here');
        const first = own.find((m) => !m.hasAttribute('aria-hidden'));
        if (first && follow && !document.hasFocus()) bringIntoSight(first);
        return () => {
            for (const mark of own) mark.classList.remove('here');
        };
    }, [picture, here?.statement?.uri, JSON.stringify(here), follow]);
}
function bringIntoSight(mark: Element): void {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    mark.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: isCalm ? 'auto' : 'smooth' });
}
