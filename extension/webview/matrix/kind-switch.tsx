import type { VNode } from 'preact';
import { change } from '../state.js';

const kinds = [
    { view: 'matrix', title: 'Partners' },
    { view: 'pairs', title: 'Partner × partner' }
] as const;
/** A row per partner, or partner by partner. */
export function KindSwitch({ now }: { now: (typeof kinds)[number]['view'] }): VNode {
    return (
        <fieldset class="switch" aria-label="What the rows and columns are">
            {kinds.map(({ view, title }) => (
                <label key={view}>
                    <input type="radio" name="kind" checked={view === now} onChange={() => change({ view })} />
                    {title}
                </label>
            ))}
        </fieldset>
    );
}
