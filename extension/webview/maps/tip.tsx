import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Meant } from '../../../language/pictures/ink.js';
import { placeInWords } from '../../../language/views/mark.js';
import { distinct } from './places.js';

/** A mark that is pointed at or has the focus, by where it stands in the window. */
export interface Shown {
    readonly meant: Meant;
    readonly box: DOMRect;
    /** Where the pointer came in, of a mark that is too large to stand below. */
    readonly pointer?: { readonly x: number; readonly y: number };
}
const [apart, edge, tall] = [6, 8, 120];

/** How a mark came about, and where it leads. The mark's name says the same to whoever hears it. */
export function Tip({ shown }: { shown: Shown }): VNode {
    const self = useRef<HTMLDivElement>(null);
    const [at, setAt] = useState<{ x: number; y: number }>();
    useLayoutEffect(() => {
        const { width, height } = self.current!.getBoundingClientRect();
        setAt(placeFor(shown, width, height));
    }, [shown]);
    const places = distinct(shown.meant.at);
    const style = at ? { left: `${at.x}px`, top: `${at.y}px` } : { left: '0', top: '0', visibility: 'hidden' };
    return (
        <div ref={self} class="tip" role="tooltip" style={style}>
            {shown.meant.why.split('\n').map((line, i) => (
                <p key={i}>{line}</p>
            ))}
            {places.length ? (
                <p class="where">
                    {`${placeInWords(places[0])}${places.length > 1 ? ` and ${places.length - 1} more: right-click or Shift+Enter to choose` : ''}`}
                </p>
            ) : null}
        </div>
    );
}
/** Below the mark, or above where there is no room. */
function placeFor({ box, pointer }: Shown, width: number, height: number): { x: number; y: number } {
    const anchor = pointer && box.height > tall ? { top: pointer.y - 4, bottom: pointer.y + 14, left: pointer.x } : box;
    const [room, floor] = [window.innerWidth - edge, window.innerHeight - edge];
    const y = anchor.bottom + apart + height <= floor ? anchor.bottom + apart : anchor.top - apart - height;
    return { x: Math.max(edge, Math.min(anchor.left, room - width)), y: Math.max(edge, Math.min(y, floor - height)) };
}
