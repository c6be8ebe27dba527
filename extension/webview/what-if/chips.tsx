import type { VNode } from 'preact';
import { inWords } from '../../../language/suppose/words.js';
import type { SupposedView, Supposition } from '../../protocol.js';

interface ChipsProps {
    readonly suppositions: readonly Supposition[];
    readonly supposed?: SupposedView;
    readonly onRemove: (index: number) => void;
}
/** What is supposed, each to be taken back; what cannot be supposed says why. */
export function Chips({ suppositions, supposed, onRemove }: ChipsProps): VNode {
    const whys = new Map(supposed?.refused.map((r) => [JSON.stringify(supposed.suppositions[r.index]), r.why]));
    return (
        <ul class="what-if-chips" aria-label="What is supposed">
            {suppositions.map((s, i) => {
                const words = inWords(s);
                const why = whys.get(JSON.stringify(s));
                return (
                    <li key={words} class={why ? 'what-if-chip refused' : 'what-if-chip'}>
                        <span>{words}</span>
                        <button
                            type="button"
                            title={`Take it back: ${words}`}
                            aria-label={`Take it back: ${words}`}
                            onClick={() => onRemove(i)}
                        >
                            ×
                        </button>
                        {why ? <span class="what-if-why">{`Not possible: ${why}`}</span> : null}
                    </li>
                );
            })}
        </ul>
    );
}
