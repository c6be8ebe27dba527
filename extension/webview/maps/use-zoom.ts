import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { keep, useOwn } from '../state.js';
import { keptAt, within, zooms } from './sizes.js';

interface Kept {
    readonly zoom: number;
    readonly left: number;
    readonly top: number;
}
export interface Zoom {
    readonly zoom: number;
    /** To a zoom; what is at this point of the window stays where it is. */
    readonly to: (zoom: number, point?: { readonly x: number; readonly y: number }) => void;
    /** One step in or out. */
    readonly by: (steps: number, point?: { readonly x: number; readonly y: number }) => void;
}
/** How large a map is and how far it is scrolled, kept across edits, other tabs and a new page. `isDrawn` once there is something to scroll. */
export function useZoom(box: RefObject<HTMLDivElement | null>, key: string, isDrawn: boolean): Zoom {
    const [{ zoom, left, top }] = useOwn<Kept>(key, { zoom: 1, left: 0, top: 0 });
    const before = useRef({ zoom, x: 0, y: 0 });
    const zoomNow = useRef(zoom);
    zoomNow.current = zoom;

    useLayoutEffect(() => {
        if (isDrawn) box.current!.scrollTo(left, top);
    }, [isDrawn]);
    useLayoutEffect(() => {
        const { zoom: old, x, y } = before.current;
        if (old === zoom || !box.current) return;
        const { scrollLeft, scrollTop } = box.current;
        box.current.scrollTo(keptAt(scrollLeft, x, old, zoom), keptAt(scrollTop, y, old, zoom));
        before.current = { zoom, x: 0, y: 0 };
    }, [zoom]);
    const to: Zoom['to'] = (wanted, point) => {
        const frame = box.current!.getBoundingClientRect();
        const [x, y] = point ? [point.x - frame.left, point.y - frame.top] : [frame.width / 2, 0];
        before.current = { zoom: zoomNow.current, x, y };
        zoomNow.current = within(wanted);
        keep(key, { zoom: zoomNow.current });
    };
    const by: Zoom['by'] = (steps, point) => to(zoomNow.current * zooms.step ** steps, point);

    useEffect(() => {
        const scrolling = box.current!;
        let waiting = 0;
        const onScroll = (): void => {
            clearTimeout(waiting);
            waiting = window.setTimeout(() => keep(key, { left: scrolling.scrollLeft, top: scrolling.scrollTop }), 200);
        };
        // Preact listens passively to wheels, and this one must not scroll.
        const onWheel = (event: WheelEvent): void => {
            if (!event.ctrlKey && !event.metaKey) return;
            event.preventDefault();
            by(-Math.sign(event.deltaY) * 0.5, { x: event.clientX, y: event.clientY });
        };
        scrolling.addEventListener('scroll', onScroll, { passive: true });
        scrolling.addEventListener('wheel', onWheel, { passive: false });
        return () => {
            clearTimeout(waiting);
            scrolling.removeEventListener('scroll', onScroll);
            scrolling.removeEventListener('wheel', onWheel);
        };
    }, [isDrawn]);
    return { zoom, to, by };
}
