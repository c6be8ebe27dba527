import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** How wide an element is inside, without its scroll bar; 0 until it is measured. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
    const [width, setWidth] = useState(0);
    useLayoutEffect(() => {
        const measure = (): void => setWidth(element.current?.clientWidth ?? 0);
        const observer = new ResizeObserver(measure);
        observer.observe(element.current!);
        measure();
        return () => observer.disconnect();
    }, []);
    return width;
}
