import './explanation.css';
import { Fragment, type RefObject, type VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface Explained {
    /** What it is about, from one to two names, each of which keeps its own direction. */
    readonly names: readonly string[];
    readonly between: string;
    readonly text: string;
    readonly lines: readonly string[];
    /** What the keys do here. */
    readonly keys: string;
}
interface Props {
    readonly explained: Explained;
    /** The cell it is about. */
    readonly cell: () => Element | null;
    readonly hover: (over: boolean) => void;
}
/** How a number came about, beside its cell: it can be read with the pointer over it, and Escape closes it. */
export function Explanation({ explained, cell, hover }: Props): VNode {
    const box = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => {
        place(box, cell());
    });
    const { names, between, text, lines, keys } = explained;
    return (
        <div
            ref={box}
            class="explanation"
            role="tooltip"
            onPointerEnter={() => hover(true)}
            onPointerLeave={() => hover(false)}
        >
            <p class="about">
                <span>
                    {names.map((name, i) => (
                        <Fragment key={name}>
                            {i ? ` ${between} ` : ''}
                            <bdi>{name}</bdi>
                        </Fragment>
                    ))}
                </span>
                {text ? <strong>{text}</strong> : null}
            </p>
            {[...new Set(lines)].map((line) => (
                <p key={line}>{line}</p>
            ))}
            <p class="keys">{keys}</p>
        </div>
    );
}
const distance = 3;
/** Below the cell where there is room, else above; never out of the page. */
function place(box: RefObject<HTMLDivElement | null>, cell: Element | null): void {
    if (!box.current) return;
    const { style } = box.current;
    style.visibility = cell ? 'visible' : 'hidden';
    if (!cell) return;
    const around = cell.getBoundingClientRect();
    const { width, height } = box.current.getBoundingClientRect();
    const isBelow = around.bottom + distance + height < window.innerHeight || around.top < height + distance;
    const top = isBelow ? around.bottom + distance : around.top - distance - height;
    style.left = `${Math.max(4, Math.min(around.left, window.innerWidth - width - 4))}px`;
    style.top = `${Math.max(4, Math.min(top, window.innerHeight - height - 4))}px`;
}
