import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { placeInWords } from '../../../language/views/mark.js';
import type { Place } from '../../protocol.js';
import { post } from '../host.js';

/** One for each line. */
export function distinct(places: readonly Place[]): Place[] {
    const lines = new Map<string, Place>();
    for (const place of places) {
        const line = `${place.uri} ${place.range.start.line}`;
        if (!lines.has(line)) lines.set(line, place);
    }
    return [...lines.values()];
}
/** The places that a mark comes from, to choose from: a menu. */
export function Places({
    places,
    x,
    y,
    onClose
}: {
    places: readonly Place[];
    x: number;
    y: number;
    onClose: (goesOn: boolean) => void;
}): VNode {
    const menu = useRef<HTMLDivElement>(null);
    const item = (i: number): HTMLElement | null =>
        menu.current!.querySelectorAll('button')[(i + places.length) % places.length];
    useEffect(() => item(0)?.focus(), []);
    const go = (place: Place): void => {
        onClose(true);
        post({ type: 'reveal', place });
    };
    const onKeyDown = (event: KeyboardEvent): void => {
        const at = [...menu.current!.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
        const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
        if (event.key in to) item(to[event.key])?.focus();
        else if (event.key === 'Escape' || event.key === 'Tab') onClose(false);
        else return;
        event.preventDefault();
        event.stopPropagation();
    };
    return (
        <div
            ref={menu}
            class="menu places"
            role="menu"
            tabIndex={-1}
            aria-label="Where it is written"
            style={{ left: `${x}px`, top: `${y}px` }}
            onKeyDown={onKeyDown}
            onFocusOut={(e) => menu.current?.contains(e.relatedTarget as Node) || onClose(true)}
        >
            {places.map((place) => (
                <button key={placeInWords(place)} type="button" role="menuitem" tabIndex={-1} onClick={() => go(place)}>
                    {placeInWords(place)}
                </button>
            ))}
        </div>
    );
}
