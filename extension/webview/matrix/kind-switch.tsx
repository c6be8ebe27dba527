import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { change, usePanelState } from '../state.js';

const kinds = [
    { view: 'matrix', title: 'Partners' },
    { view: 'pairs', title: 'Partner × partner' }
] as const;
/** The other view has a switch of its own: whoever changed it by the keyboard goes on there. */
let wasUsed = false;

/** A row per partner, or partner by partner. */
export function KindSwitch(): VNode {
    const { view: now } = usePanelState();
    const chosen = useRef<HTMLInputElement>(null);
    useLayoutEffect(() => {
        if (wasUsed) chosen.current?.focus();
        wasUsed = false;
    }, []);
    return (
        <fieldset class="switch" aria-label="What the rows and columns are">
            {kinds.map(({ view, title }) => (
                <label key={view}>
                    <input
                        ref={view === now ? chosen : undefined}
                        type="radio"
                        name="kind"
                        checked={view === now}
                        onChange={() => {
                            wasUsed = true;
                            change({ view });
                        }}
                    />
                    {title}
                </label>
            ))}
        </fieldset>
    );
}
